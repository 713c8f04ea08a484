import { parseTerm } from '../time/due.ts';
import { DEEMED_WITHDRAWALS, isOneOf, METHODS, REFUSAL_GROUNDS, TERMINATION_REASONS } from './grounds.ts';
import { accusedWith, handlerOf } from './handler-of.ts';
import { opened } from './receive.ts';
import { frozen, RULE_SETS, type RuleSetName } from './rule-sets.ts';

describe('rule sets', () => {
  it.each(Object.keys(RULE_SETS) as RuleSetName[])(
    '%s: every number is a term with its article and its certainty, none verified',
    (name) => {
      for (const rule of Object.values(RULE_SETS[name].rules)) {
        expect(parseTerm(rule.term)).toBeDefined();
        expect(rule.verified).toBe(false);
        expect(rule.article !== null || rule.certainty === 'D').toBe(true);
      }
    },
  );

  it('the city’s inherits the limits of its parent', () => {
    expect(RULE_SETS['CQ-2021'].parent).toBe('MOFCOM-2020-3');
    expect(frozen('CQ-2021')).toEqual(frozen('MOFCOM-2020-3'));
  });

  it('the limits of the order', () => {
    expect(frozen('MOFCOM-2020-3')).toMatchObject({
      decision: '7wd',
      supplementNotice: '7wd',
      supplement: '15wd',
      close: '60wd',
      extension: '30wd',
      reply: '10wd',
      absence: '30d',
      resultNotice: '3wd',
      rating: '10wd',
      longPending: '1y',
      longPendingReport: '5wd',
      retention: '10y',
      periodicReport: '2m',
    });
  });
});

it('nine grounds, six reasons, four ways, each with its article; three of the grounds are deemed withdrawals', () => {
  const articles = (table: Record<string, { article: string; title: string }>) =>
    Object.values(table).map(({ article, title }) => (title === '' ? '' : article));
  const listed = (article: number, many: number) =>
    Array.from({ length: many }, (_, index) => `${article}(${index + 1})`);
  expect(articles(REFUSAL_GROUNDS)).toEqual(listed(14, 9));
  expect(articles(TERMINATION_REASONS)).toEqual(listed(20, 6));
  expect(articles(METHODS)).toEqual(listed(18, 4));
  expect(DEEMED_WITHDRAWALS).toEqual(Object.keys(REFUSAL_GROUNDS).slice(6));
  expect([isOneOf(METHODS, 'OTHER'), isOneOf(METHODS, 'constructor'), isOneOf(METHODS, undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('who handles', () => {
  it.each([
    ['MKT_REG', 'COMPLAINT_CENTER', 'ordinary'],
    ['GOV_OFFICE_SUP', 'COMPLAINT_CENTER', 'ordinary'],
    ['COMMERCE', 'GOV_OFFICE_SUP', 'recusal'],
    ['COMPLAINT_CENTER', 'GOV_OFFICE_SUP', 'recusal'],
    ['DISTRICT_GOV', 'COMPLAINT_CENTER', 'higher-level'],
  ])('a complaint against %s: %s (%s)', (complainee, handler, reason) => {
    expect(handlerOf(complainee)).toMatchObject({ handler, reason, source: expect.stringContaining('第3号令') });
    expect(accusedWith(complainee)).toContain(complainee);
    expect(accusedWith(complainee)).not.toContain(handler);
  });
});

it('a complaint is opened without complainant, text or the unit complained of among its parties', () => {
  const matter = opened(
    {
      type: 2,
      ruleSet: 'CQ-2021',
      channel: 'letter',
      receivedOn: '2024-03-04',
      complainee: 'COMMERCE',
      topic: 'permits',
      secrecy: 'confidential',
      hidden: true,
      agent: true,
      remedies: {},
    },
    { id: 'i', planId: 'p', no: 'TS2024-0001-5' },
  );
  expect(matter).toMatchObject({
    kind: 'complaint',
    leads: ['GOV_OFFICE_SUP'],
    supports: [],
    due: null,
    title: '投诉件 TS2024-0001-5',
  });
  expect(matter.facts).toMatchObject({ handler: 'GOV_OFFICE_SUP', rules: { decision: '7wd' } });
});
