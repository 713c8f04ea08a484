import { type ChapterKind } from './chapter-kind.ts';
import { hasBody } from './headline.ts';
import { markerOf } from './marker.ts';
import { type Section } from './outline.ts';
import { type Paragraph } from './paragraph.ts';
import { type DutyPassage, type Place, type RawTask, rawTask, rowTask } from './raw-task.ts';

const HOLDS_ITEMS: Record<ChapterKind, boolean> = {
  preamble: false,
  tasks: true,
  theme: true,
  safeguards: true,
  appendix: false,
};

/** All items of the plan in the order of its lines. */
export function tasksOf(plan: Section): RawTask[] {
  const whole: Place = { kind: 'task', group: null, inherited: [] };
  return within(plan, whole, chaptersAreItems(plan)).sort((a, b) => a.line - b.line);
}

/** A plan may have no smaller numbers than 一、: its chapters are the items then. */
function chaptersAreItems({ parts }: Section): boolean {
  return parts.some((chapter) => chapter.level === 1 && chapter.parts.length === 0 && isItemItself(chapter));
}

function within(section: Section, place: Place, chapters: boolean): RawTask[] {
  const rows = section.rows.map((row) => rowTask(row, placeIn(section, place)));
  if (section.parts.length === 0) return [...rows, ...leaf(section, place, chapters)];
  const shared = groupDuties(section);
  const here = placeIn(section, shared.length > 0 ? { ...place, inherited: shared } : place);
  const loose = chunks(looseParagraphs(section)).map((each) => rawTask(each, here, null));
  return [...rows, ...loose, ...section.parts.flatMap((each) => within(each, here, chapters))];
}

/** Where the parts of a section stand. Safeguards have no group: theirs is the chapter. */
function placeIn({ kind, level, title }: Section, place: Place): Place {
  if (kind === 'safeguards') return { ...place, kind: 'safeguard', group: null };
  return level === 0 ? place : { ...place, group: title === '' ? place.group : title };
}

function leaf(section: Section, place: Place, chapters: boolean): RawTask[] {
  const { level, kind, paragraphs, no } = section;
  if (level === 0) return chunks(paragraphs).map((each) => rawTask(each, place, null));
  if (level === 1) return chapterLeaf(section, place, chapters);
  const small = smallItems(section, placeIn(section, place));
  if (small.length > 0) return small;
  const isItem = (HOLDS_ITEMS[kind] && !isHeadOfTable(section)) || hasDuty(paragraphs);
  return isItem ? [rawTask(paragraphs, beside(section, place), no)] : [];
}

/** （一） with nothing but its title: the items are the rows below it. */
function isHeadOfTable({ level, rows, paragraphs }: Section): boolean {
  const [heading, ...rest] = paragraphs;
  return (
    level === 2 && rows.length > 0 && rest.length === 0 && heading?.mentioned.length === 0 && !hasBody(heading.text)
  );
}

/** The place of the section itself, whose group is that of its neighbours. */
function beside({ kind }: Section, place: Place): Place {
  return { ...place, kind: kind === 'safeguards' ? 'safeguard' : 'task' };
}

function chapterLeaf(section: Section, place: Place, chapters: boolean): RawTask[] {
  const { kind, paragraphs, no } = section;
  const self = beside(section, place);
  if (isItemItself(section)) return [rawTask(paragraphs, self, no)];
  const loose = chunks(paragraphs.slice(1));
  if (loose.length > 0) return loose.map((each) => rawTask(each, placeIn(section, place), null));
  const isItem = chapters && (kind === 'theme' || kind === 'tasks') && section.rows.length === 0;
  return isItem ? [rawTask(paragraphs, self, no)] : [];
}

/** 一、加强… （责任单位：A）: not where the chapter is only a heading over several paragraphs with duties of their own. */
function isItemItself({ paragraphs, kind }: Section): boolean {
  const [heading, ...rest] = paragraphs;
  if (!heading || !hasDuty(paragraphs)) return false;
  return heading.duties.length > 0 || (kind !== 'tasks' && chunks(rest).length === 1) || rest[0]?.isDutyOnly === true;
}

/** Duties of a heading, below it, or on lines of their own after the last of several items of which none has any. */
function groupDuties(section: Section): DutyPassage[] {
  const { level, paragraphs, parts } = section;
  const above = paragraphs.filter(
    (each, place) => each.duties.length > 0 && ((place === 0 && level > 0) || each.isDutyOnly),
  );
  const below = dutiesBelow(parts);
  return [...above, ...below].flatMap(({ line, duties }) => duties.map((fields) => ({ line, fields })));
}

/** Taken out of the last item, under which they stand. */
function dutiesBelow(parts: readonly Section[]): Paragraph[] {
  const last = parts.at(-1);
  if (!last || last.parts.length > 0) return [];
  const end = last.paragraphs.findLastIndex(({ isDutyOnly }) => !isDutyOnly);
  const trailing = last.paragraphs.slice(end + 1);
  const own = [...parts.slice(0, -1).flatMap(allParagraphs), ...last.paragraphs.slice(0, end + 1)];
  const isShared = trailing.some(({ isForAll }) => isForAll) || (parts.length > 1 && !hasDuty(own));
  if (trailing.length === 0 || end < 0 || !isShared) return [];
  last.paragraphs.length = end + 1;
  return trailing;
}

function allParagraphs({ paragraphs, parts }: Section): Paragraph[] {
  return [...paragraphs, ...parts.flatMap(allParagraphs)];
}

/** Paragraphs of a section with parts that are neither its heading nor duties of the whole, and that name duties. */
function looseParagraphs({ paragraphs, level }: Section): Paragraph[] {
  return paragraphs.slice(level > 0 ? 1 : 0).filter(({ isDutyOnly, duties }) => !isDutyOnly && duties.length > 0);
}

/** Paragraphs without a number: each that ends with duties is an item, duties on the lines after it included. */
function chunks(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const found: Paragraph[][] = [];
  let before: Paragraph | undefined;
  for (const each of paragraphs) {
    if (each.isDutyOnly && before && isTextOnly(before)) found.push([before, each]);
    else if (each.isDutyOnly) found.at(-1)?.push(each);
    else if (each.duties.length > 0) found.push([each]);
    before = each;
  }
  return found;
}

const isTextOnly = ({ isDutyOnly, duties }: Paragraph): boolean => !isDutyOnly && duties.length === 0;

/** (1), (2) … below a bare heading are the items when at least two of them name duties. */
function smallItems({ paragraphs }: Section, place: Place): RawTask[] {
  const [heading, ...rest] = paragraphs;
  if (!heading || heading.duties.length > 0 || hasBody(heading.text)) return [];
  const items = bySmallNumbers(rest);
  if (items.filter((each) => hasDuty(each.paragraphs)).length < 2) return [];
  return items.map(({ no, paragraphs: own }) => rawTask(own, place, no));
}

function bySmallNumbers(paragraphs: readonly Paragraph[]): { no: number; paragraphs: Paragraph[] }[] {
  const items: { no: number; paragraphs: Paragraph[] }[] = [];
  for (const each of paragraphs) {
    const marker = markerOf(each.text);
    if (marker?.level === 4) items.push({ no: marker.no, paragraphs: [each] });
    else items.at(-1)?.paragraphs.push(each);
  }
  return items;
}

const hasDuty = (paragraphs: readonly Paragraph[]): boolean => paragraphs.some(({ duties }) => duties.length > 0);
