/** 受理编号 that can be told by telephone: kind, year, number, and a check digit, `JL2024-0007-4` (ISO 7064 MOD 11,10). */
export function spokenNumber(prefix: string, year: number, number: number): string {
  const digits = String(number).padStart(4, '0');
  return `${prefix}${year}-${digits}-${checkDigit(`${year}${digits}`)}`;
}

function checkDigit(digits: string): number {
  const product = [...digits].reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10;
}
