/** 脱敏: a firm's name as the public sees it, its first and last two characters (信息公开条例 Art 15; domain G9, G24). */
export function maskedName(name: string): string {
  const signs = [...name];
  return signs.length < 6
    ? `${signs.slice(0, 1).join('')}***`
    : `${signs.slice(0, 2).join('')}***${signs.slice(-2).join('')}`;
}
