import { secretMarkIn } from '@duban/domain/file/secret-mark';
import { type Refusal, refused } from '@duban/domain/refusal';
import { type Part } from './part-reading.ts';

const active = (what: string): Refusal => refused('file.active-content', { what });

/** How files begin that have no business in a document: other documents' containers, archives, programs. */
const CONTAINERS: readonly [string, string][] = [
  ['d0cf11e0a1b11ae1', 'OLE'],
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['cafebabe', 'program'],
  ['cffaedfe', 'program'],
  ['2321', 'program'],
  ['4c00000001140200', 'program'],
  ['25504446', 'pdf'],
];
const ARCHIVES = ['504b0304', '504b0506', '526172211a07', '377abcaf271c', '1f8b08', '4d534346', '425a68'];
const RUNS =
  /\.(exe|com|scr|bat|cmd|ps1|vbs?|jse?|wsf?|msi|dll|lnk|jar|class|hta|html?|xhtml|mht|svgz?|swf|php|docm|dotm|xlsm|xltm|xlsb|doc|xls|rtf|zip|rar|7z)$/i;
const MACROS = /vba(?:project|data)|macrosheets?\/|activex|oleobject|customui|dialogsheets?\//i;
/** In lists of parts and their relations. */
const ACTIVE_WORDS =
  /macroEnabled|vbaProject|vbaData|macrosheet|oleObject|activeX|aFChunk|attachedToolbars|keyMapCustomizations|subDocument|dialogsheet/i;
const DECLARED = /<!(?:DOCTYPE|ENTITY)/i;
const DYNAMIC_LINK = /<(?:\w+:)?ddeLink\b/;
const FIELDS = /<w:instrText\b[^>]*>([^<]*)<|\bw:instr\s*=\s*(?:"([^"]*)|'([^']*))/g;

/** Why a part must not come in: it runs, it contains a file of its own, it loads from elsewhere, or it is marked secret. */
export function partProblem(part: Part): Refusal | undefined {
  if (MACROS.test(part.name)) return active('macros');
  if (RUNS.test(part.name)) return active('embedded');
  return beginningProblem(part.content) ?? (part.text === undefined ? undefined : textProblem(part.name, part.text));
}

function beginningProblem(content: Buffer): Refusal | undefined {
  const begin = content.toString('hex', 0, 8);
  const container = CONTAINERS.find(([bytes]) => begin.startsWith(bytes));
  if (container) return active(container[1]);
  return ARCHIVES.some((bytes) => begin.startsWith(bytes)) ? refused('file.unsafe-archive') : undefined;
}

function textProblem(name: string, text: string): Refusal | undefined {
  if (DECLARED.test(text)) return active('DTD');
  if (/(?:^|\/)\[Content_Types\]\.xml$|\.rels$/i.test(name)) return listProblem(text);
  if (DYNAMIC_LINK.test(text) || /\bDDE(AUTO)?\b/i.test(fieldsOf(text))) return active('DDE');
  if (/<(?:\w+:)?(?:svg|html|script)[\s>]/i.test(text)) return active('embedded');
  const mark = /^word\/(document|header\d*|footer\d*)\.xml$|^xl\/sharedStrings\.xml$|Content\.xml$/.test(name)
    ? secretMarkIn(text.replace(/<[^>]*>/g, ''))
    : undefined;
  return mark === undefined ? undefined : refused('file.secret-mark', { mark });
}

/** A field's words may be cut into pieces. */
const fieldsOf = (text: string): string => [...text.matchAll(FIELDS)].map((found) => found.slice(1).join('')).join('');

function listProblem(text: string): Refusal | undefined {
  if (ACTIVE_WORDS.test(text)) return active('macros');
  const relations = text.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  return relations.some(loadsFromElsewhere) ? active('external') : undefined;
}

/** A link may lead out when somebody follows it; what is loaded by opening the document may not. */
function loadsFromElsewhere(relation: string): boolean {
  const isExternal = /TargetMode\s*=\s*["']External/i.test(relation);
  const isLink = /Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation);
  const isRemote = /Target\s*=\s*["'](?:[a-z][a-z0-9+.-]{2,}:\/*[^/\\"']*[./@]|\\\\|\/\/)/i.test(relation);
  const isThisMachine = /Target\s*=\s*["']file:\/\/\/[a-z]:/i.test(relation);
  return isExternal && !isLink && isRemote && !isThisMachine;
}
