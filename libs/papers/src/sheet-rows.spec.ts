import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import { paperAsDocx } from './paper-docx.ts';
import { readSheet } from './sheet-rows.ts';

const HEADS = ['统一社会信用代码', '企业名称', '到资日期', '到资金额(美元)'];
const CSV = `${HEADS.join(',')}\r\n915001150000000002,"样例外资企业（重庆）有限公司, ""一期""",2023-06-30,2000000.01\r\n\r\n915001150000000002,样例,2023/7/1,5\r\n`;
const CSV_ROWS = [
  { row: 1, cells: HEADS },
  { row: 2, cells: ['915001150000000002', '样例外资企业（重庆）有限公司, "一期"', '2023-06-30', '2000000.01'] },
  { row: 3, cells: [''] },
  { row: 4, cells: ['915001150000000002', '样例', '2023/7/1', '5'] },
];

async function bookOf(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const sheetOf = (rows: unknown[][]): Promise<Buffer> =>
  bookOf((book) => book.addWorksheet('清单').addRows([HEADS, ...rows]));

it.each([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`)],
  ['GB18030', iconv.encode(CSV, 'gb18030')],
  ['UTF-16', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
])('reads CSV in %s, blank rows counted', async (_, bytes) => {
  expect(await readSheet(bytes)).toMatchObject({ rows: CSV_ROWS });
});

it('reads a workbook: numbers stay numbers, dates are days whatever the hour, rows have their numbers', async () => {
  const bytes = await sheetOf([
    ['915001150000000002', '样例', new Date('2023-06-30T00:00:00Z'), 2000000.01],
    [],
    ['915001150000000002', { richText: [{ text: '样' }, { text: '例' }] }, new Date('2023-12-31T23:59:59Z'), '5.00'],
    ['915001150000000002', { text: '样例', hyperlink: 'http://example.org' }, new Date('2024-01-01T00:00:00Z'), true],
  ]);
  expect(await readSheet(bytes)).toEqual({
    encoding: 'xlsx',
    rows: [
      { row: 1, cells: HEADS },
      { row: 2, cells: ['915001150000000002', '样例', { day: '2023-06-30' }, 2000000.01] },
      { row: 4, cells: ['915001150000000002', '样例', { day: '2023-12-31' }, '5.00'] },
      { row: 5, cells: ['915001150000000002', '样例', { day: '2024-01-01' }, true] },
    ],
  });
});

it('believes no formula and no error, in a workbook or in CSV', async () => {
  const bytes = await sheetOf([['a', { error: '#N/A' }, { formula: 'TODAY()' }, { formula: 'SUM(D3:D9)', result: 7 }]]);
  const cells = ['a', { unreadable: 'error' }, { unreadable: 'formula' }, { unreadable: 'formula' }];
  expect(await readSheet(bytes)).toMatchObject({ rows: [{ row: 1 }, { row: 2, cells }] });
  expect(await readSheet(Buffer.from('a\n="915"\n'))).toMatchObject({
    rows: [{}, { cells: [{ unreadable: 'formula' }] }],
  });
});

it('looks at the one visible sheet with something in it, and asks which is meant where there are two', async () => {
  const two = await bookOf((book) => {
    book.addWorksheet('空');
    book.addWorksheet('选项', { state: 'hidden' }).addRow(['新设']);
    book.addWorksheet('清单').addRow(HEADS);
  });
  expect(await readSheet(two)).toMatchObject({ rows: [{ row: 1, cells: HEADS }] });
  const several = await bookOf((book) => ['甲', '乙'].forEach((name) => book.addWorksheet(name).addRow(HEADS)));
  expect(await readSheet(several)).toEqual({ unreadable: 'several-sheets', detail: '甲, 乙' });
});

it('takes no notice of what is written beside the values, however large its range', async () => {
  const bytes = await bookOf((book) => {
    const sheet = book.addWorksheet('清单');
    sheet.addRows([HEADS, ['甲', '乙', '丙', '丁']]);
    sheet.mergeCells('A2:B2');
    sheet.getCell('C2').dataValidation = { type: 'list', formulae: ['"新设,增资"'] };
    sheet.autoFilter = 'A1:D1';
    sheet.views = [{ state: 'frozen', ySplit: 1 }];
  });
  expect(await readSheet(bytes)).toMatchObject({ rows: [{ row: 1 }, { row: 2, cells: ['甲', null, '丙', '丁'] }] });
});

const paper = { number: null, title: '通报', addressees: '', paragraphs: [], tables: [], signedBy: '', date: '' };

it.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['a workbook with nothing in it', () => bookOf((book) => book.addWorksheet('空')), 'empty'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
  ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1000000000000000000000000', 'hex'), 'binary'],
  ['a Word document', () => paperAsDocx(paper), 'binary'],
  ['a cut workbook', async () => (await sheetOf([])).subarray(0, 900), 'binary'],
  ['damaged text', () => Buffer.from([0xff, 0x41, 0xff, 0x42]), 'encoding'],
  ['a quote that never ends', () => Buffer.from('a,b\n"c,d\n'), 'broken'],
  ['more rows than are read, as CSV', () => Buffer.from('a\n'.repeat(20_001)), 'too-large'],
  [
    'more rows than are read',
    () => bookOf((book) => book.addWorksheet('x').addRows(Array(20_001).fill(['a']))),
    'too-large',
  ],
  ['more columns than are read, as CSV', () => Buffer.from('a,'.repeat(200)), 'too-large'],
  [
    'something far to the right',
    () => bookOf((book) => void (book.addWorksheet('x').getCell('XFD2').value = 1)),
    'too-large',
  ],
  [
    'something far below',
    () => bookOf((book) => void (book.addWorksheet('x').getCell('A1048576').value = 1)),
    'too-large',
  ],
  ['more bytes than are read', () => Buffer.alloc(11 * 1024 * 1024, 'a'), 'too-large'],
])('%s: a clear answer', async (_, bytes, why) => {
  expect(await readSheet(await bytes())).toEqual({ unreadable: why, detail: expect.stringMatching(/.{5,}/) });
});
