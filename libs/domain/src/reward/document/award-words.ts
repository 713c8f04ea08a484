import { type Desk, isLive } from '../../desk/desk.ts';
import { type Matter } from '../../matter/matter.ts';
import { dateInWords, type PaperTable } from '../../paper/paper.ts';
import { applicationOf } from '../application.ts';
import { amountInWords, amountText } from '../money.ts';
import { COMMERCE } from '../parties.ts';
import { type QuoteStep } from '../policy.ts';
import { applicantOf, applicationInWords, type Body, type Issue, REMEDIES, unitIn, wordsOf } from './issue.ts';
import { publicityLine } from './publicity-line.ts';
import { withoutAccounts } from './without-accounts.ts';

/** 50000.00元（大写：伍万元整） */
const moneyInWords = (fen: number): string => `人民币${amountText(fen)}元（大写：${amountInWords(fen)}）`;

/** 公示表: firm, project, year, amount, period, and where to object; no person, no contact, no account. */
export function publicityWords(issue: Issue): Body {
  const { enterprise, project, year, yuan, from, until } = publicityLine(issue.matter, issue.desk);
  const commerce = unitIn(issue, COMMERCE);
  return {
    addressees: '社会各界：',
    paragraphs: [
      `经审核，拟对下列项目给予奖励，现予公示。公示期自${dateInWords(from)}起至${dateInWords(until)}止。`,
      `公示期内对公示内容有异议的，请以书面形式署名向${commerce}提出，并附证据材料。${commerce}对异议人信息予以保密，并在10个工作日内核查。`,
    ],
    tables: [
      {
        title: '拟奖励项目',
        head: ['申报单位', '项目名称', '年度', '拟奖励金额（元）', '公示期'],
        rows: [[enterprise, project, year, yuan, `${from}至${until}`]],
      },
    ],
  };
}

/** 奖励决定书: the amount in figures and words, how the rules arrive at it, and the minutes. */
export function decisionWords(issue: Issue): Body {
  const { matter } = issue;
  const { approvedFen = 0, minutes = '', project, year, override, share } = applicationOf(matter);
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `你单位申报的${applicationInWords(issue)}，经审核、公示，并经区政府审定（${withoutAccounts(minutes)}），决定对项目“${withoutAccounts(project.name)}”给予${year}年度奖励${moneyInWords(approvedFen)}。`,
      ...(override ? ['核定金额与规则测算不一致，已由第二人复核确认，以核定金额为准。'] : []),
      ...(share === undefined ? [] : [`因年度预算安排，按应得金额的${percentOf(share)}兑现。`]),
      '奖励资金由区财政局拨付至你单位登记的账户。自拨付之日起2年内减资、撤资，或者享受同一方向市级奖励的，应当告知，并依照规定退回相应奖励资金。',
      REMEDIES,
    ],
    tables: stepsOf(matter),
  };
}

/** 8000 basis points are 80.00%. */
const percentOf = (share: number): string => `${amountText(share)}%`;

/** 测算依据 as the first review recorded it, each step with its clause. */
function stepsOf(matter: Matter): PaperTable[] {
  const review = lastOf(matter, 'first-review', ['pass']);
  const steps = (review?.facts?.['steps'] ?? []) as QuoteStep[];
  if (steps.length === 0) return [];
  return [
    {
      title: '测算依据',
      head: ['步骤', '测算', '条款'],
      rows: steps.map(({ text, clause }, place) => [place + 1, text, clause]),
    },
  ];
}

/** 不予奖励决定书: the reasons, that the applicant was heard, and where to turn. */
export function nonAwardWords(issue: Issue): Body {
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `你单位申报的${applicationInWords(issue)}，经审查，决定不予奖励。`,
      ...reasonsOf(issue).map((words) => `理由：${words}`),
      ...hearingOf(issue),
      REMEDIES,
    ],
    tables: [],
  };
}

/** What was announced to the applicant, then what was decided; the same words once. */
function reasonsOf({ matter, desk }: Issue): string[] {
  const announced =
    desk.step === 'reject-decision'
      ? matter.desks.findLast((one) => isLive(one) && ANNOUNCED.includes(`${one.step}/${one.verdict}`))
      : undefined;
  return [...new Set([announced, desk].flatMap((one) => (one ? [wordsOf(one)] : [])))].filter((words) => words !== '');
}

const ANNOUNCED = ['first-review/propose-reject', 'objection-check/reject'];

function hearingOf({ matter, desk }: Issue): string[] {
  if (desk.step !== 'reject-decision') return [];
  const heard = lastOf(matter, 'reject-proposed', ['state', 'lapse']);
  if (heard?.verdict === 'state') return ['作出本决定前已告知你单位拟不予奖励的理由，你单位的陈述意见已经复核。'];
  return ['作出本决定前已告知你单位拟不予奖励的理由，你单位在规定期限内未提出陈述意见。'];
}

/** 拨付单: which order, how much, the treasury's receipt; the account stands on the order alone. */
export function paymentWords(issue: Issue): Body {
  const { matter } = issue;
  const { payment, enterprise, project, minutes = '' } = applicationOf(matter);
  const { tranche = 1, fen = 0, receipt = '', paidOn } = payment ?? {};
  return {
    addressees: applicantOf(issue),
    paragraphs: [
      `${applicationInWords(issue)}的奖励资金${moneyInWords(fen)}已于${paidOn === undefined ? '—' : dateInWords(paidOn)}拨付，国库回单号${receipt}。`,
      '收款账户为你单位登记的账户，本单不载明账号。如未到账，请凭本单文号与拨付单位联系。',
    ],
    tables: [
      {
        title: '拨付内容',
        head: ['收款单位', '项目名称', '拨付次序', '金额（元）', '审定依据', '国库回单号'],
        rows: [
          [
            withoutAccounts(enterprise.name),
            withoutAccounts(project.name),
            tranche,
            amountText(fen),
            withoutAccounts(minutes),
            receipt,
          ],
        ],
      },
    ],
  };
}

const lastOf = (matter: Matter, step: string, verdicts: readonly string[]): Desk | undefined =>
  matter.desks.findLast((desk) => isLive(desk) && desk.step === step && verdicts.includes(desk.verdict ?? ''));
