import {
  type ComplaintDesk,
  type ComplaintLineView,
  type ComplaintView,
  type KeyTaskState,
  type MyComplaint,
  type ReleasedComplaint,
} from '@duban/contracts/http/complaints';
import { type ComplaintFile, type Words } from '@duban/database/complaint/complaint-file.store';
import { type SupplementItem } from '@duban/domain/act/act';
import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { type Complaint, complaintOf } from '@duban/domain/complaint/complaint';
import { complainantDesk, complainantState } from '@duban/domain/complaint/complainant-state';
import { FOR_OTHERS } from '@duban/domain/complaint/may-see-complaint';
import { remediesOf } from '@duban/domain/complaint/remedies';
import { COMPLAINT_STEPS } from '@duban/domain/complaint/steps';
import { deskId, isLive, type Desk } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { openedFacts, openedWords } from './closed-words.ts';

/** What belongs to a view and is found elsewhere. */
export interface Besides {
  similar: { id: string; no: string }[];
  keyTask: KeyTaskState | null;
}

const remedies = ({ knownOn }: Complaint, { calendar }: Moment) =>
  knownOn === null ? null : remediesOf(knownOn, calendar);

export function wholeView(matter: Matter, file: ComplaintFile, besides: Besides, at: Moment): ComplaintView {
  const facts = complaintOf(matter);
  const { type, ruleSet, channel, receivedOn, complainee, handler, topic, clause, hidden } = facts;
  return {
    sight: 'whole',
    ...headOf(matter),
    ...{ type, ruleSet, channel, receivedOn, complainee, handler, topic, clause, hidden },
    acceptedOn: facts.acceptedOn ?? null,
    extendedTo: facts.extendedTo ?? null,
    released: file.released,
    body: file.body,
    handled: facts.handled ?? [],
    desks: matter.desks.map((desk) => deskView(matter, desk, file.words)),
    remedies: remedies(facts, at),
    ...besides,
    openedAt: matter.openedAt,
    closedAt: matter.closedAt,
    outcome: matter.outcome,
    now: at.now,
  };
}

/** 被投诉单位、协办部门: their own desks and the text that was released; nothing else. */
export function releasedView(matter: Matter, unit: string, file: ComplaintFile, at: Moment): ReleasedComplaint {
  const own = matter.desks.filter((desk) => isLive(desk) && desk.party === unit && FOR_OTHERS.includes(desk.step));
  return {
    sight: 'released',
    ...headOf(matter),
    released: file.released,
    desks: own.map((desk) => deskView(matter, desk, file.words)),
    now: at.now,
  };
}

export function myView(matter: Matter, file: ComplaintFile, keyTask: KeyTaskState | null, at: Moment): MyComplaint {
  const facts = complaintOf(matter);
  return {
    ...headOf(matter),
    submittedAt: matter.openedAt,
    ...complainantState(matter),
    unit: facts.handler,
    extendedTo: facts.extendedTo ?? null,
    todo: todoOf(matter, file.words),
    decision: decisionOf(matter, facts, file.words),
    remedies: remedies(facts, at),
    keyTask,
    taskResult: file.body.taskResult ?? null,
    rating: facts.rating ?? null,
    appealed: facts.appeal !== undefined,
    body: file.body,
    closedAt: matter.closedAt,
    now: at.now,
  };
}

export function lineView(matter: Matter): ComplaintLineView {
  const { type, topic, complainee, channel, receivedOn } = complaintOf(matter);
  const { id, no, closedAt } = matter;
  return { id, no, type, topic, complainee, channel, receivedOn, closedAt, ...complainantState(matter) };
}

const headOf = ({ id, no, version }: Matter) => ({ id, no, version });

function deskView(matter: Matter, desk: Desk, words: Words): ComplaintDesk {
  const { step, party, round, chapter, laidAt, due, provisional, verdict, decidedAt, decidedBy } = desk;
  return {
    id: deskId(matter.id, desk.no),
    ...{ step, party, round, chapter, laidAt, due, provisional, verdict, decidedAt },
    title: titleOf(COMPLAINT_STEPS, step),
    decidedBy: decidedBy?.name ?? null,
    words: openedWords(desk, words),
    facts: openedFacts(desk, words),
    voided: !isLive(desk),
  };
}

function todoOf(matter: Matter, words: Words): MyComplaint['todo'] {
  const desk = complainantDesk(matter);
  if (!desk) return null;
  const asked = matter.desks.findLast((one) => isLive(one) && one.verdict === 'ask-supplement');
  const items = desk.step === 'supplement' && asked ? (openedFacts(asked, words)?.['items'] ?? []) : [];
  return { desk: deskId(matter.id, desk.no), step: desk.step, due: desk.due, items: items as SupplementItem[] };
}

/** What was decided, in the words that are meant for the complainant. */
function decisionOf(matter: Matter, { refused, ended, servedOn }: Complaint, words: Words): MyComplaint['decision'] {
  const saidAt = (...verdicts: string[]) =>
    matter.desks.findLast((desk) => isLive(desk) && verdicts.includes(desk.verdict ?? ''));
  const opened = (desk: Desk | undefined) => (desk ? openedWords(desk, words) : null);
  if (refused) return { code: refused.ground, words: opened(saidAt('refuse')), on: refused.on };
  if (ended && servedOn) return { code: ended.reason, words: opened(saidAt('serve')), on: servedOn };
  const redirected = saidAt('redirect');
  return redirected?.decidedAt
    ? { code: 'REDIRECTED', words: opened(redirected), on: redirected.decidedAt.slice(0, 10) }
    : null;
}
