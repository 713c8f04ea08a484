import { convertToHtml } from 'mammoth';
import fc from 'fast-check';
import { type Paper } from '@duban/domain/paper/paper';
import { type Proof } from '@duban/domain/paper/proof';
import { lowestOf, pdfWords } from './pdf-words.sample.ts';
import { paperAsDocx } from './paper-docx.ts';
import { paperAsPdf } from './paper-pdf.ts';
import { modulesOf, qrAsPng } from './qr-png.ts';
import { unpacked, zipEntries } from './zip-entries.ts';

const paper: Paper = {
  number: '长奖决〔2024〕3号',
  title: '奖励决定书',
  addressees: '样例外资企业：',
  paragraphs: ['给予2023年度奖励人民币50000.00元（大写：伍万元整）。', '可以自收到本文书之日起60日内申请行政复议。'],
  tables: [
    { title: '测算依据', head: ['步骤', '测算', '条款'], rows: [[1, '2500000.00美元', 'L23「超过200万美元」']] },
  ],
  signedBy: '区商务委',
  date: '2024年3月4日',
};
const proof: Proof = {
  code: '00112233445566778899aabbccddeeff',
  address: 'https://duban.example/verify/00112233445566778899aabbccddeeff',
  sha256: '0f'.repeat(32),
};
const issuedAt = Date.parse('2024-03-04T09:00:00+08:00');

/** Words of the foot, and whether an image is there. */
async function footOf(docx: Buffer): Promise<{ words: string; images: number }> {
  const entries = zipEntries(docx) ?? [];
  const foot = entries.find(({ name }) => /^word\/footer\d*\.xml$/.test(name));
  const xml = foot ? ((await unpacked(docx, foot))?.toString('utf8') ?? '') : '';
  return { words: xml.replaceAll(/<[^>]*>/g, ''), images: entries.filter(({ name }) => name.endsWith('.png')).length };
}

describe('a paper as PDF', () => {
  it('holds every word of the paper, and at its foot code, digest and address', async () => {
    const words = pdfWords(await paperAsPdf(paper, { issuedAt, proof })).replaceAll(' ', '');
    const { number, title, addressees, paragraphs, tables, signedBy, date } = paper;
    const cells = tables.flatMap((table) => [table.title, ...table.head, ...table.rows.flat().map(String)]);
    const all = [title, number ?? '', addressees, ...paragraphs, ...cells, signedBy, date, ...Object.values(proof)];
    for (const one of all) expect(words).toContain(one);
    expect(words).not.toContain('?');
  });

  it('is the same bytes for the same paper, moment and proof, whenever it is made, and others for another', async () => {
    const first = await paperAsPdf(paper, { issuedAt, proof });
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await paperAsPdf(structuredClone(paper), { issuedAt, proof })).equals(first)).toBe(true);
    const other = { ...paper, number: '长奖决〔2024〕4号' };
    expect((await paperAsPdf(other, { issuedAt, proof })).equals(first)).toBe(false);
    expect((await paperAsPdf(paper, { issuedAt: issuedAt + 1000, proof })).equals(first)).toBe(false);
  });

  it('goes on over as many pages as it needs, its foot on each', async () => {
    const rows = Array.from({ length: 90 }, (_, place) => [place + 1, `材料${place}`, '请补齐并加盖公章']);
    const bytes = await paperAsPdf(
      { ...paper, tables: [{ title: '内容', head: ['序号', '材料', '要求'], rows }] },
      { issuedAt, proof },
    );
    const words = pdfWords(bytes);
    const pages = words.split(proof.sha256).length - 1;
    expect(pages).toBeGreaterThan(2);
    expect(words).toContain(`${pages}/${pages}`);
    expect(words).toContain('材料89');
  });
});

describe('what is longer than a page', () => {
  const signs = (count: number, mark: string): string => `${mark}始${'字'.repeat(count)}${mark}终`;
  it.each([
    [
      'a cell',
      {
        tables: [
          {
            title: '内容',
            head: ['序号', '要求'],
            rows: [
              [1, signs(3000, '甲')],
              [2, '乙'],
            ],
          },
        ],
      },
    ],
    [
      'many cells',
      {
        tables: [
          {
            title: '内容',
            head: ['序号', '要求'],
            rows: Array.from({ length: 9 }, (_, no) => [no, signs(900, `第${no}项`)]),
          },
        ],
      },
    ],
    ['the last paragraph', { tables: [], paragraphs: ['首段', signs(4000, '丙')] }],
  ])('%s goes on over the pages, nothing is cut off', async (_, more) => {
    const bytes = await paperAsPdf({ ...paper, ...more }, { issuedAt, proof });
    const words = pdfWords(bytes);
    const pages = words.split(proof.sha256).length - 1;
    const wanted = (JSON.stringify(more).match(/字/g) ?? []).length;
    expect((words.match(/字/g) ?? []).length).toBe(wanted);
    expect(pages).toBeGreaterThan(2);
    expect(lowestOf(bytes)).toBeGreaterThan(0);
    expect(words).toContain(paper.date);
  });
});

describe('a paper as docx', () => {
  it('has its proof at the foot when it was issued, with the QR as an image, and none while it is a draft', async () => {
    const bytes = await paperAsDocx(paper, proof);
    expect((await convertToHtml({ buffer: bytes })).value).toContain(paper.number);
    const foot = await footOf(bytes);
    for (const part of Object.values(proof)) expect(foot.words).toContain(part);
    expect(foot.images).toBe(1);
    expect(await footOf(await paperAsDocx(paper))).toEqual({ words: '', images: 0 });
  });

  it('a QR is square, has its three corners, and its image says its own size', () => {
    fc.assert(
      fc.property(fc.webUrl({ size: 'small' }), (address) => {
        const modules = modulesOf(address);
        const last = modules.length - 1;
        expect((modules.length - 21) % 4).toBe(0);
        for (const [y, x] of [
          [0, 0],
          [0, last],
          [last, 0],
        ] as const)
          expect(modules[y]?.[x]).toBe(true);
        expect(modules[last]?.length).toBe(modules.length);
        expect(qrAsPng(address).readUInt32BE(16)).toBe((modules.length + 8) * 4);
      }),
      { numRuns: 30 },
    );
  });
});
