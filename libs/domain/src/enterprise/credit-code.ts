const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码: 18 signs, the last of which checks the others (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
