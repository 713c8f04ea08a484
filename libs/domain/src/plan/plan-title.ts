import { markerOf } from './marker.ts';
import { hasLabel } from './duty-label.ts';
import { type PlanLine } from './plan-lines.ts';
import { type PlanReading } from './plan-reading.ts';

const LONGEST_LINE = 45;
const LINES_AT_MOST = 5;
const NO_TITLE = /^(?:[\u4e00-\u9fff]{1,12}\(\d{4}\)\d+号|索引号|发文|成文|发布|来源|日期|目录|附件)/;
const YEARS = /((?:19|20)\d{2})\s?年?\s?[-—–~至到]{1,2}\s?((?:19|20)\d{2})\s?年?/;
const YEAR = /((?:19|20)\d{2})\s?年/;

/** The short lines the document begins with, put together as written: a title is broken to fit the page. */
export function titleOf(lines: readonly PlanLine[]): string {
  const title: string[] = [];
  for (const { text } of lines) {
    if (NO_TITLE.test(text.folded)) {
      if (title.length > 0) break;
      continue;
    }
    if (title.length === LINES_AT_MOST || !isTitleLine(text.folded)) break;
    if (markerOf(text)) break;
    title.push(text.written.trim());
  }
  return title.join('');
}

function isTitleLine(folded: string): boolean {
  return folded.length <= LONGEST_LINE && !/[。;:!]$|[\t|]/.test(folded.trim()) && !hasLabel(folded);
}

/** The years in the title, or those of the first lines that name a span. */
export function yearsOf(title: string, lines: readonly PlanLine[]): PlanReading['years'] {
  const span = YEARS.exec(title);
  if (span) return ordered(Number(span[1]), Number(span[2]));
  const year = YEAR.exec(title);
  if (year) return { from: Number(year[1]), to: Number(year[1]) };
  const early = lines
    .slice(0, 12)
    .map(({ text }) => YEARS.exec(text.folded))
    .find((found) => found);
  return early ? ordered(Number(early[1]), Number(early[2])) : null;
}

function ordered(from: number, to: number): PlanReading['years'] {
  return from <= to ? { from, to } : null;
}
