/** 受理编号 that can be told by telephone: kind, year, number, and a check digit, `JL2024-0007-4` (ISO 7064 MOD 11,10). */
export function spokenNumber(prefix: string, year: number, number: number): string {
  const digits = String(number).padStart(4, '0');
  return `${prefix}${year}-${digits}-${checkDigit(`${year}${digits}`)}`;
}

const SPOKEN = /^[A-Z]{2}(\d{4})-(\d{4,8})-(\d)$/;

/** Whether a number was heard rightly: its check digit fits. */
export function isSpokenNumber(text: string): boolean {
  const found = SPOKEN.exec(text);
  return found !== null && checkDigit(`${found[1]}${found[2]}`) === Number(found[3]);
}

function checkDigit(digits: string): number {
  const product = [...digits].reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10;
}
