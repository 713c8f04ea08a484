/** Signs that every Chinese text of some length is full of, in both scripts; they make a third of a plan and more. */
const EVERYDAY = new Set(
  '，。、；：（）《》“”的一是不在有人这中大为上个国以要时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民' +
    '得经区市县局委部门单位责任业展政企外资建设和及强推进加实施务重点' +
    '這為個國時來們對會發動過說產種後學經區縣門單責業資設強進實務點',
);
const EVERYDAY_AT_LEAST = 0.12;
const LONG_ENOUGH = 40;
/** Simplified text has more than nine tenths, traditional two thirds, Big5 or UTF-8 taken for GB18030 a quarter at most. */
const FIRST_LEVEL_AT_LEAST = 0.4;

/** What shows that a byte was lost or that the encoding is another one; Word's own signs are not worth the risk here. */
const STRANGE = /[\ufffd\p{Co}\p{Cn}\p{Cs}]|[^\P{Cc}\t-\r\u001a]/u;

/**
 * Why `text`, read from `bytes` as GB18030, is hardly what was written: mojibake (乱码) of another encoding, or damage.
 * Nothing when it may well be Chinese. Measured on plans in both scripts and on Big5, EUC-KR, EUC-JP, Shift-JIS,
 * windows-1251, Latin-1 and damaged UTF-8.
 */
export function whyNotChinese(bytes: Uint8Array, text: string): string | undefined {
  const strange = STRANGE.exec(text);
  if (strange) return `${codeOf(strange[0])} in line ${text.slice(0, strange.index).split(/\r\n|\n|\r/).length}`;
  const { wide, firstLevel } = signsIn(bytes);
  if (firstLevel < wide * FIRST_LEVEL_AT_LEAST) return 'mostly rare characters';
  if (wide >= LONG_ENOUGH && everydayIn(text) < wide * EVERYDAY_AT_LEAST) return 'hardly an everyday character';
  return undefined;
}

const codeOf = (sign: string): string => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** How many characters take more than one byte, and how many of them GB 2312 has in its first level or as punctuation. */
function signsIn(bytes: Uint8Array): { wide: number; firstLevel: number } {
  let [wide, firstLevel] = [0, 0];
  for (let place = 0; place < bytes.length;) {
    const [lead = 0, trail = 0] = [bytes[place], bytes[place + 1]];
    if (lead < 0x80) {
      place += 1;
      continue;
    }
    wide += 1;
    if (isFirstLevel(lead, trail)) firstLevel += 1;
    place += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return { wide, firstLevel };
}

function isFirstLevel(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

function everydayIn(text: string): number {
  let count = 0;
  for (const sign of text) if (EVERYDAY.has(sign)) count += 1;
  return count;
}
