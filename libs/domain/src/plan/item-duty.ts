import { type DutyField } from './duty-fields.ts';
import { type Duty } from './notations/notation.ts';
import { readDuty } from './notations/notations.ts';
import { type Passage } from './passage.ts';
import { type PlanWarning, type RoleSource } from './plan-reading.ts';
import { type DutyPassage } from './raw-task.ts';

/** Who does an item, from all passages that speak of it; each unit once. */
export interface ItemDuty {
  leads: string[];
  supports: string[];
  roleSource: RoleSource;
  /** Times beside the units. */
  times: Passage[];
  warnings: PlanWarning[];
}

interface Read {
  line: number;
  duty: Duty | undefined;
  fields: DutyField[];
}

/** @param line of the item, for what is missing altogether */
export function itemDuty(passages: readonly DutyPassage[], line: number): ItemDuty {
  const read = passages.map((each): Read => ({ ...each, duty: readDuty(each.fields) }));
  const duties = read.flatMap(({ duty }) => duty ?? []);
  const leads = [...new Set(duties.flatMap((each) => each.leads))];
  const everyone = [...new Set([...leads, ...duties.flatMap((each) => each.supports)])];
  const supports = everyone.slice(leads.length);
  const warnings = [...read.flatMap(repeated), ...read.flatMap(unread)];
  if (leads.length + supports.length === 0 && warnings.length === 0) {
    warnings.push({ line, code: 'DUTY_UNREADABLE', detail: 'no unit is named' });
  }
  return { leads, supports, roleSource: strongest(duties), times: passages.flatMap(timesOf), warnings };
}

function strongest(duties: readonly Duty[]): RoleSource {
  const sources = duties.map(({ roleSource }) => roleSource);
  return (['explicit', 'list-order', 'shared'] as const).find((each) => sources.includes(each)) ?? 'list-order';
}

function repeated({ line, duty }: Read): PlanWarning[] {
  const names = duty ? [...duty.leads, ...duty.supports] : [];
  const seen = new Set(names);
  if (seen.size === names.length) return [];
  const again = names.filter((name) => !seen.delete(name));
  return [...new Set(again)].map((detail) => ({ line, code: 'UNIT_REPEATED', detail }));
}

/** Words that should name units and cannot be read; a passage that holds only persons and times names none. */
function unread({ line, duty, fields }: Read): PlanWarning[] {
  const pieces = fields.flatMap(({ named }) => named.unread);
  const isOfUnits = fields.some(({ label }) => label !== 'leader' && label !== 'due');
  if (!duty && pieces.length === 0 && isOfUnits) {
    const words = fields
      .map(({ value }) => value.written)
      .join('；')
      .slice(0, 80);
    pieces.push(words === '' ? 'no unit follows the label' : words);
  }
  return pieces.map((detail) => ({ line, code: 'DUTY_UNREADABLE', detail }));
}

function timesOf({ fields }: DutyPassage): Passage[] {
  return fields.flatMap(({ label, value, named }) => (label === 'due' ? [value] : named.times));
}
