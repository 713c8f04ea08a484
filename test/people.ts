import { type Actor, type Rank, type Role } from '@duban/domain/unit/actor';

/** A person for tests below HTTP, where nobody signs in. */
export function personOf(unit: string, role: Role = 'officer', rank: Rank | null = null): Actor {
  return { id: `${unit}.${role}.${rank ?? ''}`, name: `${unit} ${role}`, unit, role, rank };
}

export const OFFICE = personOf('GOV_OFFICE_SUP', 'supervision-office');
export const LEADER = personOf('DISTRICT_GOV', 'leader-in-charge');
