import { type Instant } from '@duban/domain/time/day';

/** `temporal` away is no failure: acts are answered, the next desks wait. */
export interface Health {
  status: 'ok' | 'down';
  database: 'up' | 'down';
  temporal: 'up' | 'away';
  /** Business time; null while the database is down. */
  now: Instant | null;
  build: string;
}
