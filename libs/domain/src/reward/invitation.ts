import { refused, type Refusal } from '../refusal.ts';
import { dayOf, type Instant } from '../time/day.ts';
import { type Application, type Material } from './application.ts';
import { type KnownEnterprise } from './fdi-proposals.ts';
import { amountText } from './money.ts';
import { newApplication } from './new-application.ts';
import { COMMERCE } from './parties.ts';
import { type PolicyVersion } from './policy.ts';
import { isWithin, type Programme } from './programme.ts';
import { quote } from './quote.ts';
import { type QuoteFacts } from './quote-facts.ts';

/** Proposed by the system; sent by a person of the commission; then the enterprise's. A later list replaces what nobody has sent. */
export const INVITATION_STATES = ['proposed', 'invited', 'confirmed', 'declined', 'superseded'] as const;

export type InvitationState = (typeof INVITATION_STATES)[number];

/** What an enterprise sees of its own. */
export const SENT_STATES: readonly InvitationState[] = ['invited', 'confirmed', 'declined'];

/** 免申即享: an award that the list of what arrived gives a project, for its enterprise to confirm. */
export interface Invitation {
  id: string;
  programme: string;
  enterprise: string;
  project: { id: string; name: string };
  facts: QuoteFacts;
  /** Whole fen. */
  quotedFen: number;
  state: InvitationState;
  /** The list it comes from. */
  list: string;
  /** The application that was opened. */
  matter: string | null;
  sentAt: Instant | null;
  decidedAt: Instant | null;
}

export interface ConfirmationContext {
  programme: Programme;
  version: PolicyVersion;
  /** As the register has it now. */
  enterprise: KnownEnterprise;
  /** Who confirms. */
  by: string;
  at: Instant;
  /** What that person was shown, whole fen. */
  seenFen: bigint;
}

/** Why it can no longer be decided on. */
export const whyNotDecide = ({ state }: Pick<Invitation, 'state'>): Refusal | undefined =>
  state === 'invited' ? undefined : refused('invitation.decided-already', { state });

/** The application that a confirmation opens, or why it opens none. The rules are asked once more: the register may have changed. */
export function confirmedApplication(invitation: Invitation, context: ConfirmationContext): Application | Refusal {
  const { programme, version, enterprise, by, at } = context;
  const { opensOn, closesOn } = programme;
  const decided = whyNotDecide(invitation);
  if (decided) return decided;
  if (!isWithin(programme, dayOf(at))) return refused('programme.not-open', { opensOn, closesOn });
  const { foreignInvested, inDistrict } = enterprise;
  const facts: QuoteFacts = { ...invitation.facts, applicant: { foreignInvested, inDistrict } };
  const changed = whyChanged(facts, context);
  if (changed) return changed;
  const { project } = invitation;
  const commitment = { by, at };
  const materials = sharedMaterials(programme);
  const application = newApplication({ enterprise, programme, version, project, facts, materials, commitment });
  return { ...application, invitation: invitation.id };
}

function whyChanged(facts: QuoteFacts, { version, seenFen }: ConfirmationContext): Refusal | undefined {
  const { fen, outcome, reasons } = quote(version, facts);
  if (outcome === 'award' && fen !== null && BigInt(fen) === seenFen) return undefined;
  const amounts = { shownYuan: amountText(seenFen), nowYuan: amountText(fen ?? 0) };
  return refused('invitation.quote-changed', reasons.length > 0 ? { ...amounts, reasons } : amounts);
}

/** Nothing is asked for: what no other department has, the commission knows from its list. */
const sharedMaterials = ({ materials }: Programme): Material[] =>
  materials.map(({ slot, sharedFrom }) => ({ slot, file: null, sharedFrom: sharedFrom ?? COMMERCE }));
