import { type Facts } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day } from '../time/day.ts';
import { whole } from './money.ts';

/** 材料: one paper of an application: an uploaded file, or what another department shares (实施条例 Art 39). */
export interface Material {
  slot: string;
  file: string | null;
  sharedFrom: string | null;
}

/** 审核额: what the rules give on the facts as reviewed, by the frozen version; computed anew by a later review, never edited. */
export interface Award {
  /** Whole fen. */
  fen: number;
  capped: boolean;
  outcome: string;
  reasons: string[];
}

/** A second application for the same project, year and direction, gone on with all the same. */
export interface DuplicateOverride {
  of: string[];
  reason: string;
}

/** An amount that differs from what the rules give, until a second person confirms it. */
export interface AmountOverride {
  fen: number;
  reason: string;
}

/** 拨付: each order to the treasury is a tranche; a failed one is followed by another only by a new order. */
export interface Payment {
  tranche: number;
  fen: number;
  receipt: string;
  paidOn: Day;
}

/** What a reward application carries beside its desks; amounts are whole fen (CNY). */
export interface Application {
  enterprise: { code: string; name: string };
  programme: string;
  policy: string;
  /** Frozen when it was submitted (外商投资法 Art 25): later versions do not reach it. */
  policyVersion: number;
  parameters: unknown;
  direction: string;
  year: number;
  project: { id: string; name: string };
  claim: unknown;
  quotedFen: number | null;
  materials: Material[];
  commitment: { by: string; at: string };
  /** 免申即享: the invitation that was confirmed, where there was no draft. */
  invitation?: string;
  /** The programme wants an expert's opinion. */
  expert: boolean;
  /** 公示, in working days, at least 5. */
  publicityDays: number;
  duplicate?: DuplicateOverride | null;
  award?: Award;
  override?: AmountOverride | null;
  /** 按比例: the share of each award that the budget reaches for, in basis points (1/10000). */
  share?: number;
  /** 排队: waits until the budget is raised. */
  queued?: boolean;
  approvedFen?: number;
  minutes?: string;
  payment?: Payment;
  clawbackFen?: number;
  recoveredFen?: number;
}

/** The application in a matter of kind `reward`. */
export const applicationOf = ({ facts }: Pick<Matter, 'facts'>): Application => facts as unknown as Application;

/** Some of its fields, as the record keeps them. */
export const written = (fields: Partial<Application>): Facts => ({ ...fields });

/** What is to be paid: the confirmed override or the rules' result, and of that the share the budget reaches for; whole fen, rounded down. */
export function payableFen({ award, override, share }: Application): number {
  const due = override?.fen ?? award?.fen ?? 0;
  return share === undefined ? due : whole((BigInt(due) * BigInt(share)) / 10_000n);
}
