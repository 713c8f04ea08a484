import { Workbook } from 'exceljs';
import { convertToHtml } from 'mammoth';
import { type Paper } from '@duban/domain/paper/paper';
import { paperAsDocx } from './paper-docx.ts';
import { paperAsXlsx } from './paper-xlsx.ts';

const paper: Paper = {
  number: '长督通〔2024〕3号',
  title: '关于2023年第一季度重点任务督办情况的通报',
  addressees: '各责任单位：',
  paragraphs: ['共督办事项17件。', '按期办结率91.4%。'],
  tables: [
    {
      title: '一、各单位办理情况',
      head: ['单位', '排名', '按期率'],
      rows: [
        ['区财政局', 1, '91.4%（32/35）'],
        ['涪陵海关[垂]', '—', '80.0%（4/5）'],
      ],
    },
    { title: '二、考核得分', head: ['单位', '总分'], rows: [['区财政局', 96.57]] },
  ],
  signedBy: '区政府督查室',
  date: '2023年4月6日',
};

const words = (html: string): string[] =>
  [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => text.replaceAll(/<[^>]*>/g, ''));

it('a docx holds every word and figure of the paper, in their order', async () => {
  const { value } = await convertToHtml({ buffer: await paperAsDocx(paper) });
  const cells = paper.tables.flatMap(({ title, head, rows }) => [title, ...head, ...rows.flat().map(String)]);
  expect(words(value)).toEqual([
    paper.title,
    paper.number,
    paper.addressees,
    ...paper.paragraphs,
    ...cells,
    paper.signedBy,
    paper.date,
  ]);
});

it('an xlsx holds the text on one sheet and each table on one of its own, numbers as numbers', async () => {
  const book = new Workbook();
  const bytes = await paperAsXlsx(paper);
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const rowsOf = (index: number): unknown[][] => {
    const rows: unknown[][] = [];
    book.worksheets[index]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
  expect(rowsOf(0).flat()).toEqual([
    paper.title,
    paper.number,
    paper.addressees,
    ...paper.paragraphs,
    paper.signedBy,
    paper.date,
  ]);
  paper.tables.forEach(({ head, rows }, place) => expect(rowsOf(place + 1)).toEqual([head, ...rows]));
});

it('a draft says that it is one', async () => {
  const { value } = await convertToHtml({ buffer: await paperAsDocx({ ...paper, number: null }) });
  expect(value).toContain('征求意见稿');
});
