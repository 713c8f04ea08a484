import { type Day } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';

/** 材料清单: one paper that an application is asked for. */
export interface MaterialSlot {
  slot: string;
  title: string;
  required: boolean;
  /** Another department has it: prefilled, and never demanded again (实施条例 Art 39). */
  obtainableBySharing: boolean;
  /** Which department shares it. */
  sharedFrom?: string;
}

/** 申报通知: the window in which a policy can be applied for in a year. */
export interface Programme {
  id: string;
  policy: string;
  policyVersion: number;
  year: number;
  title: string;
  /** The rate the yearly notice sets, where it is above the policy's floor. */
  noticeRate: string | null;
  opensOn: Day;
  closesOn: Day;
  materials: MaterialSlot[];
  /** An expert's opinion is asked for. */
  expert: boolean;
  /** Working days. */
  publicityDays: number;
}

/** A window is open for 20 working days at least [D]. */
export const SHORTEST_WINDOW = 20;
/** 公示 lasts 5 working days at least (domain F). */
export const SHORTEST_PUBLICITY = 5;

/** Both its days count. */
export const windowLength = (
  { opensOn, closesOn }: Pick<Programme, 'opensOn' | 'closesOn'>,
  calendar: WorkingCalendar,
): number => calendar.workingDaysBetween(opensOn, closesOn) + (calendar.isWorkingDay(opensOn) ? 1 : 0);

export const isWithin = ({ opensOn, closesOn }: Pick<Programme, 'opensOn' | 'closesOn'>, today: Day): boolean =>
  opensOn <= today && today <= closesOn;
