import { type Moment } from '../../act/moment.ts';
import { nameOf } from '../../circular/circular.ts';
import { type Desk } from '../../desk/desk.ts';
import { type Matter } from '../../matter/matter.ts';
import { dateInWords, type Paper } from '../../paper/paper.ts';
import { dueDayOf } from '../../time/due.ts';
import { applicationOf } from '../application.ts';
import { withoutAccounts } from './without-accounts.ts';

/** What a document is written from. */
export interface Issue {
  matter: Matter;
  /** The desk it speaks of; of a receipt the first one. */
  desk: Desk;
  at: Moment;
}

/** The part of a paper that differs from kind to kind. */
export type Body = Pick<Paper, 'addressees' | 'paragraphs' | 'tables'>;

export const applicantOf = ({ matter }: Issue): string => `${withoutAccounts(applicationOf(matter).enterprise.name)}：`;

/** 《…》（编号JL2024-0007-4） */
export const applicationInWords = ({ matter }: Issue): string =>
  `“${withoutAccounts(matter.title)}”（编号${matter.no}）`;

export const unitIn = ({ at }: Issue, code: string): string => nameOf(code, at.units);

export const wordsOf = ({ words }: Pick<Desk, 'words'>): string => withoutAccounts(words?.trim() ?? '');

/** 2024年3月5日, or that there is no limit. */
export const dueInWords = ({ due }: Pick<Desk, 'due'>): string =>
  due === null ? '（未设期限）' : dateInWords(dueDayOf(due));

/** 救济途径: review within 60 days (行政复议法 Art 20), suit within six months (行政诉讼法 Art 46). */
export const REMEDIES =
  '如不服本决定，可以自收到本文书之日起60日内向区人民政府申请行政复议，' +
  '也可以自收到本文书之日起6个月内依法向有管辖权的人民法院提起行政诉讼。';
