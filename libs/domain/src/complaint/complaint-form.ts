import { type Day } from '../time/day.ts';
import { type Method } from './grounds.ts';

/** 投诉渠道 (Art 10). */
export const CHANNELS = ['portal', 'letter', 'visit', 'fax', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a unit has taken on in a settlement; `duty` is a code, its text lies in the complaint file. */
export interface Duty {
  unit: string;
  duty: string;
  due: Day;
}

/** On which days the two sides have signed. */
export interface Signatures {
  complainant: Day;
  complainee: Day;
}

/** What acts on complaints are filled in with beside what all acts have: codes and days, never a text. */
export interface ComplaintForm {
  /** Codes of the materials that a supplement notice names as missing. */
  missing?: string[];
  /** Code of the agency that a complaint is redirected to. */
  agency?: string;
  method?: Method;
  duties?: Duty[];
  signed?: Signatures;
  /** By which way something came in, or a notice was served. */
  channel?: Channel;
  /** 1 to 5. */
  stars?: number;
  /** Codes of what a bad rating is about. */
  reasons?: string[];
  measure?: 'inspection' | 'penalty';
  /** Id of the key task that was made of a common problem. */
  task?: string;
  /** Code of what became of that task. */
  result?: string;
}
