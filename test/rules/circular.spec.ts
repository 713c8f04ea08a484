import { circularFigures } from '@duban/domain/circular/circular';
import { circularPaper } from '@duban/domain/circular/circular-paper';
import { type SampleRecord, UNITS } from './record.sample.ts';
import { terminated, unregistered, upTo } from './way.sample.ts';

it('only what was done counts as 办结 in a circular; what was terminated or not registered is told apart', () => {
  const records = [upTo('end'), upTo('deliver'), terminated(), unregistered()];
  const matters = records.map(({ matter }) => matter);
  const at = { ...records[0]?.at(), now: '2023-04-01T00:00:00+08:00' } as ReturnType<SampleRecord['at']>;
  const facts = { quarter: '2023-Q1', plan: null, matters, figures: new Map(), scores: new Map() };
  const figures = circularFigures(facts, at);
  expect(figures.totals).toEqual({
    matters: 4,
    open: 1,
    overdue: 1,
    closed: 1,
    dropped: 2,
    closedInQuarter: 1,
    closedOnTimeInQuarter: 1,
  });
  const said = (totals: object): string =>
    circularPaper({ ...figures, totals: totals as typeof figures.totals }, { number: null, day: '2023-04-01' }, UNITS)
      .paragraphs[1] ?? '';
  expect(said(figures.totals)).toContain(
    '累计办结1件，终止、未予立项2件。本季度办结1件，按期办结1件，按期办结率100.0%',
  );
  const { dropped: _, ...before } = figures.totals;
  expect(said(before)).toContain('累计办结1件。');
});
