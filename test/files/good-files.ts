import { crc32, deflateSync } from 'node:zlib';
import { paperAsDocx } from '@duban/papers/paper-docx';
import { paperAsXlsx } from '@duban/papers/paper-xlsx';
import { zipOf, type ZipPart } from './zip-writer.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of these objects (the first is the catalogue), with a table of contents. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const chunks = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const places: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  objects.forEach((object, index) => {
    places.push(length());
    chunks.push(
      latin(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? latin(object) : object,
      latin('\nendobj\n'),
    );
  });
  const table = length();
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`),
    latin(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`),
  );
  return Buffer.concat(chunks);
}

export const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

/** A stream object; packed unless another filter is said. */
export function streamOf(dictionary: string, content: string | Buffer, filter = '/FlateDecode'): Buffer {
  const body = filter === '/FlateDecode' ? deflateSync(content) : Buffer.from(content);
  return Buffer.concat([
    latin(`<< ${dictionary} /Length ${body.length}${filter === '' ? '' : ` /Filter ${filter}`} >>\nstream\n`),
    body,
    latin('\nendstream'),
  ]);
}

export const goodPdf = (extra: readonly (string | Buffer)[] = []): Buffer =>
  pdfOf([CATALOGUE, PAGES, PAGE, streamOf('', 'BT /F1 12 Tf (Duban) Tj ET'), ...extra]);

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([latin(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey picture; `more` are chunks before its end. */
export function pngOf(width: number, height: number, more: readonly [string, Buffer][] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A JPEG by its form; nobody looks at it. `more` are segments before the picture. */
export function jpegOf(width: number, height: number, more: readonly [number, Buffer][] = []): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...more.map(([marker, data]) => segment(marker, data)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd0, 0x78, 0xff, 0xd9]),
  ]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relation = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="r1" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`;
export const relations = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}">${inner}</Relationships>`;
export const types = (main: string, more = ''): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;

export const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const XLSX_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a small document of a kind, into which a test puts what does not belong there. */
export function partsOf(kind: 'docx' | 'xlsx' | 'ofd', text = '督办'): ZipPart[] {
  if (kind === 'ofd')
    return [
      {
        name: 'OFD.xml',
        content: '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody/></ofd:OFD>',
      },
      {
        name: 'Doc_0/Document.xml',
        content: '<?xml version="1.0"?><ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>',
      },
      {
        name: 'Doc_0/Pages/Page_0/Content.xml',
        content: `<?xml version="1.0"?><ofd:Page><ofd:TextCode>${text}</ofd:TextCode></ofd:Page>`,
      },
    ];
  const isWord = kind === 'docx';
  const main = isWord ? 'word/document.xml' : 'xl/workbook.xml';
  return [
    { name: '[Content_Types].xml', content: types(isWord ? DOCX_MAIN : XLSX_MAIN) },
    { name: '_rels/.rels', content: relations(relation('officeDocument', main)) },
    { name: main, content: isWord ? `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` : '<?xml version="1.0"?><workbook/>' },
    { name: isWord ? 'word/styles.xml' : 'xl/sharedStrings.xml', content: isWord ? '<?xml version="1.0"?><w:styles/>' : `<?xml version="1.0"?><sst><si><t>${text}</t></si></sst>` },
  ]; // prettier-ignore
}

/** One of each kind as programs write them, and some whose form is unusual but honest. */
export async function goodFiles(): Promise<[string, Buffer][]> {
  const paper = { number: null, title: '通报', addressees: '各单位', paragraphs: ['一、基本情况'], signedBy: '督查室', date: '2024-01-01', tables: [{ title: '表', head: ['单位', '数'], rows: [['甲', 1]] }] }; // prettier-ignore
  const packed = streamOf('/Type /ObjStm /N 1 /First 4', '9 0 << /Type /Font /BaseFont /Song >>');
  const photo: [number, Buffer][] = [
    [0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<?xpacket begin=""?><x:xmpmeta/>')],
  ];
  return [
    ['申请表.pdf', goodPdf()],
    ['packed objects.PDF', goodPdf([packed])],
    ['goto.pdf', goodPdf(['<< /S /GoTo /D [3 0 R /Fit] >>', '<< /Title (JavaScript and Launch in words) >>'])],
    ['二次保存.pdf', Buffer.concat([goodPdf(), latin('\r\n')])],
    ['营业执照.jpg', jpegOf(4000, 3000, photo)],
    ['身份证明.JPEG', jpegOf(100, 100)],
    ['凭证.png', pngOf(800, 600, [['tEXt', Buffer.from('Software\0scanner')]])],
    ['情况说明（2024年第1号）.docx', await paperAsDocx(paper)],
    ['明细表.v2.xlsx', await paperAsXlsx(paper)],
    ['small.docx', zipOf(partsOf('docx', '本方案属于商业秘密，注意机密性。'))],
    ['streamed.docx', zipOf(partsOf('docx').map((part) => ({ ...part, sizesFollow: true })))],
    ['link.docx', zipOf([...partsOf('docx'), { name: 'word/_rels/document.xml.rels', content: relations(relation('hyperlink', 'https://example.org/a', ' TargetMode="External"') + relation('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm', ' TargetMode="External"')) }])],
    ['发票.ofd', zipOf(partsOf('ofd'))],
    ['stored.ofd', zipOf(partsOf('ofd').map((part) => ({ ...part, method: 0 })))],
  ]; // prettier-ignore
}
