import { type Minor } from '../money.ts';

/** What a project's year comes to, before anything is refused. */
export interface FdiSum {
  gross: Minor;
  loans: Minor;
  /** The base: what arrived in the year, without shareholder loans. */
  fdi: Minor;
  rate: number;
  /** Before the cap. */
  full: Minor;
  capped: boolean;
  paid: Minor;
  /** Dollars that were rewarded before. */
  paidOn: Minor;
  left: Minor;
}
