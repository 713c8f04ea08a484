/** JSON with sorted keys at every depth, so that the order in which fields were written makes no difference. */
export const canonicalJson = (value: object): string => JSON.stringify(value, (_, part: unknown) => sorted(part));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
