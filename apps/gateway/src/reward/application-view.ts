import { type Moment } from '@duban/domain/act/moment';
import { predictedSteps } from '@duban/domain/act/predict';
import { deskId, isLive } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { itemsAsked } from '@duban/domain/reward/accept-review.act';
import { applicantState, ownDesk } from '@duban/domain/reward/applicant-state';
import { applicationOf } from '@duban/domain/reward/application';
import { amountText } from '@duban/domain/reward/money';
import { type ApplicationView } from '@duban/contracts/http/rewards';

/** An application as its applicant sees it; nothing that reviewers wrote to each other, and no person's name. */
export function applicationView(matter: Matter, at: Moment): ApplicationView {
  const { programme, policy, policyVersion, year, project, materials, ...facts } = applicationOf(matter);
  return {
    id: matter.id,
    no: matter.no,
    programme,
    policy,
    policyVersion,
    year,
    project,
    version: matter.version,
    submittedAt: matter.openedAt,
    closedAt: matter.closedAt,
    ...applicantState(matter),
    todo: todoOf(matter),
    quotedYuan: yuan(facts.quotedFen),
    approvedYuan: yuan(facts.approvedFen),
    paidYuan: yuan(facts.payment?.fen),
    queued: facts.queued === true && facts.approvedFen === undefined && matter.closedAt === null,
    reason: reasonOf(matter),
    materials,
    next: predictedSteps(KINDS[matter.kind], matter),
    now: at.now,
  };
}

const yuan = (fen: number | null | undefined): string | null =>
  fen === null || fen === undefined ? null : amountText(fen);

function todoOf(matter: Matter): ApplicationView['todo'] {
  const desk = ownDesk(matter);
  if (!desk) return null;
  return {
    desk: deskId(matter.id, desk.no),
    step: desk.step,
    due: desk.due,
    items: desk.step === 'supplement' ? itemsAsked(matter) : [],
    reason: reasonOf(matter),
  };
}

/** Decisions against the applicant whose words are meant for it. */
const TOLD_WHY = ['ask-supplement', 'not-accept', 'propose-reject', 'reject', 'deny', 'issue', 'recover'];

const reasonOf = (matter: Matter): string | null =>
  matter.desks.findLast((desk) => isLive(desk) && TOLD_WHY.includes(desk.verdict ?? ''))?.words ?? null;
