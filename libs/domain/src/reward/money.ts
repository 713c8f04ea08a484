/**
 * Whole fen (CNY) or whole US cents. Sums and shares are reckoned in bigint, which neither overflows nor rounds; parameters
 * and results carry safe whole numbers, because they are JSON; at the walls money is text, "40000.00".
 */
export type Minor = bigint;

const AMOUNT = /^(0|[1-9]\d{0,11})(?:\.(\d{1,2}))?$/;
const RATE = /^(0|[1-9]\d{0,2})(?:\.(\d{1,6}))?$/;

/**
 * '2000000.01' in whole hundredths; undefined for all else: signs, separators, exponents, more than two decimals, more
 * than twelve digits before the point.
 */
export function minorOf(text: unknown): Minor | undefined {
  const found = typeof text === 'string' ? AMOUNT.exec(text) : null;
  return found ? BigInt(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`) : undefined;
}

/** The reverse, always with two decimals. */
export function amountText(minor: Minor | number): string {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** '0.02' in millionths; undefined for what is no rate of at most six decimals. */
export function millionthsOf(text: unknown): number | undefined {
  const found = typeof text === 'string' ? RATE.exec(text) : null;
  return found ? whole(`${found[1]}${(found[2] ?? '').padEnd(6, '0')}`) : undefined;
}

/**
 * The one door from text or bigint to a number: whole and safe, or an error.
 *
 * @throws RangeError for a fraction, and past 9 007 199 254 740 991.
 */
export function whole(minor: string | Minor): number {
  // eslint-disable-next-line no-restricted-syntax -- this is the door
  const number = Number(minor);
  if (!Number.isSafeInteger(number)) throw new RangeError(`no whole number of minor units: ${minor}`);
  return number;
}

/** A share of an amount, rounded down to a whole fen (domain B1 [D]). */
export const shareOf = (minor: Minor, millionths: number): Minor => (minor * BigInt(millionths)) / 1_000_000n;

export const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0n);

export const least = (one: Minor, other: Minor): Minor => (one < other ? one : other);

/** Millionths as a decimal, without idle noughts: 20000 is 0.02. */
export function rateText(millionths: number): string {
  const digits = String(millionths).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** 大写 of an amount in fen: 5000000 is 伍万元整. */
export function amountInWords(fen: Minor | number): string {
  const [yuan = '0', cents = '00'] = amountText(fen).split('.');
  const spoken = yuan === '0' ? '' : `${wholeInWords(yuan)}元`;
  return cents === '00' ? `${spoken || '零元'}整` : `${spoken}${centsInWords(cents, spoken !== '')}`;
}

function centsInWords([jiao = '0', odd = '0']: Iterable<string>, afterYuan: boolean): string {
  const gap = afterYuan ? '零' : '';
  return `${jiao === '0' ? gap : `${said(jiao)}角`}${odd === '0' ? '' : `${said(odd)}分`}`;
}

function wholeInWords(yuan: string): string {
  const groups = yuan.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  const words = groups.map((group, index) => {
    const inGroup = groupInWords(group.padStart(4, '0'));
    const unit = GROUPS[groups.length - 1 - index] ?? '';
    return inGroup === '' ? '零' : `${inGroup}${unit}`;
  });
  return words.join('').replaceAll(/零+/g, '零').replace(/^零/, '').replace(/零$/, '');
}

function groupInWords(group: string): string {
  const words = [...group].map((digit, place) => (digit === '0' ? '零' : `${said(digit)}${PLACES[3 - place]}`));
  return words.join('').replaceAll(/零+/g, '零').replace(/零$/, '');
}

const said = (digit: string): string => DIGITS.charAt('0123456789'.indexOf(digit));
