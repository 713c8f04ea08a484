import { type QuoteResult, type Reason } from '../policy.ts';
import { type CentreFacts, type QuoteFacts } from '../quote-facts.ts';
import { type WorkedCase } from '../worked-case.ts';
import { type RdCentreParameters } from './rd-centre.policy.ts';

type Case = WorkedCase<RdCentreParameters, QuoteFacts, QuoteResult>;

function facts(centre: Partial<CentreFacts> = {}, more: Partial<QuoteFacts> = {}): QuoteFacts {
  return {
    policy: 'rd-centre',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    centre: { id: 'RD1', certifiedOn: '2023-04-01', certified: true, rewardedBefore: false, ...centre },
    ...more,
  };
}

const AMOUNT = 200_000_000;
const AWARDED: Partial<QuoteResult> = { outcome: 'award', fen: AMOUNT, capped: false, reasons: [], advisories: [] };
const MANUAL: Partial<QuoteResult> = { outcome: 'manual', fen: AMOUNT, reasons: ['MANUAL_REVIEW'] };
const rejected = (reason: Reason): Partial<QuoteResult> => ({ outcome: 'reject', fen: null, reasons: [reason] });

const row = (no: string, says: string, given: QuoteFacts, expected: Partial<QuoteResult>): Case => ({
  no,
  says,
  runs: [{ facts: given, expected }],
});

/** Domain B3, by its numbers. */
export const RD_CENTRE_CASES: readonly Case[] = [
  row('R1', '经认定，首次', facts(), AWARDED),
  row('R2', '未经认定', facts({ certified: false }), rejected('NOT_CERTIFIED')),
  row('R3', '同一中心再次申请（含更名、合并换码）', facts({ rewardedBefore: true }), rejected('ONE_OFF_USED')),
  row('R4', '同一企业第二个中心', facts({ id: 'RD2', otherCentreRewarded: true }), MANUAL),
  row('R5', '已获市级200万元', facts({}, { cityAwards: [{ year: 2023, direction: 'rd-centre' }] }), MANUAL),
  { no: 'R6', says: '拨付后撤销认定', elsewhere: 'the watch over what was paid opens the review of a clawback' },
  row('R7', '无法人资格的内设部门，收款人为所属企业', facts({ id: '内设研发部' }), AWARDED),
  row('R8', '2022年以前认定', facts({ certifiedOn: '2021-12-31' }), MANUAL),
];
