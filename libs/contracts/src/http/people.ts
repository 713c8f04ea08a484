import { type Day } from '@duban/domain/time/day';
import { type Rank, type Role } from '@duban/domain/unit/actor';

/** A colleague, as lists of people show him. */
export interface Colleague {
  id: string;
  name: string;
  login: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
  closed: boolean;
}

/** Body of `POST /api/people`. */
export interface NewAccount {
  login: string;
  name: string;
  unit?: string;
  role: Role;
  rank?: Rank;
  /** At least 12 characters of three classes; kept as a hash only. */
  password: string;
}

/** Body of `POST /api/people/:id/close`. */
export interface CloseAccount {
  /** Who takes over the open desks; of the same unit and role. */
  receiver?: string;
}

/** Body of `POST /api/substitutions`. */
export interface SubstitutionRequest {
  /** Who is away; the asking person when absent. */
  absent?: string;
  deputy: string;
  fromDay: Day;
  toDay: Day;
  /** Kinds of matters it covers; all when absent. */
  kinds?: string[];
  reason: string;
}

export interface SubstitutionEntry {
  id: string;
  absent: string;
  absentName: string;
  deputy: string;
  deputyName: string;
  unit: string | null;
  fromDay: Day;
  toDay: Day;
  kinds: string[] | null;
  reason: string;
  ended: boolean;
}
