/** 样****业: enough to compare with a paper in hand, not enough to learn who it was. */
export function maskedName(name: string): string {
  const signs = [...name];
  const shown = signs.length > 3 ? 1 : 0;
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(1, signs.length - 1 - shown))}${shown ? signs.at(-1) : ''}`;
}
