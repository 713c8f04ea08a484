import { bracketsIn, masked, type Span, without } from './brackets.ts';
import { type DutyField, dutyFields } from './duty-fields.ts';
import { hasLabel, isLabelAlone, labelInProse } from './duty-label.ts';
import { readDuty } from './notations/notations.ts';
import { part, type Passage } from './passage.ts';
import { type PlanLine } from './plan-lines.ts';
import { isSurelyUnit } from './unit-name.ts';

/** A line of the plan, its duties apart from its text. */
export interface Paragraph {
  line: number;
  /** Without the duties. */
  text: Passage;
  duties: DutyField[][];
  /** 由A牵头 within the running text: counts where an item has no other duty, since the text may mean something else. */
  mentioned: DutyField[][];
  /** Nothing but duties stands on the line. */
  isDutyOnly: boolean;
  /** 以上任务责任单位：… */
  isForAll: boolean;
}

interface Found extends Span {
  fields: DutyField[];
}

const ROLE_WORD = /牵头|按照?(?:各自)?职责|会同|(?:负责|配合|参与|落实)$/;
const MENTION = /由(?!于|此)[^。;:由\u0000]{2,60}?牵头[^。;\u0000]{0,200}/g;
const FOR_ALL = /^[(\s]?(?:以上|上述|本(?:节|部分|组|章|项))/;
const WORDED_AT_MOST = 200;

/** @param isHeading a numbered line, whose words are a title even where they look like a duty (区商务委负责落实) */
export function paragraph({ line, text }: PlanLine, isHeading = false): Paragraph {
  const brackets = bracketsIn(text.folded);
  const found = dutiesIn(text, brackets, isHeading);
  const rest = without(text, found);
  const isDutyOnly = found.length > 0 && !/[^\s、,;:。.()]/.test(withoutForAll(rest.folded));
  const mentioned = found.length > 0 ? [] : mentionsIn(text, brackets);
  const duties = sideBySide(found, text.folded);
  return { line, text: rest, duties, mentioned, isDutyOnly, isForAll: isDutyOnly && FOR_ALL.test(text.folded) };
}

/** （牵头单位：A）（责任单位：B） is one duty. */
function sideBySide(found: readonly Found[], folded: string): DutyField[][] {
  const duties: DutyField[][] = [];
  for (const [place, { from, fields }] of found.entries()) {
    const gap = folded.slice(found[place - 1]?.to ?? 0, from);
    if (place > 0 && /^[\s、,;]*$/.test(gap)) for (const field of fields) duties.at(-1)?.push(field);
    else duties.push([...fields]);
  }
  return duties;
}

function dutiesIn(text: Passage, brackets: readonly Span[], isHeading: boolean): Found[] {
  const words = wordedSentence(text, isHeading);
  if (words) return [words];
  const labelled = labelledRest(text, brackets);
  const end = labelled?.from ?? text.folded.length;
  const inBrackets = brackets.flatMap((each) => (each.from < end ? dutyInBracket(text, each) : []));
  return labelled ? [...inBrackets, labelled] : inBrackets;
}

/** A牵头，B配合 on a line of its own or as the last sentence, without a label: each piece must look like a unit. */
function wordedSentence(text: Passage, isHeading: boolean): Found | undefined {
  const from = lastSentenceOf(text.folded);
  if (!isWordedShortly(text.folded.slice(from)) || (isHeading && from === 0)) return undefined;
  const fields = dutyFields(insideOf(part(text, from)), 'bare');
  const isCertain = from === 0 || fields.every(areNamedSurely);
  return isCertain && isSure(fields) ? { from, to: text.folded.length, fields } : undefined;
}

function lastSentenceOf(folded: string): number {
  return folded.lastIndexOf('。', folded.length - 2) + 1;
}

function isWordedShortly(sentence: string): boolean {
  if (sentence.length > WORDED_AT_MOST || hasLabel(sentence)) return false;
  return ROLE_WORD.test(sentence.replace(/[。;)\s]+$/, ''));
}

/** Beside other sentences, 加强领导小组 … 负责 must not pass for a unit. */
function areNamedSurely({ named: { leads, supports, charged, plain } }: DutyField): boolean {
  return [leads, supports, charged, plain].every((names) => names.every(isSurelyUnit));
}

function insideOf(text: Passage): Passage {
  const inside = /^\(([^()]*)\)[。;]?$/.exec(text.folded)?.[1];
  return inside === undefined ? text : part(text, 1, 1 + inside.length);
}

/** From a label in the running text to its end. A bracket that holds more than the label is passed over. */
function labelledRest(text: Passage, brackets: readonly Span[]): Found | undefined {
  if (!hasLabel(text.folded)) return undefined;
  const hidden = brackets.filter(
    ({ from, to }) => !isLabelAlone(text.folded.slice(from, to)) && !isRemark(text.folded, from),
  );
  const from = labelInProse(masked(text.folded, hidden));
  if (from === undefined) return undefined;
  return { from, to: text.folded.length, fields: dutyFields(part(text, from), 'labelled') };
}

/** 责任单位（排第一的牵头）：… */
function isRemark(folded: string, from: number): boolean {
  return /(?:单位|部门)\s?$/.test(folded.slice(Math.max(0, from - 4), from));
}

function dutyInBracket(text: Passage, { from, to }: Span): Found[] {
  const inside = part(text, from + 1, text.folded[to - 1] === ')' ? to - 1 : to);
  if (hasLabel(inside.folded)) return [{ from, to, fields: dutyFields(inside, 'labelled') }];
  const fields = dutyFields(inside, 'bare');
  return isDutyWithoutLabel(text, { from, to, fields }) ? [{ from, to, fields }] : [];
}

/** Within a sentence all must be units; at its end words that are none are a mistake to be named. */
function isDutyWithoutLabel({ folded }: Passage, { from, to, fields }: Found): boolean {
  const inside = folded.slice(from + 1, to - 1);
  if (!isWorded(inside)) return isSure(fields) && areUnitsAlone(fields, folded.slice(to));
  if (!endsSentence(folded, from, to)) return isSure(fields) && inside.includes('牵头');
  return readDuty(fields) !== undefined || inside.includes('牵头');
}

function isWorded(folded: string): boolean {
  const end = folded.indexOf('。');
  return ROLE_WORD.test((end < 0 ? folded : folded.slice(0, end)).trimEnd());
}

function endsSentence(folded: string, from: number, to: number): boolean {
  return (
    /^\s*(?:[。;(]|$)/.test(folded.slice(to, to + 4)) || /[。;]\s*$/.test(folded.slice(Math.max(0, from - 3), from))
  );
}

/** （区商务委、区财政局） at the very end, no word beside the units. */
function areUnitsAlone(fields: readonly DutyField[], after: string): boolean {
  return /^[\s。;]*$/.test(after) && fields.every(({ named }) => named.plain.every(isSurelyUnit));
}

function isSure(fields: readonly DutyField[]): boolean {
  return readDuty(fields) !== undefined && fields.every(({ named }) => named.unread.length === 0);
}

function mentionsIn(text: Passage, brackets: readonly Span[]): DutyField[][] {
  if (!text.folded.includes('牵头')) return [];
  return [...masked(text.folded, brackets).matchAll(MENTION)].flatMap(({ 0: words, index }) => {
    const fields = dutyFields(part(text, index, index + words.length), 'prose');
    return readDuty(fields) ? [fields] : [];
  });
}

function withoutForAll(folded: string): string {
  return FOR_ALL.test(folded) && folded.length < 12 ? '' : folded;
}
