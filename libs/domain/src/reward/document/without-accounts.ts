/** Digits in one run, or in groups as accounts and telephone numbers are written. */
const RUN = /[0-9０-９]{3,}(?:[ \-－][0-9０-９]{3,})*[Xx]?/g;
/** The shortest that tells of somebody: a mobile number. Years, days, amounts and the house's own numbers are shorter. */
const SHORTEST = 11;

/** What somebody typed, as it may stand on a paper that others read: account and telephone numbers are left out (domain G9, G24). */
export const withoutAccounts = (words: string): string =>
  words.replaceAll(RUN, (run) => (run.replaceAll(/[ \-－]/g, '').length < SHORTEST ? run : '（号码已隐去）'));
