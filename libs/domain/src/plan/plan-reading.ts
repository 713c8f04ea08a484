import { type Day } from '../time/day.ts';

export const PLAN_WARNING_CODES = [
  'UNIT_REPEATED',
  'EVENT_REPEATED',
  'NUMBERING_MIXED',
  'NO_DUE_DATE',
  'NO_LEAD_NAMED',
  'UNIT_UNKNOWN',
  'TERM_UNEXPLAINED',
  'ARTEFACT_REMOVED',
  'DUTY_UNREADABLE',
] as const;

export type PlanWarningCode = (typeof PLAN_WARNING_CODES)[number];

/** Something a person should look at; it never stops the reading. `line` counts from 1. */
export interface PlanWarning {
  line: number;
  code: PlanWarningCode;
  detail: string;
}

/**
 * How the plan says who leads: 'explicit' names a 牵头单位, 'list-order' lists 责任单位 (the first leads by convention,
 * which the supervision office confirms), 'shared' names nobody (按职责分工负责).
 */
export type RoleSource = 'list-order' | 'explicit' | 'shared';

export type PlanItemKind = 'task' | 'safeguard';

export interface PlanItem {
  /** 'T1', 'T2' … for tasks, 'S1' … for safeguards (保障措施), in the order of the plan. */
  key: string;
  kind: PlanItemKind;
  /** The number it carries in the plan, which may begin anew in each group; null when it carries none. */
  no: number | null;
  /** Title of the heading it stands under; null for safeguards and where there is no heading. */
  group: string | null;
  title: string;
  line: number;
  /** Units as written. With `shared` all of them stand in `supports`. */
  leads: string[];
  supports: string[];
  roleSource: RoleSource;
  /** What the plan says about when, as written ('2022年10月底前', '每季度'); `due` is the day it means, if it means one. */
  dueText: string | null;
  due: Day | null;
  /** Figures as written: '200万元', '6个月以内'. */
  numbers: string[];
  warnings: PlanWarningCode[];
}

/** A unit as the plan writes it, with the number of items that name it and of those it leads. */
export interface PlanUnit {
  name: string;
  items: number;
  leads: number;
}

/** What `duban plan read --json` prints. The body of the items is no part of it. */
export interface PlanReading {
  title: string;
  years: { from: number; to: number } | null;
  groups: string[];
  items: PlanItem[];
  /** In order of first mention. */
  units: PlanUnit[];
  warnings: PlanWarning[];
}
