import { hasLabel } from './duty-label.ts';
import { joined, part, type Passage } from './passage.ts';

/** From its opening sign up to, not with, what follows its closing sign. */
export interface Span {
  from: number;
  to: number;
}

const LABEL_WITHIN = 16;
const LINE_BREAK: Passage = { written: '\n', folded: '\n' };

/**
 * Brackets that stand in no other, in order. One that is never closed is none, unless it begins with a label of duties:
 * then it goes to the end.
 */
export function bracketsIn(folded: string): Span[] {
  if (!folded.includes('(')) return [];
  const closed: Span[] = [];
  const open: number[] = [];
  for (let place = 0; place < folded.length; place += 1) {
    if (folded[place] === '(') open.push(place);
    if (folded[place] !== ')') continue;
    const from = open.pop();
    if (from !== undefined) addOutermost(closed, { from, to: place + 1 });
  }
  const last = open.at(-1);
  const isDuty = last !== undefined && hasLabel(folded.slice(last, last + LABEL_WITHIN));
  if (isDuty) addOutermost(closed, { from: last, to: folded.length });
  return closed;
}

/** An outer bracket is closed after those within it and takes their place. */
function addOutermost(spans: Span[], span: Span): void {
  while ((spans.at(-1)?.from ?? -1) > span.from) spans.pop();
  spans.push(span);
}

/** The text with what stands in the spans blotted out (U+0000), as long as before. */
export function masked(folded: string, spans: readonly Span[]): string {
  let [text, end] = ['', 0];
  for (const { from, to } of spans) {
    text += folded.slice(end, from) + '\u0000'.repeat(to - from);
    end = to;
  }
  return text + folded.slice(end);
}

/** What stands before and after a span is kept apart by a line break, where nothing else parts it. */
export function without(text: Passage, spans: readonly Span[]): Passage {
  const parts: Passage[] = [];
  let end = 0;
  for (const { from, to } of spans) {
    parts.push(part(text, end, from));
    if (/[^\s、,;:。.()]/.test(text.folded.charAt(to))) parts.push(LINE_BREAK);
    end = to;
  }
  return joined([...parts, part(text, end)]);
}
