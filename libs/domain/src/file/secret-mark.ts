/** 绝密、机密、秘密 as marked on a paper: with the star, in brackets, or after 密级. The words alone occur in any text. */
const MARK =
  /(?:绝密|机密|秘密)(?:[★☆⭐]|\*(?=\d|$))|[【〔〖[（(〈《](?:绝密|机密|秘密)[】〕〗\]）)〉》]|密级[:：]?(?:绝密|机密|秘密)|^(?:绝密|机密)(?=[-_ .]|$)/u;

/** A mark of state secrecy in a name or a text: such a paper must not enter this system (保密法, domain G18). */
export function secretMarkIn(text: string): string | undefined {
  return MARK.exec(text.normalize('NFKC').replace(/\s+/gu, ''))?.[0];
}
