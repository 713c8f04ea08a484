/** Whole fen (CNY) or whole US cents; a float never enters a money path. */
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
  return found ? Number(`${found[1]}${(found[2] ?? '').padEnd(6, '0')}`) : undefined;
}

/** A share of an amount, rounded down to a whole fen (domain B1 [D]). */
export const shareOf = (minor: Minor, millionths: number): Minor => (minor * BigInt(millionths)) / 1_000_000n;

export const least = (one: Minor, other: Minor): Minor => (one < other ? one : other);

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** 大写 of an amount in fen: 5000000 is 伍万元整. */
export function amountInWords(fen: Minor | number): string {
  const [yuan = '0', cents = '00'] = amountText(fen).split('.');
  const whole = yuan === '0' ? '' : `${wholeInWords(yuan)}元`;
  return cents === '00' ? `${whole || '零元'}整` : `${whole}${centsInWords(cents, whole !== '')}`;
}

function centsInWords(cents: string, afterWhole: boolean): string {
  const [jiao, odd] = [Number(cents[0]), Number(cents[1])];
  const tenth = jiao > 0 ? `${DIGITS[jiao]}角` : afterWhole ? '零' : '';
  return odd > 0 ? `${tenth}${DIGITS[odd]}分` : tenth;
}

function wholeInWords(yuan: string): string {
  const groups = yuan.padStart(Math.ceil(yuan.length / 4) * 4, '0').match(/.{4}/g) ?? [];
  const said = groups.map((group, index) => {
    const words = groupInWords(group);
    const unit = GROUPS[groups.length - 1 - index] ?? '';
    return words === '' ? '零' : `${words}${unit}`;
  });
  return said.join('').replaceAll(/零+/g, '零').replace(/^零/, '').replace(/零$/, '');
}

function groupInWords(group: string): string {
  const said = [...group].map((digit, place) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[3 - place]}`,
  );
  return said.join('').replaceAll(/零+/g, '零').replace(/零$/, '');
}
