import { type Day } from '../time/day.ts';
import { findUnit, type UnitNames } from '../unit/find-unit.ts';
import {
  type PlanItem,
  type PlanItemKind,
  type PlanReading,
  type PlanWarning,
  type RoleSource,
} from './plan-reading.ts';

/** An item on its way from the plan's text to a key task: units by code, what nobody knows by name. */
export interface DraftItem {
  key: string;
  kind: PlanItemKind;
  no: number | null;
  group: string | null;
  title: string;
  line: number;
  leads: string[];
  supports: string[];
  /** Names as written that no register knows; an item with any cannot be published. */
  unknown: string[];
  roleSource: RoleSource | 'corrected';
  dueText: string | null;
  due: Day | null;
  /** 长期坚持: has no end. */
  longTerm: boolean;
  numbers: string[];
}

/** What a preview shows, corrections change and a publication opens. */
export interface PlanDraft {
  title: string;
  years: PlanReading['years'];
  groups: string[];
  items: DraftItem[];
  warnings: PlanWarning[];
}

/** The draft of a reading, with a warning for each unit that the register does not know. */
export function draftOf(reading: PlanReading, names: UnitNames): PlanDraft {
  const { title, years, groups } = reading;
  const items = reading.items.map((item) => draftItem(item, names));
  const unknown = items.flatMap(({ line, unknown: strangers }) =>
    strangers.map((detail): PlanWarning => ({ line, code: 'UNIT_UNKNOWN', detail })),
  );
  const warnings = [...reading.warnings, ...unknown].sort((one, other) => one.line - other.line);
  return { title, years, groups, items, warnings };
}

function draftItem(item: PlanItem, names: UnitNames): DraftItem {
  const { key, kind, no, group, title, line, roleSource, dueText, due, numbers } = item;
  const leads = coded(item.leads, names);
  const supports = coded(item.supports, names);
  return {
    key,
    kind,
    no,
    group,
    title,
    line,
    leads: leads.codes,
    supports: supports.codes.filter((code) => !leads.codes.includes(code)),
    unknown: [...leads.unknown, ...supports.unknown],
    roleSource,
    dueText,
    due,
    longTerm: /长期|長期|持续推进|持續推進|常态化|常態化/.test(dueText ?? '') && due === null,
    numbers,
  };
}

function coded(written: readonly string[], names: UnitNames): { codes: string[]; unknown: string[] } {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const name of written) {
    const unit = findUnit(name, names);
    if (unit) codes.add(unit.code);
    else unknown.push(name);
  }
  return { codes: [...codes], unknown };
}
