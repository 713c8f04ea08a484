import fc from 'fast-check';
import { type Paper } from '@duban/domain/paper/paper';
import { DOCUMENT_KINDS, DOCUMENTS } from '@duban/domain/reward/document/document-kind';
import { documentsOf } from '@duban/domain/reward/document/documents-of';
import { publicityLine } from '@duban/domain/reward/document/publicity-line';
import { withoutAccounts } from '@duban/domain/reward/document/without-accounts';
import { SampleApplication } from './application.sample.ts';

const ACCOUNT = '6222020200112233445';
const ITEMS = [
  { slot: 'verification', what: '验资报告缺第3页' },
  { slot: 'licence', what: '营业执照已过期，请换新' },
  { slot: 'audit', what: `银行账户${ACCOUNT}与申请表不一致` },
];

const textOf = ({ number, title, addressees, paragraphs, tables, signedBy, date }: Paper): string =>
  JSON.stringify([number, title, addressees, paragraphs, tables, signedBy, date]);

const reviewed = (application: SampleApplication): SampleApplication =>
  application.all('accept-review', 'accept').all('first-review', 'pass').all('joint-review', 'agree');

const approved = (application: SampleApplication): SampleApplication =>
  reviewed(application).passDays(9).all('government-approval', 'approve', { number: '第12次常务会议纪要〔2024〕8号' });

const paid = (application: SampleApplication): SampleApplication =>
  approved(application)
    .all('disburse', 'order')
    .all('pay-check', 'confirm')
    .all('treasury', 'paid', { number: 'GK-2024-000017' });

