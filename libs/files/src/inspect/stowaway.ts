/** The end of a zip's table of contents: readers of zips look for it from the end, whatever the file begins with. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
/** As far from the end as a zip's comment may reach. */
const REACH = 65_557;
/** Whoever guesses a file's type by its beginning would show these as a page or run them. */
const PAGE = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?php|%@)/i;

/** Whether a zip ends where another file ends. */
export const endsAsZip = (bytes: Buffer): boolean => bytes.subarray(-REACH).includes(ZIP_END);

/** Whether text that should say nothing of the kind begins a page or a program. */
export const isPage = (bytes: Buffer): boolean => PAGE.test(bytes.toString('latin1'));
