import {
  type ComplaintDesk,
  type ComplaintLineView,
  type ComplaintView,
  type KeyTaskState,
  type MyComplaint,
  type ReleasedComplaint,
} from '@duban/contracts/http/complaints';
import { type ComplaintFile, type Words } from '@duban/database/complaint/complaint-file.store';
import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { type Complaint, complaintOf, isLongPending } from '@duban/domain/complaint/complaint';
import { complainantsDesk, complainantState } from '@duban/domain/complaint/complainant-state';
import { releasedDesks } from '@duban/domain/complaint/may-see-complaint';
import { COMPLAINT_STEPS } from '@duban/domain/complaint/steps';
import { deskId, isLive, type Desk } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';
import { openedWords } from './closed-words.ts';

/** What belongs to a view and is found elsewhere. */
export interface Besides {
  similar: { id: string; no: string }[];
  keyTask: KeyTaskState | null;
}

export function wholeView(matter: Matter, file: ComplaintFile, besides: Besides, at: Moment): ComplaintView {
  const facts = complaintOf(matter);
  const { type, ruleSet, channel, receivedOn, complainee, handler, topic, hidden, secrecy } = facts;
  return {
    sight: 'whole',
    ...headOf(matter),
    ...{ type, ruleSet, channel, receivedOn, complainee, handler, topic, hidden, secrecy },
    clause: facts.clause ?? null,
    acceptedOn: facts.acceptedOn ?? null,
    extendedTo: facts.extendedTo ?? null,
    longPending: isLongPending(matter),
    released: file.released,
    body: file.body,
    log: (facts.log ?? []).map(({ what, on }) => ({ what, on })),
    desks: matter.desks.map((desk) => deskView(matter, desk, file.words)),
    ...besides,
    ...endOf(matter),
    now: at.now,
  };
}

/** 被投诉单位、协办部门: the desks they were asked at and the text that was set apart; nothing else. */
export function releasedView(matter: Matter, actor: Actor, file: ComplaintFile, at: Moment): ReleasedComplaint {
  const desks = releasedDesks(actor, matter);
  const reviews = desks.some(({ step }) => step.startsWith('retaliation-review'));
  return {
    sight: 'released',
    ...headOf(matter),
    released: file.released,
    desks: desks.map((desk) => deskView(matter, desk, file.words)),
    complainant: reviews ? (file.body.complainant ?? null) : null,
    now: at.now,
  };
}

export function myView(matter: Matter, file: ComplaintFile, keyTask: KeyTaskState | null, at: Moment): MyComplaint {
  const facts = complaintOf(matter);
  return {
    ...headOf(matter),
    submittedAt: matter.openedAt,
    ...complainantState(matter, at),
    extendedTo: facts.extendedTo ?? null,
    todo: todoOf(matter, file.words),
    decision: decisionOf(matter, facts, file.words),
    keyTask,
    taskResult: file.body.taskResult ?? null,
    stars: facts.rating?.stars ?? null,
    appealed: Boolean(facts.appeal),
    body: file.body,
    closedAt: matter.closedAt,
    now: at.now,
  };
}

export function lineView(matter: Matter, at: Moment): ComplaintLineView {
  const { type, topic, complainee, channel, receivedOn } = complaintOf(matter);
  const { id, no, closedAt } = matter;
  const { state, by, provisional, longPending } = complainantState(matter, at);
  return { id, no, type, topic, complainee, channel, receivedOn, closedAt, state, by, provisional, longPending };
}

const headOf = ({ id, no, version }: Matter) => ({ id, no, version });
const endOf = ({ openedAt, closedAt, outcome }: Matter) => ({ openedAt, closedAt, outcome });

function deskView(matter: Matter, desk: Desk, words: Words): ComplaintDesk {
  const { step, party, round, chapter, laidAt, due, provisional, verdict, decidedAt, decidedBy, facts } = desk;
  return {
    id: deskId(matter.id, desk.no),
    ...{ step, party, round, chapter, laidAt, due, provisional, verdict, decidedAt, facts },
    title: titleOf(COMPLAINT_STEPS, step),
    decidedBy: decidedBy?.name ?? null,
    words: openedWords(desk, words),
    voided: !isLive(desk),
  };
}

function todoOf(matter: Matter, words: Words): MyComplaint['todo'] {
  const desk = complainantsDesk(matter);
  if (!desk) return null;
  const asked = desk.step === 'supplement' ? saidAt(matter, 'ask-supplement') : undefined;
  return {
    desk: deskId(matter.id, desk.no),
    step: desk.step,
    due: desk.due,
    missing: (asked?.facts?.['missing'] ?? []) as string[],
    words: asked ? openedWords(asked, words) : null,
  };
}

const saidAt = (matter: Matter, verdict: string): Desk | undefined =>
  matter.desks.findLast((desk) => isLive(desk) && desk.verdict === verdict);

/** What was decided, in the words that are meant for the complainant. */
function decisionOf(
  matter: Matter,
  { refusal, redirect, termination, notifiedOn }: Complaint,
  words: Words,
): MyComplaint['decision'] {
  const opened = (verdict: string) => {
    const desk = saidAt(matter, verdict);
    return desk ? openedWords(desk, words) : null;
  };
  if (refusal) return { code: refusal.ground, words: opened('refuse'), on: refusal.on };
  if (redirect) return { code: redirect.agency, words: opened('redirect'), on: redirect.on };
  return termination && notifiedOn ? { code: termination.reason, words: opened('served'), on: notifiedOn } : null;
}
