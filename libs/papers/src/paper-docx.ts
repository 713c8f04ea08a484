import { type Paper, type PaperTable } from '@duban/domain/paper/paper';
import { type Proof, proofInWords } from '@duban/domain/paper/proof';
import {
  Document,
  Footer,
  type IFontAttributesProperties,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { qrAsPng } from './qr-png.ts';

/** GB/T 9704: A4, a core of 156 × 225 mm; lengths in twentieths of a point. */
const MM = 56.7;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = {
  top: Math.round(37 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  bottom: Math.round(35 * MM),
};
/** 2号 and 3号 and, in tables, 5号, in half points; 28 points from line to line. */
const SIZE = { title: 44, body: 32, table: 21, foot: 15 };
/** Pixels of the QR. */
const QR = 96;
const LINE = { line: 560, lineRule: 'exact' as const };
const FANGSONG = { ascii: 'Times New Roman', eastAsia: 'FangSong', hAnsi: 'Times New Roman' };
const SONG = { ascii: 'Times New Roman', eastAsia: 'SimSun', hAnsi: 'Times New Roman' };

/**
 * 公文 as a Word document: title and number centred, addressees, paragraphs, tables, signature and date on the right.
 *
 * @param proof what is printed at the foot of every page of a document that was issued.
 */
export function paperAsDocx(paper: Paper, proof?: Proof): Promise<Buffer> {
  const children = [
    line(paper.title, 'center', { size: SIZE.title, font: SONG, bold: true }),
    line(paper.number ?? '（征求意见稿）', 'center'),
    line(''),
    line(paper.addressees, 'left'),
    ...paper.paragraphs.map((words) => paragraph(words)),
    ...paper.tables.flatMap((table) => [line(table.title, 'left', { bold: true }), tableOf(table)]),
    line(''),
    line(paper.signedBy, 'right'),
    line(paper.date, 'right'),
  ];
  const document = new Document({
    title: paper.title,
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        ...(proof ? { footers: { default: footOf(proof) } } : {}),
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footOf(proof: Proof): Footer {
  const qr = new ImageRun({
    type: 'png',
    data: qrAsPng(proof.address),
    transformation: { width: QR, height: QR },
    altText: { name: 'QR', description: proof.address, title: '核验' },
  });
  const lines = [proofInWords(proof), `核验地址 ${proof.address}`];
  const words = lines.map((words) => new Paragraph({ children: [run(words, { size: SIZE.foot })] }));
  return new Footer({ children: [new Paragraph({ children: [qr] }), ...words] });
}

interface Look {
  size?: number;
  bold?: boolean;
  font?: IFontAttributesProperties;
}

function line(words: string, alignment: 'left' | 'center' | 'right' = 'left', look: Look = {}): Paragraph {
  return new Paragraph({ alignment, spacing: LINE, children: [run(words, look)] });
}

/** Begins two characters in. */
function paragraph(words: string): Paragraph {
  return new Paragraph({
    alignment: 'both',
    spacing: LINE,
    indent: { firstLine: SIZE.body * 20 },
    children: [run(words, {})],
  });
}

function tableOf({ head, rows }: PaperTable): Table {
  const lines = [head, ...rows].map(
    (cells, place) => new TableRow({ tableHeader: place === 0, children: cells.map((one) => cell(one, place === 0)) }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: lines });
}

function cell(value: string | number, bold: boolean): TableCell {
  const alignment = typeof value === 'number' ? 'right' : 'left';
  const words = run(String(value), { size: SIZE.table, bold });
  return new TableCell({ children: [new Paragraph({ alignment, children: [words] })] });
}

const run = (text: string, { size = SIZE.body, bold = false, font = FANGSONG }: Look): TextRun =>
  new TextRun({ text, size, bold, font });
