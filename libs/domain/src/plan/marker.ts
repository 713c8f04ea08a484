import { type Passage } from './passage.ts';

/** 1 一、 · 2 （一） · 3 1． · 4 （1）. */
export type MarkerLevel = 1 | 2 | 3 | 4;

/** The number a line begins with. */
export interface Marker {
  level: MarkerLevel;
  no: number;
  /** As written: '7.' */
  written: string;
  /** Its punctuation as written, without white space: what a plan should not mix. */
  style: string;
  /** Characters up to where the text begins. */
  length: number;
}

const CHINESE = '一二三四五六七八九十百零〇';
const DIGITS = '零一二三四五六七八九';
const CIRCLED = ['①', '⑴', '⒈', '㈠'].map((first) => first.charCodeAt(0));

/** Each form's first group is its number. A decimal fraction at the beginning of a line ('1.5亿元') is no marker. */
const FORMS: readonly [MarkerLevel, RegExp][] = [
  [1, new RegExp(`^第([${CHINESE}]{1,5}|\\d{1,2})[章篇]\\s*`)],
  [1, new RegExp(`^([${CHINESE}]{1,5})[、.]\\s*`)],
  [2, new RegExp(`^第([${CHINESE}]{1,5}|\\d{1,2})节\\s*`)],
  [2, new RegExp(`^\\(([${CHINESE}]{1,5})\\)[、.]?\\s*`)],
  [2, /^([㈠-㈩])[、.]?\s*/],
  [3, new RegExp(`^第([${CHINESE}]{1,5}|\\d{1,3})条[、.:]?\\s*`)],
  [3, new RegExp(`^任务([${CHINESE}]{1,5}|\\d{1,3})[、.:\\s]\\s*`)],
  [3, /^(\d{1,5})\s?(?:\\?\.|、)(?!\d)\s*/],
  [3, /^([⒈-⒛])\s*/],
  [4, /^\((\d{1,3})\)[、.]?\s*/],
  [4, /^(\d{1,3})\)[、.]?\s*/],
  [4, /^([①-⑳⑴-⒇])[、.]?\s*/],
];

/** Most lines begin with none of these, and every line is asked. */
const MAY_BEGIN = new RegExp(`^[第任(\\d${CHINESE}㈠-㈩①-⒛]`);

export function markerOf({ folded, written }: Passage): Marker | undefined {
  if (!MAY_BEGIN.test(folded)) return undefined;
  const head = folded.slice(0, 24);
  for (const [level, form] of FORMS) {
    const found = form.exec(head);
    const no = found ? numberOf(found[1] ?? '') : undefined;
    if (found && no !== undefined) return { level, no, ...asWritten(written, found[0].length) };
  }
  return undefined;
}

function asWritten(line: string, length: number): Pick<Marker, 'written' | 'style' | 'length'> {
  const written = line.slice(0, length).trim();
  return { written, style: written.replace(/[\s\d０-９一二三四五六七八九十百零〇]/g, ''), length };
}

/** 12 for '12', '十二', '⑫'. */
function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const code = text.charCodeAt(0);
  const first = CIRCLED.find((each) => code >= each && code < each + 20);
  return first === undefined ? chineseNumber(text) : code - first + 1;
}

function chineseNumber(text: string): number | undefined {
  let [sum, digit] = [0, 0];
  for (const character of text.replaceAll('〇', '零')) {
    const value = DIGITS.indexOf(character);
    if (value >= 0) digit = value;
    else {
      sum += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return sum + digit || undefined;
}
