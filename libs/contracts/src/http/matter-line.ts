import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';

/** An open desk as a list shows it. */
export interface OpenDesk {
  id: string;
  step: string;
  title: string;
  party: string;
  due: Instant | null;
  near: Instant | null;
  provisional: boolean;
}

/** One matter in a list. */
export interface MatterLine {
  id: string;
  kind: Kind;
  planId: string;
  no: string;
  title: string;
  leads: string[];
  supports: string[];
  round: number;
  chapter: number;
  version: number;
  openedAt: Instant;
  changedAt: Instant;
  /** The matter's own end. */
  due: Instant | null;
  firstDue: Instant | null;
  closedAt: Instant | null;
  outcome: string | null;
  owedSince: Instant | null;
  lamp: Lamp;
  card: Card | null;
  letter: Letter | null;
  open: OpenDesk[];
  /** The soonest due moment of its open desks, and the working days until then. */
  nextDue: Instant | null;
  workingDaysLeft: number | null;
}
