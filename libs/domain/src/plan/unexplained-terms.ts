import { type PlanLine } from './plan-lines.ts';
import { type PlanWarning } from './plan-reading.ts';

/** Quoted short forms that count things (“三送一访”, “3113”): who does not know the series cannot act on them. */
const SHORT_FORM =
  /[“"「『](\d{3,5}|\d?(?:[一二两三四五六七八九十\d][^\d一二两三四五六七八九十“”"「」『』]{1,2}){2,5})[”"」』]/g;
/** Of national politics; nobody asks for their parts. */
const KNOWN = new Set(['一带一路', '两学一做', '三重一大', '三会一课', '一网通办', '一岗双责']);

/** Terms that stand nowhere with their parts in brackets or after 即, at each line that uses one (anomaly A1.12). */
export function unexplainedTerms(lines: readonly PlanLine[]): PlanWarning[] {
  const used = new Map<string, Set<number>>();
  const explained = new Set<string>(KNOWN);
  for (const { line, text } of lines) {
    if (text.folded.search(SHORT_FORM) < 0) continue;
    for (const { 0: quoted, 1: term = '', index } of text.folded.matchAll(SHORT_FORM)) {
      used.set(term, (used.get(term) ?? new Set()).add(line));
      if (isExplained(text.folded.slice(index + quoted.length, index + quoted.length + 3))) explained.add(term);
    }
  }
  return [...used].flatMap(([term, places]) =>
    explained.has(term)
      ? []
      : [...places].map((line): PlanWarning => ({ line, code: 'TERM_UNEXPLAINED', detail: term })),
  );
}

function isExplained(after: string): boolean {
  return /^\s?(?:\(|即|:|——|是指)/.test(after);
}
