import { type Rank, type Role } from '@duban/domain/unit/actor';

export interface SignIn {
  login: string;
  password: string;
}

/** Who is signed in. */
export interface Person {
  id: string;
  name: string;
  login: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
}

export interface SignedIn {
  person: Person;
}
