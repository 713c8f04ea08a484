import { type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Refusal } from '../refusal.ts';
import { type ActRule, type MatterContext } from './act.ts';
import { type Change } from './change.ts';
import { type Role } from '../unit/actor.ts';
import { type StepTable } from './step-rule.ts';

/** Who may do an act: one role, several, or everybody who may read the matter. */
export type Who = Role | readonly Role[] | 'reader';

/** Where an act has a meaning: on a closed matter too, only there, on a suspended one too. */
export interface When {
  closed?: 'too' | 'only';
  suspended?: true;
}

/** An act on the whole matter; `atDesk`: it can also be about a desk of one's own. */
export interface MatterAct extends When {
  who: Who;
  atDesk?: true;
  rule: ActRule<MatterContext>;
}

/** An act at a desk that is no verdict on it. `holder` is the desk's own party and seat, `party` anybody of its unit. */
export interface DeskAct extends When {
  who: Who | 'holder' | 'party' | 'lead-leader';
  rule: ActRule;
}

/** What one kind of matter consists of; the ledger and the gateway know kinds only by this. */
export interface KindRules {
  /** The newest edition of the story that this build knows. */
  edition: number;
  steps: StepTable;
  verdicts: Readonly<Record<string, ActRule>>;
  deskActs: Readonly<Record<string, DeskAct>>;
  matterActs: Readonly<Record<string, MatterAct>>;
  /** Acts about money: whoever does them has given his password again a moment ago. */
  confirmed: readonly string[];
  /** 回避: asked before everything else, of the whole person with every hat he has. */
  barred?: (context: MatterContext) => Refusal | undefined;
  /** What a verdict by the clock brings with it beside being recorded, by `step/verdict`. */
  byClock?: Readonly<Record<string, (desk: Desk, matter: Matter) => Change[]>>;
}
