// eslint-disable-next-line @typescript-eslint/no-require-imports -- it exports an object with a prototype; every interop loses that but this one
import pdfmake = require('pdfmake');
import { type Content, type ContentTable, type TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Paper, type PaperTable } from '@duban/domain/paper/paper';
import { type Proof, proofInWords } from '@duban/domain/paper/proof';

/** One weight of Noto Sans SC, embedded as far as it is used; a TTF, because other formats take seconds to read. */
const FONT = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
pdfmake.setFonts({ Noto: { normal: FONT, bold: FONT } });
pdfmake.setLocalAccessPolicy((path) => path === FONT);
pdfmake.setUrlAccessPolicy(() => false);

/** GB/T 9704: A4, a core of 156 × 225 mm; lengths in points. */
const MM = 72 / 25.4;
const MARGINS: Margins = [28 * MM, 37 * MM, 26 * MM, 35 * MM];
/** 2号, 3号 and, in tables, 5号; lines of the body stand 28 points apart. */
const SIZE = { title: 22, body: 16, table: 10.5, foot: 7.5 };
const LINE = 28 / (SIZE.body * 1.448);
/** The foot has 99 points. */
const QR = 84;

/** What a PDF needs beside its words: the moment it was issued at, which is also its creation date, and how it is proved. */
export interface PdfWish {
  /** ms since 1970. */
  issuedAt: number;
  proof: Proof;
}

/** 公文 as PDF, its proof at the foot of every page. The same paper, moment and proof make the same bytes. */
export function paperAsPdf(paper: Paper, { issuedAt, proof }: PdfWish): Promise<Buffer> {
  const date = new Date(issuedAt);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: paper.title, author: paper.signedBy, creationDate: date, modDate: date, producer: 'Duban' },
    defaultStyle: { font: 'Noto', fontSize: SIZE.body, lineHeight: LINE },
    content: contentOf(paper),
    footer: (page, pages) => footOf(proof, `${page}/${pages}`),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf(paper: Paper): Content[] {
  const body: Content[] = [
    { text: paper.addressees },
    ...paper.paragraphs.map((text) => ({ text, leadingIndent: 2 * SIZE.body })),
    ...paper.tables.map((table) => ({
      stack: [{ text: table.title, margin: [0, 8, 0, 4] as Margins }, tableOf(table)],
      unbreakable: isShortTable(table),
    })),
  ];
  const last = body.pop() ?? '';
  const signature = {
    text: [`${paper.signedBy}\n`, paper.date],
    alignment: 'right' as const,
    margin: [0, 28, 0, 0] as Margins,
  };
  const isLong =
    paper.tables.length > 0
      ? !paper.tables.slice(-1).every(isShortTable)
      : !isShort(paper.paragraphs.at(-1) ?? '', 300);
  return [
    { text: paper.title, fontSize: SIZE.title, alignment: 'center' },
    { text: paper.number ?? '（征求意见稿）', alignment: 'center', margin: [0, 0, 0, 14] },
    ...body,
    // No signature stands on a page without words (GB/T 9704).
    ...(isLong ? [last, { stack: [signature], unbreakable: true }] : [{ stack: [last, signature], unbreakable: true }]),
  ];
}

type Margins = [number, number, number, number];

/** One that can be moved to the next page as a whole. */
const isShortTable = (table: PaperTable): boolean =>
  table.rows.length <= 10 && isShort(table.rows.flat().join(''), 600);

const isShort = (words: string, most: number): boolean => words.length <= most;

const tableOf = ({ head, rows }: PaperTable): ContentTable => {
  const narrow = head.map((word, place) =>
    [word, ...rows.map((row) => String(row[place]))].every((words) => isShort(words, 6)),
  );
  const cell = (value: string | number, place: number) => ({
    text: String(value),
    noWrap: narrow[place] === true,
    alignment: typeof value === 'number' ? ('right' as const) : ('left' as const),
  });
  return {
    fontSize: SIZE.table,
    lineHeight: 1.1,
    table: {
      headerRows: 1,
      // A row that is longer than a page would be cut off.
      dontBreakRows: rows.flat().every((value) => isShort(String(value), 200)),
      widths: narrow.map((one) => (one ? 'auto' : '*')),
      body: [head, ...rows].map((row) => row.map(cell)),
    },
  };
};

const footOf = (proof: Proof, page: string): Content => ({
  margin: [28 * MM, 8, 26 * MM, 0],
  fontSize: SIZE.foot,
  lineHeight: 1.2,
  columns: [
    { qr: proof.address, fit: QR, eccLevel: 'M', width: QR + 12 },
    { width: '*', text: `${proofInWords(proof)}\n核验地址 ${proof.address}`, margin: [0, 10, 0, 0] },
    { width: 'auto', text: page, margin: [0, 10, 0, 0] },
  ],
});
