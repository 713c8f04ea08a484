import { type Lamp } from '@duban/domain/desk/lamp';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';

/** A desk that waits for the asking person; soonest due first. */
export interface InboxItem {
  /** Id of the desk. */
  id: string;
  matter: { id: string; kind: Kind; no: string; title: string; leads: string[] };
  step: string;
  title: string;
  round: number;
  party: string;
  about: string | null;
  laidAt: Instant;
  due: Instant | null;
  firstDue: Instant | null;
  near: Instant | null;
  provisional: boolean;
  lamp: Lamp;
  /** Negative: working days since the due day. */
  workingDaysLeft: number | null;
  /** Working days since it was laid. */
  workingDaysWaited: number;
  urgedAt: Instant | null;
}
