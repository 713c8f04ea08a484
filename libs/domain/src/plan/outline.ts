import { type ChapterKind, chapterKind } from './chapter-kind.ts';
import { headline } from './headline.ts';
import { type Marker, type MarkerLevel, markerOf } from './marker.ts';
import { type Numbered } from './mixed-numbering.ts';
import { type TableRow, tableAt } from './notations/table.ts';
import { type Paragraph, paragraph } from './paragraph.ts';
import { part, passage } from './passage.ts';
import { type PlanLine } from './plan-lines.ts';

/** A numbered part of the plan with what stands in it; level 0 is the plan itself. */
export interface Section {
  level: 0 | 1 | 2 | 3;
  no: number | null;
  title: string;
  kind: ChapterKind;
  /** Its first is the numbered line, without the number; the plan itself has none such. */
  paragraphs: Paragraph[];
  rows: TableRow[];
  parts: Section[];
}

const APPENDIX = /^附件\s?\d{0,2}\s?(?::.*)?$/;
const PREAMBLE_PART = /^(?:指导思想|(?:基本|工作|总体)原则|(?:总体|工作|发展|主要|行动)目标|总体要求)$/;

/** The plan as a tree of its numbers: 一、 over （一） over 1．; (1) belongs to what it stands in. */
export function outlineOf(lines: readonly PlanLine[]): { plan: Section; numbered: Numbered[] } {
  const builder = new Outline();
  for (let place = 0; place < lines.length;) {
    const table = tableAt(lines, place);
    if (table) builder.rows(table.rows);
    else builder.line(lines[place] as PlanLine);
    place = table?.next ?? place + 1;
  }
  return { plan: builder.plan, numbered: builder.numbered };
}

class Outline {
  readonly plan: Section = { level: 0, no: null, title: '', kind: 'theme', paragraphs: [], rows: [], parts: [] };
  readonly numbered: Numbered[] = [];
  #open: Section[] = [this.plan];

  rows(rows: TableRow[]): void {
    for (const row of rows) this.#current.rows.push(row);
  }

  line(line: PlanLine): void {
    const marker = markerOf(line.text);
    const level = marker && this.#levelOf(marker);
    if (marker && level) {
      this.numbered.push({ line: line.line, marker });
      this.#begin(level, marker.no, { line: line.line, text: part(line.text, marker.length) });
    } else if (APPENDIX.test(line.text.folded)) this.#begin(1, null, line);
    else this.#current.paragraphs.push(paragraph(line));
  }

  get #current(): Section {
    return this.#open.at(-1) ?? this.plan;
  }

  /** A (1) is an item where nothing smaller than a chapter is open. */
  #levelOf({ level }: Marker): 1 | 2 | 3 | undefined {
    if (level !== 4) return level;
    return this.#current.level < 2 || this.#isListOfSmall ? 3 : undefined;
  }

  /** The open section is itself a (1), so the next (1) stands beside it. */
  get #isListOfSmall(): boolean {
    const last: MarkerLevel | undefined = this.numbered.at(-1)?.marker.level;
    return this.#current.level === 3 && last === 4;
  }

  #begin(level: 1 | 2 | 3, no: number | null, line: PlanLine): void {
    while (this.#current.level >= level) this.#open.pop();
    const first = paragraph(line, true);
    const title = headline(first.text);
    const kind = kindWithin(this.#current, level, passage(title).folded);
    const section: Section = { level, no, title, kind, paragraphs: [first], rows: [], parts: [] };
    this.#current.parts.push(section);
    this.#open.push(section);
  }
}

/** What stands in a chapter is of its kind, except a preamble within a chapter that is called after its subject. */
function kindWithin(parent: Section, level: 1 | 2 | 3, title: string): ChapterKind {
  const own = chapterKind(title);
  if (level === 1) return own;
  if (parent.kind === 'theme' && PREAMBLE_PART.test(title)) return 'preamble';
  return parent.level === 0 && level === 2 && own === 'safeguards' && title.length <= 10 ? own : parent.kind;
}
