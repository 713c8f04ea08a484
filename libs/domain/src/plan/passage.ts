/**
 * A piece of a plan twice over: as written, and folded to one spelling of punctuation and of the words that matter. Both
 * have the same length, so what is found in the one can be cut out of the other, and names stay as written.
 */
export interface Passage {
  readonly written: string;
  readonly folded: string;
}

/** Each pair is a character and what it is read as; the Chinese ones are those of the reader's own key words. */
const PAIRS = [
  '　 \u00a0 \ufe30:，,､、；;：:∶:﹕:﹔;．.｡。！!？?％%～~／/＋+｜|－-',
  '（(）)〔(〕)［(］)[(])【(】)｛({(｝)})〖(〗)',
  '責责單单牽牵頭头會会協协辦办與与參参進进時时領领導导負负職职聯联實实項项組组織织總总體体標标務务間间長长關关',
  '開开號号級级門门區区縣县鎮镇個个從从內内劃划動动計计節节條条廳厅處处國国員员學学機机構构團团資资類类專专',
  '應应後后終终點点擔担調调還还據据續续堅坚舉举態态監监則则圍围標标準准現现狀状義义礎础領领階阶彙汇報报聲声',
  '產产業业場场館馆衛卫農农鄉乡無无僅仅優优統统籌筹環环稅税財财銀银發发設设團团隊队課课組组達达雙双歲岁週周盞盏輛辆',
].join('');

const READ_AS = new Map<string, string>(pairsOf([...PAIRS]));
for (let code = 0xff10; code <= 0xff5a; code += 1) {
  const letterOrDigit = String.fromCharCode(code - 0xfee0);
  if (/[0-9A-Za-z]/.test(letterOrDigit)) READ_AS.set(String.fromCharCode(code), letterOrDigit);
}

const FOLDED = new RegExp(`[${[...READ_AS.keys()].map((each) => `\\u${hex(each)}`).join('')}]`, 'g');

export const passage = (written: string): Passage => ({
  written,
  folded: written.replace(FOLDED, (each) => READ_AS.get(each) ?? each),
});

/** The stretch from `from` up to, not with, `to`. */
export const part = ({ written, folded }: Passage, from: number, to?: number): Passage => ({
  written: written.slice(from, to),
  folded: folded.slice(from, to),
});

export function joined(parts: readonly Passage[]): Passage {
  return { written: parts.map((each) => each.written).join(''), folded: parts.map((each) => each.folded).join('') };
}

/** Other white space is folded to the first of these. */
const PADDING = ' \t\n\r、,;:。.';

/** Without white space and stray separators at both ends. */
export function trimmed(text: Passage): Passage {
  const { folded } = text;
  let [from, to] = [0, folded.length];
  while (from < to && isPadding(folded[from])) from += 1;
  while (to > from && isPadding(folded[to - 1])) to -= 1;
  return part(text, from, to);
}

/** Pieces between separators that stand outside of brackets. @param separators characters, each of which separates */
export function split(text: Passage, separators: string): Passage[] {
  const pieces: Passage[] = [];
  let [depth, from] = [0, 0];
  for (let place = 0; place < text.folded.length; place += 1) {
    const character = text.folded[place] ?? '';
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      pieces.push(part(text, from, place));
      from = place + 1;
    }
  }
  pieces.push(part(text, from));
  return pieces;
}

function isPadding(character: string | undefined): boolean {
  return character !== undefined && PADDING.includes(character);
}

function pairsOf(characters: string[]): [string, string][] {
  return characters.flatMap((each, place): [string, string][] => {
    const readAs = characters[place + 1];
    return place % 2 === 0 && readAs !== undefined ? [[each, readAs]] : [];
  });
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
