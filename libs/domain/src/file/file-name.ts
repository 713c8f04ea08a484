import { type Refusal, refused } from '../refusal.ts';
import { type FileKind, kindByEnding } from './file-kind.ts';

/** Characters of a name, its ending included. */
export const LONGEST_NAME = 200;

/** Control and invisible characters (a right-to-left override turns `fdp.exe` round), halves of pairs, unassigned ones, other line ends, and what a decoder puts for bytes it could not read. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/u;
/** Paths, and what some system reads as one. */
const PATH = /[/\\:*?"<>|\u2215\u2044\u29F8\uFF3C]/;
const AT_THE_EDGE = /^[.\s~-]|[.\s]$|\s\.[^.]*$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
/** Endings that some system runs or shows as a page; nothing of that kind hides in the middle of a name. */
const RUNS =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|mjs|wsf?|wsh|msi|msp|dll|cpl|lnk|url|jar|class|hta|html?|xhtml|shtml|svgz?|xml|php\d?|phtml|aspx?|jspx?|cgi|sh|py|pl|rb|app|apk|deb|rpm|iso|img|vhdx?|docm|dotm|xlsm|xltm|xlam|pptm|swf|chm|reg|htaccess)(?=[.\s]|$)/i;

/** A file's name as it is kept: composed characters, edges trimmed; or why nobody should be shown it. */
export function fileNameOf(sent: string): { name: string; kind: FileKind } | Refusal {
  const name = sent.normalize('NFC').replace(/^ +| +$/g, '');
  if (whatIsHostile(name)) return refused('file.name-hostile', { longest: LONGEST_NAME });
  const kind = kindByEnding(name);
  return kind ? { name, kind } : refused('file.type-not-allowed');
}

function whatIsHostile(name: string): boolean {
  const length = [...name].length;
  if (length === 0 || length > LONGEST_NAME) return true;
  return [INVISIBLE, PATH, AT_THE_EDGE, RESERVED, RUNS].some((pattern) => pattern.test(name));
}