describe('documents of a reward application', () => {
  it('follow its whole way, each once, under the unit whose act it was', () => {
    const application = new SampleApplication();
    application.all('accept-review', 'ask-supplement', { items: ITEMS, words: '请一次补齐' });
    application.all('supplement', 'supplement', {
      materials: ITEMS.map(({ slot }) => ({ slot, file: null, sharedFrom: null })),
    });
    paid(application);
    expect(application.kinds()).toEqual([
      'receipt',
      'supplement-notice',
      'acceptance',
      'publicity-table',
      'decision',
      'payment-slip',
    ]);
    for (const { kind, paper } of application.issued) {
      expect(paper).toMatchObject({
        title: DOCUMENTS[kind].title,
        number: expect.stringContaining(DOCUMENTS[kind].mark),
      });
      expect(paper.signedBy).toBe(kind === 'payment-slip' ? '区财政局' : '区商务委');
      expect(textOf(paper)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('the receipt names number, project, day and by when it is answered', () => {
    const paper = new SampleApplication().paper('receipt');
    expect(paper.addressees).toBe('样例外资企业：');
    expect(paper.date).toBe('2024年3月4日');
    for (const word of ['JL2024-0001-4', '样例项目', '2024年3月4日', '2024年3月11日前', '材料1项'])
      expect(paper.paragraphs.join('')).toContain(word);
  });

  it('the supplement notice names every item asked and the day on which the term ends', () => {
    const application = new SampleApplication();
    application.all('accept-review', 'ask-supplement', { items: ITEMS, words: '请一次补齐' });
    const { paragraphs, tables } = application.paper('supplement-notice');
    expect(tables[0]?.rows).toEqual([
      [1, 'verification', '验资报告缺第3页'],
      [2, 'licence', '营业执照已过期，请换新'],
      [3, 'audit', '银行账户（号码已隐去）与申请表不一致'],
    ]);
    expect(paragraphs.join('')).toContain('共3项');
    expect(paragraphs.join('')).toContain('请一次补齐');
    expect(paragraphs.join('')).toContain('2024年3月18日24时前');
  });

  it('a non-acceptance says why and where to turn', () => {
    const application = new SampleApplication();
    application.all('accept-review', 'not-accept', { words: '不属于本批申报范围' });
    const text = textOf(application.paper('non-acceptance'));
    for (const word of ['不属于本批申报范围', '60日', '行政复议', '6个月', '行政诉讼', '区商务委'])
      expect(text).toContain(word);
    expect(application.kinds()).toEqual(['receipt', 'non-acceptance']);
  });

  it('the publicity table has firm, project, year, amount and period; published anew it is issued anew', () => {
    const application = reviewed(new SampleApplication());
    expect(application.paper('publicity-table').tables[0]?.rows).toEqual([
      ['样例外资企业', '样例项目', 2023, '50000.00', '2024-03-04至2024-03-11'],
    ]);
    const [desk] = application.matter.desks.filter(({ step }) => step === 'publicity');
    expect(desk && publicityLine(application.matter, desk)).toEqual({
      enterprise: '样例外资企业',
      project: '样例项目',
      year: 2023,
      yuan: '50000.00',
      from: '2024-03-04',
      until: '2024-03-11',
    });
    application.act(application.person('COMMERCE', 'officer'), {
      type: 'object',
      objector: '某某',
      words: '金额有误',
    });
    application.all('objection-check', 'republish', { words: '更正后重新公示' });
    expect(application.kinds().filter((kind) => kind === 'publicity-table')).toHaveLength(2);
    expect(application.issued.map(({ paper }) => textOf(paper)).join('')).not.toContain('某某');
  });

  it('a decision has the amount in figures and words, every step with its clause, the minutes and the remedies', () => {
    const text = textOf(approved(new SampleApplication()).paper('decision'));
    const words = [
      '50000.00元',
      '伍万元整',
      'L23「超过200万美元」',
      'L23「不低于2%（人民币）」',
      '第12次常务会议纪要〔2024〕8号',
      '60日',
      '6个月',
    ];
    for (const word of words) expect(text).toContain(word);
  });

  it('a non-award names what was announced and what was decided, and that the applicant was heard', () => {
    const application = new SampleApplication();
    application.all('accept-review', 'accept').all('first-review', 'propose-reject', { words: '项目不在统计范围' });
    expect(application.kinds()).not.toContain('non-award');
    application
      .all('reject-proposed', 'state', { words: '已补充证明' })
      .all('reject-decision', 'reject', { words: '陈述不成立' });
    const text = textOf(application.paper('non-award'));
    for (const word of ['项目不在统计范围', '陈述不成立', '陈述意见已经复核', '行政复议', '行政诉讼'])
      expect(text).toContain(word);
    expect(text).not.toContain('已补充证明');
  });

  it('a founded objection refuses nothing before the applicant was heard', () => {
    const application = reviewed(new SampleApplication());
    application.act(application.person('COMMERCE', 'officer'), { type: 'object', objector: '某某', words: '重复享受' });
    application.all('objection-check', 'reject', { words: '已享受市级奖励' });
    expect(application.kinds()).not.toContain('non-award');
    application.passDays(12).all('reject-decision', 'reject', { words: '维持' });
    const text = textOf(application.paper('non-award'));
    for (const word of ['已享受市级奖励', '维持', '未提出陈述意见']) expect(text).toContain(word);
  });

  it('a second claim for the same that is denied ends in a non-award', () => {
    const application = new SampleApplication();
    application.all('accept-review', 'accept', { duplicates: ['JL2024-0000-1'], words: '分别核实' });
    application.all('duplicate-check', 'deny', { words: '同一项目，不予重复' });
    expect(textOf(application.paper('non-award'))).toContain('同一项目，不予重复');
  });

  it('the payment slip has the order, the amount and the treasury’s receipt', () => {
    const { tables } = paid(new SampleApplication()).paper('payment-slip');
    expect(tables[0]?.rows).toEqual([
      ['样例外资企业', '样例项目', 1, '50000.00', '第12次常务会议纪要〔2024〕8号', 'GK-2024-000017'],
    ]);
  });

  it('covers every kind of document, and an act that decides nothing causes none', () => {
    expect(DOCUMENT_KINDS).toHaveLength(8);
    const { matter } = new SampleApplication();
    expect(documentsOf(matter, { ...matter, version: matter.version + 1 })).toEqual([]);
  });
});

describe('what stands on a paper', () => {
  it('has no account, telephone or identity number, whoever typed it wherever', () => {
    const digits = fc.stringMatching(/^[1-9]\d{10,20}$/);
    const spaced = digits.map((number) => number.replaceAll(/(\d{4})(?=\d)/g, '$1 '));
    fc.assert(
      fc.property(fc.oneof(digits, spaced), (number) => {
        const application = new SampleApplication({ project: { id: 'P1', name: `项目${number}` } });
        application.all('accept-review', 'ask-supplement', {
          items: [{ slot: 'audit', what: `账户${number}` }],
          words: `见${number}`,
        });
        application.all('supplement', 'supplement', { materials: [{ slot: 'audit', file: null, sharedFrom: null }] });
        application.all('accept-review', 'accept').all('first-review', 'propose-reject', { words: `户${number}` });
        application.all('reject-proposed', 'state', { words: number });
        application.all('reject-decision', 'reject', { words: `账户${number}` });
        for (const { paper } of application.issued) expect(textOf(paper)).not.toContain(number);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps numbers of matters and documents, days and amounts', () => {
    const words = '长奖受〔2024〕12号 JL2024-0007-4 2024-03-04 50000.00元 1999999999.99';
    expect(withoutAccounts(words)).toBe(words);
  });
});
