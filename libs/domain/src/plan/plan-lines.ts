import { endsWithLabel, hasLabel } from './duty-label.ts';
import { markerOf } from './marker.ts';
import { joined, type Passage, part, passage } from './passage.ts';
import { type PlanWarning } from './plan-reading.ts';

/** A line with something on it. `line` counts from 1 and is that of its beginning, where lines were joined. */
export interface PlanLine {
  line: number;
  text: Passage;
}

/** What Word, a browser or a PDF leaves in a text: marks of bookmarks and fields, dead references, invisible characters. */
const ARTEFACT =
  /\[(?:bookmark|image|picture|comment|hyperlink|toc|footnote)\b[^\]\n]{0,80}\]|HYPERLINK\s+"[^"\n]{0,200}"|PAGEREF\s+_Toc\d+[^\u4e00-\u9fff]{0,12}|错误[!！]未(?:定义书签|找到引用源)[。.]?/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const PAGE_NUMBER = /^\s*(?:[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}|第\s?\d{1,4}\s?页(?:\s?共\s?\d{1,4}\s?页)?)\s*$/;
/** A line of a table of contents; it would be read as a heading twice. */
const CONTENTS = /(?:[.·]{3,}|…|\t)\s?\d{1,4}\s*$/;
const MARKDOWN_HEAD = /^(?:\s{0,3}(?:#{1,6}|>|[-*+•●■◆])\s+)+/;
const JOINED_AT_MOST = 6;

/** Lines with what is no part of the plan taken out, each removal named; duties broken over lines are put together. */
export function planLines(text: string): { lines: PlanLine[]; removed: PlanWarning[] } {
  const removed: PlanWarning[] = [];
  const lines: PlanLine[] = [];
  for (const [place, written] of text.split(/\r\n|\n|\r/).entries()) {
    const line = place + 1;
    const clean = cleaned(written, (detail) => removed.push({ line, code: 'ARTEFACT_REMOVED', detail }));
    if (clean.trim() !== '') lines.push({ line, text: withoutIndent(passage(clean)) });
  }
  return { lines: putTogether(lines), removed };
}

function cleaned(written: string, remove: (detail: string) => void): string {
  const visible = written.replace(INVISIBLE, '');
  if (PAGE_NUMBER.test(visible) || (visible.length < 80 && CONTENTS.test(visible) && !visible.includes('|'))) {
    if (!isTableRow(visible)) return removedWhole(visible, remove);
  }
  const text = visible.includes('[') || /[HP错]/.test(visible) ? withoutMarks(visible, remove) : visible;
  return withoutMarkdown(text);
}

/** A row of a table may end with a number too; a line of contents has one tabulator. */
const isTableRow = (text: string): boolean => (text.match(/\t/g)?.length ?? 0) > 1;

function removedWhole(text: string, remove: (detail: string) => void): string {
  remove(text.trim());
  return '';
}

function withoutMarks(text: string, remove: (detail: string) => void): string {
  return text.replace(ARTEFACT, (mark) => {
    remove(mark.trim());
    return '';
  });
}

function withoutMarkdown(text: string): string {
  const plain = text.replace(MARKDOWN_HEAD, '');
  return plain.includes('**') || plain.includes('__') || plain.includes('\\')
    ? plain.replace(/\*\*|__/g, '').replace(/\\([.\-()[\]*_#])/g, '$1')
    : plain;
}

/** A tabulator at the beginning is kept: it may stand for an empty cell. */
function withoutIndent(text: Passage): Passage {
  const indent = /^[^\S\t]*/.exec(text.folded)?.[0].length ?? 0;
  return part(text, indent, indent + text.folded.slice(indent).trimEnd().length);
}

/** A bracket with duties that is still open at the end of a line goes on in the next, and so does a label without words. */
function putTogether(lines: readonly PlanLine[]): PlanLine[] {
  const whole: PlanLine[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const first = lines[place] as PlanLine;
    const parts = [first.text];
    let open = needsMore(first.text.folded);
    while (open && parts.length < JOINED_AT_MOST) {
      const next = lines[place + 1];
      if (!next || markerOf(next.text)) break;
      parts.push(next.text);
      place += 1;
      open = needsMore(`${open}${next.text.folded}`);
    }
    whole.push(parts.length === 1 ? first : { line: first.line, text: joined(parts) });
  }
  return whole;
}

/** What is left open at the end: the bracket or the label; empty when nothing is. */
function needsMore(folded: string): string {
  if (endsWithLabel(folded)) return folded.slice(-40);
  const open = openBracketAt(folded);
  const rest = open === undefined ? '' : folded.slice(open);
  return hasLabel(rest) || rest.includes('牵头') ? rest : '';
}

/** Where the last bracket begins that is never closed. */
function openBracketAt(folded: string): number | undefined {
  if (!folded.includes('(')) return undefined;
  const open: number[] = [];
  for (let place = 0; place < folded.length; place += 1) {
    if (folded[place] === '(') open.push(place);
    else if (folded[place] === ')') open.pop();
  }
  return open.at(-1);
}
