import { Workbook } from 'exceljs';
import { type Paper } from '@duban/domain/paper/paper';

/** 公文 as a workbook: its text on the first sheet, each table on one of its own; numbers stay numbers. */
export async function paperAsXlsx(paper: Paper): Promise<Buffer> {
  const book = new Workbook();
  const text = book.addWorksheet('通报');
  const lines = [paper.title, paper.number ?? '（征求意见稿）', paper.addressees, ...paper.paragraphs];
  for (const words of [...lines, paper.signedBy, paper.date]) text.addRow([words]);
  text.getColumn(1).width = 100;
  for (const { title, head, rows } of paper.tables) {
    const sheet = book.addWorksheet(sheetName(title));
    sheet.addRow(head).font = { bold: true };
    sheet.addRows(rows);
    sheet.views = [{ state: 'frozen', ySplit: 1 }];
    head.forEach((word, place) => (sheet.getColumn(place + 1).width = Math.max(12, word.length * 2 + 4)));
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Excel knows sheet names of up to 31 characters without these signs. */
const sheetName = (title: string): string => title.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31);
