import { type ActRule, type MatterContext } from './act.ts';
import { type Role } from '../unit/actor.ts';
import { type StepTable } from './step-rule.ts';

/** An act on the whole matter: who may, whether on a closed one too, whether it can also be about a desk of one's own. */
export interface MatterAct {
  who: Role;
  closed?: true;
  atDesk?: true;
  rule: ActRule<MatterContext>;
}

/** What one kind of matter consists of; the ledger and the gateway know kinds only by this. */
export interface KindRules {
  /** The newest edition of the story that this build knows. */
  edition: number;
  steps: StepTable;
  verdicts: Readonly<Record<string, ActRule>>;
  deskActs: Readonly<Record<string, { who: Role | 'holder'; rule: ActRule }>>;
  matterActs: Readonly<Record<string, MatterAct>>;
}
