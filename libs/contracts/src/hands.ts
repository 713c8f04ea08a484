import { type Sight, type TooNew } from '@duban/domain/act/sight';

/** What a look gives: a sight, a matter newer than this build, or no such matter. */
export type Seen = Sight | TooNew | 'gone';

/** What the story owes, and the sight it was derived from: written only if that still holds. */
export interface Derived {
  chapter: number;
  round: number;
  version: number;
}

/** The only hands of a workflow. All are fenced by the version they were derived from and answer with a fresh sight. */
export interface MatterHands {
  /** Climbs what is due, then shows the matter. */
  look(matterId: string): Promise<Seen>;
  /** Lays one step before everybody it is owed to. */
  lay(matterId: string, step: string, derived: Derived): Promise<Seen>;
  /** Closes the matter; every open desk is void. */
  close(matterId: string, outcome: string, derived: Derived): Promise<Seen>;
  /** Says that nothing is owed at this version. */
  settled(matterId: string, derived: Derived): Promise<Seen>;
}
