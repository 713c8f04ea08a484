import { isLive, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Application, applicationOf } from './application.ts';
import { canonicalJson } from './canonical-json.ts';

/** 政策兑现: what an application claims and what became of it; whole fen. Follows from the matter. */
export interface PromiseLine {
  enterprise: string;
  programme: string;
  policy: string;
  direction: string;
  year: number;
  project: string;
  /** Empty, or the matter's own id where a second application was gone on with all the same. */
  claim: string;
  /** It was accepted and still stands or was paid: no other may claim the same. */
  live: boolean;
  quotedFen: number | null;
  /** What the amount follows from, in one fixed spelling: policy, version, parameters, facts. */
  inputs: string;
  approvedFen: number;
  /** Approved and not yet paid: what the budget holds ready. */
  reservedFen: number;
  paidFen: number;
  recoveredFen: number;
  outcome: string | null;
}

export function promiseOf(matter: Matter): PromiseLine {
  const application = applicationOf(matter);
  const { enterprise, programme, policy, direction, year, project, duplicate, quotedFen } = application;
  return {
    enterprise: enterprise.code,
    programme,
    policy,
    direction,
    year,
    project: project.id,
    claim: duplicate ? matter.id : '',
    quotedFen,
    inputs: inputsOf(application),
    ...amountsOf(matter),
    outcome: matter.outcome,
  };
}

const inputsOf = ({ policy, policyVersion, parameters, claim }: Application): string =>
  canonicalJson({ policy, policyVersion, parameters, claim });

function amountsOf(
  matter: Matter,
): Pick<PromiseLine, 'live' | 'approvedFen' | 'reservedFen' | 'paidFen' | 'recoveredFen'> {
  const { payment, approvedFen = 0, recoveredFen = 0 } = applicationOf(matter);
  const paidFen = payment?.fen ?? 0;
  const reservedFen = matter.closedAt === null && paidFen === 0 ? approvedFen : 0;
  return { live: stands(matter, paidFen) && wasAccepted(matter), approvedFen, reservedFen, paidFen, recoveredFen };
}

const stands = (matter: Matter, paidFen: number): boolean => matter.closedAt === null || paidFen > 0;

const wasAccepted = (matter: Matter): boolean =>
  matter.desks.some((desk) => isLive(desk) && desk.step === 'accept-review' && desk.verdict === 'accept');

export type PaymentState = 'ordered' | 'paid' | 'failed' | 'unknown';

/** 拨付: one order that a second person confirmed, and what is known of it; `sent` is the treasury hand's own mark. */
export interface PaymentOrder {
  tranche: number;
  fen: number;
  state: PaymentState;
  receipt: string | null;
  why: string | null;
}

/** Every order of an application that was confirmed, in their order. */
export function ordersOf(matter: Matter): PaymentOrder[] {
  const { approvedFen = 0, payment } = applicationOf(matter);
  const decided = matter.desks.filter((desk) => isLive(desk) && desk.verdict !== null);
  const confirmed = decided.filter(({ step, verdict }) => step === 'pay-check' && verdict === 'confirm');
  return confirmed.map((check) => {
    const known = knownOf(decided, check.round);
    const state = (known?.verdict ?? 'ordered') as PaymentState;
    const ordersBefore = decided.filter(
      ({ step, verdict, no }) => step === 'disburse' && verdict === 'order' && no < check.no,
    );
    return {
      tranche: ordersBefore.length,
      fen: approvedFen,
      state,
      receipt: state === 'paid' ? (payment?.receipt ?? null) : null,
      why: known?.words ?? null,
    };
  });
}

/** The last that is known of the payment of a round. */
const knownOf = (decided: readonly Desk[], round: number): Desk | undefined =>
  decided.findLast((desk) => desk.round === round && ['treasury', 'verify-payment'].includes(desk.step));
