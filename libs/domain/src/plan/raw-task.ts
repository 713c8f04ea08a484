import { type DutyField } from './duty-fields.ts';
import { headline } from './headline.ts';
import { markerOf } from './marker.ts';
import { type TableRow } from './notations/table.ts';
import { type Paragraph } from './paragraph.ts';
import { part, type Passage } from './passage.ts';
import { type PlanItemKind } from './plan-reading.ts';

/** One passage that says who does an item, and the line it stands on. */
export interface DutyPassage {
  line: number;
  fields: DutyField[];
}

/** An item as it stands in the plan, its duties not yet read. */
export interface RawTask {
  kind: PlanItemKind;
  no: number | null;
  group: string | null;
  title: string;
  line: number;
  texts: { line: number; text: Passage }[];
  duties: DutyPassage[];
}

/** Where an item stands. `inherited` are the duties of its group, for an item that has none. */
export interface Place {
  kind: PlanItemKind;
  group: string | null;
  inherited: DutyPassage[];
}

/** An item of consecutive paragraphs; what follows the last duty is no part of it (本行动计划到期…). */
export function rawTask(paragraphs: readonly Paragraph[], place: Place, no: number | null): RawTask {
  const last = paragraphs.findLastIndex((each) => each.duties.length > 0);
  const own = last < 0 ? paragraphs : paragraphs.slice(0, last + 1);
  const [first] = own;
  const texts = own
    .filter(({ isDutyOnly }, index) => index === 0 || !isDutyOnly)
    .map(({ line, text }) => ({ line, text }));
  return {
    kind: place.kind,
    group: place.group,
    no,
    line: first?.line ?? 1,
    title: titleOf(own),
    texts,
    duties: dutiesOf(own, place),
  };
}

export function rowTask(row: TableRow, place: Place): RawTask {
  const duties = row.fields.length > 0 ? [{ line: row.line, fields: row.fields }] : place.inherited;
  return {
    kind: place.kind,
    group: place.kind === 'safeguard' ? null : (row.group ?? place.group),
    no: row.no,
    line: row.line,
    title: row.title,
    texts: [{ line: row.line, text: row.text }],
    duties,
  };
}

/** The first words there are: a heading may hold nothing but its number. */
function titleOf(paragraphs: readonly Paragraph[]): string {
  for (const { text } of paragraphs) {
    const title = headline(part(text, markerOf(text)?.length ?? 0));
    if (title !== '') return title;
  }
  return '';
}

/** Those of the group hold for an item that has none, and prose only where nothing else is said. */
function dutiesOf(paragraphs: readonly Paragraph[], { inherited }: Place): DutyPassage[] {
  const duties = ownDuties(paragraphs);
  if (duties.length > 0) return namesUnits(duties) ? duties : [...duties, ...inherited];
  const mentioned = paragraphs.flatMap(({ line, mentioned: here }) => here.map((fields) => ({ line, fields })));
  return mentioned.length > 0 ? mentioned : inherited;
}

/** Duties on lines of their own go on with what was said before (牵头单位：A, then 配合单位：B). */
function ownDuties(paragraphs: readonly Paragraph[]): DutyPassage[] {
  const duties: DutyPassage[] = [];
  let before: DutyPassage | undefined;
  for (const { line, duties: here, isDutyOnly } of paragraphs) {
    if (isDutyOnly && before) for (const field of here.flat()) before.fields.push(field);
    else for (const fields of here) duties.push({ line, fields: [...fields] });
    before = here.length > 0 ? duties.at(-1) : undefined;
  }
  return duties;
}

/** A time alone is no duty. */
function namesUnits(duties: readonly DutyPassage[]): boolean {
  return duties.some(({ fields }) => fields.some(({ label }) => label !== 'due' && label !== 'leader'));
}
