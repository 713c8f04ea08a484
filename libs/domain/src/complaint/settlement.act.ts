import { type ActRule } from '../act/act.ts';
import { decided, laid, told } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';

/** 已履行: the unit says so, with what shows it; the handler checks. */
export const performed: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context),
    laid('performance-check', complaintOf(context.matter).handler, { about: context.desk.about ?? '' }),
  ],
};

/** 未履行: what was signed binds (Art 18, 条例 Art 41); the leader in charge decides what becomes of it. */
export const broken: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context),
    laid('broken-promise', DISTRICT_GOVERNMENT, {
      about: context.desk.about ?? '',
      facts: { unit: unitOf(context) },
    }),
  ],
};

/** 责令履行: the unit has until a new day. */
export const orderPerformance: ActRule = {
  whyNot: ({ act, at }) => {
    if (act.day === undefined || act.day <= dayOf(at.now)) return refused('extension.not-later');
    return reasonGiven(act);
  },
  changes: (context) => {
    const { desk, act } = context;
    const duty = dutyOf(context);
    const facts = { day: act.day, duty: duty?.facts?.['duty'] };
    return [
      decided(context),
      laid('perform', String(desk.facts?.['unit']), { about: `${desk.about}'`, facts }),
      told(desk, 'complaint.performance-ordered', `ordered:${desk.no}`),
    ];
  },
};

type Context = Parameters<ActRule['changes']>[0];

const dutyOf = ({ matter, desk }: Context) =>
  matter.desks.findLast((one) => one.step === 'perform' && one.about === desk.about);

const unitOf = (context: Context): string => dutyOf(context)?.party ?? '';
