/** A number that is spoken, `T9` or `S1`, as text in whose order tasks come first, by their figures. */
export const numberKey = (no: string): string =>
  (no.startsWith('T') ? '0' : '1') + no.replace(/\D/g, '').slice(0, 8).padStart(8, '0');
