import { type Term } from '../time/due.ts';

/**
 * How sure a number is: H read in a published text or statute, M+ and M− strong and weak memory of it, D our own default.
 * None is verified before the official text has been laid beside it (domain C).
 */
export type Certainty = 'H' | 'M+' | 'M−' | 'D';

export interface ComplaintRule {
  term: Term;
  /** Of the rule set's order; null: a default of ours beside it. */
  article: string | null;
  certainty: Certainty;
  verified: boolean;
}

const rule = (term: Term, article: string | null, certainty: Certainty): ComplaintRule => ({
  term,
  article,
  certainty,
  verified: false,
});

/** 外商投资企业投诉工作办法 (商务部令2020年第3号). */
const MOFCOM_2020_3 = {
  decision: rule('7wd', '15', 'H'),
  supplementNotice: rule('7wd', '13', 'M+'),
  supplement: rule('15wd', '13', 'M+'),
  close: rule('60wd', '19', 'H'),
  /** The order names no maximum. */
  extension: rule('30wd', '19', 'D'),
  reply: rule('10wd', '17', 'D'),
  absence: rule('30d', '20(6)', 'M+'),
  resultNotice: rule('3wd', '20', 'M+'),
  rating: rule('10wd', null, 'D'),
  longPending: rule('1y', '21', 'M+'),
  longPendingReport: rule('5wd', '21', 'D'),
  archive: rule('1y', '24', 'H'),
  retention: rule('10y', '24', 'D'),
  periodicReport: rule('2m', '25', 'H'),
  retaliationWatch: rule('12m', '31', 'D'),
  approval: rule('3wd', null, 'D'),
  proposal: rule('3wd', null, 'D'),
  extensionDecision: rule('2wd', null, 'D'),
  performanceCheck: rule('3wd', null, 'D'),
  breachReview: rule('5wd', null, 'D'),
  ratingReview: rule('5wd', null, 'D'),
  appealFile: rule('5wd', '22', 'D'),
  retaliationReview: rule('10wd', null, 'D'),
} satisfies Record<string, ComplaintRule>;

export type RuleName = keyof typeof MOFCOM_2020_3;
export type RuleSetName = 'MOFCOM-2020-3' | 'CQ-2021';

export interface RuleSet {
  title: string;
  /** Whose limits it takes where it names none of its own. */
  parent: RuleSetName | null;
  rules: Readonly<Record<RuleName, ComplaintRule>>;
}

/** Every rule set a complaint may be handled by; of the city's measures only Arts 1 to 6 could be read. */
export const RULE_SETS: Readonly<Record<RuleSetName, RuleSet>> = {
  'MOFCOM-2020-3': { title: '外商投资企业投诉工作办法', parent: null, rules: MOFCOM_2020_3 },
  'CQ-2021': { title: '重庆市外商投资企业投诉工作办法', parent: 'MOFCOM-2020-3', rules: MOFCOM_2020_3 },
};

/** The numbers as they hold for one complaint to its end, whatever a later release makes of the rule set. */
export type FrozenRules = Readonly<Record<RuleName, Term>>;

export const frozen = (name: RuleSetName): FrozenRules =>
  Object.fromEntries(
    Object.entries(RULE_SETS[name].rules).map(([rule, { term }]) => [rule, term]),
  ) as unknown as FrozenRules;
