/** Names that make a PDF do something, or carry something: scripts, programs, forms that send, films, files, passwords. */
const FORBIDDEN: readonly string[] = [
  'JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition', 'SubmitForm', 'ImportData', 'GoToE', 'XFA',
  'Encrypt',
]; // prettier-ignore
const NAME = /\/[^\0\t\n\f\r /<>[\](){}%]{1,80}/g;

/** `/J#61vaScript` is `/JavaScript`. */
export const plainName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The first forbidden name in a text, wherever it stands; shorter names than these occur in packed bytes by chance. */
export function forbiddenIn(text: string): string | undefined {
  for (const [found] of text.matchAll(NAME)) {
    const name = plainName(found.slice(1));
    if (FORBIDDEN.includes(name)) return name;
  }
  return undefined;
}
