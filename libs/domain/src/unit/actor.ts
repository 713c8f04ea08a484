/** Role codes: what a person's account may do at all. `clock`, `story` and `treasury` are the system's own hands. */
export const ROLES = [
  'officer',
  'unit-leader',
  'supervision-office',
  'leader-in-charge',
  'enterprise-agent',
  'complaint-officer',
  'finance-officer',
  'system-admin',
  'security-admin',
  'audit-admin',
  'operator',
] as const;

export type Role = (typeof ROLES)[number];

/** Those who work on tasks and applications; complaints have readers of their own. */
export const STAFF = ['officer', 'unit-leader', 'finance-officer', 'leader-in-charge', 'supervision-office'] as const;

/** 职级: which leader of a unit; the escalation ladder addresses them (domain D3). */
export type Rank = 'section' | 'deputy' | 'principal';

/** Who acts. `forWhom` is the absent colleague whose desks a substitute works. */
export interface Actor {
  id: string;
  name: string;
  unit: string | null;
  role: Role | 'clock' | 'story' | 'treasury';
  rank: Rank | null;
  forWhom?: string;
  /** Absent colleagues whose desks this person works today. */
  standsFor?: readonly Absent[];
}

/** 委托: the office of an absent colleague that a named deputy holds for some days. */
export interface Absent {
  id: string;
  name: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
  /** Kinds of matters the deputy may work for him; null: all. */
  kinds?: readonly string[] | null;
}

export const THE_CLOCK: Actor = { id: 'clock', name: 'clock', unit: null, role: 'clock', rank: null };
export const THE_STORY: Actor = { id: 'story', name: 'story', unit: null, role: 'story', rank: null };

/** In whose place a person may act in matters of a kind: in its own first, then of each absent colleague it stands in for (代). */
export const hatsOf = ({ standsFor = [], ...own }: Actor, kind: string): [Actor, ...Actor[]] => [
  own,
  ...standsFor
    .filter(({ kinds }) => !kinds || kinds.includes(kind))
    .map(({ unit, role, rank, name }) => ({ ...own, unit, role, rank, forWhom: name })),
];
