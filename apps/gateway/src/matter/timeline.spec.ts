import { timelineEntry } from './timeline.ts';

const entry = {
  seq: 3,
  at: '2023-02-01T10:00:00+08:00',
  name: '张某',
  unit: 'FINANCE',
  forWhom: null,
  act: 'deliver',
  object: 'x.2',
  asked: { type: 'deliver', words: '完成', progress: 80 },
};

it('shows who did what with which words, and what it changed', () => {
  const by = { id: 'p', name: '张某', unit: 'FINANCE' };
  const shown = timelineEntry({
    ...entry,
    changes: [
      { type: 'decided', desk: 2, verdict: 'deliver', by, words: '完成', facts: {} },
      { type: 'laid', laying: { step: 'extension', party: 'COMMERCE', facts: { reason: 'x' } } },
      { type: 'climbed', desk: 3, rung: '+5', moment: '2023-02-08T17:30:00+08:00', card: 'yellow-proposed' },
      { type: 'notice', notice: { code: 'desk.new', unit: 'COMMERCE', to: 'party', desk: 4, about: 'laid:4' } },
    ],
  });
  expect(shown).toMatchObject({ actor: '张某', words: '完成', progress: 80, evidence: [], object: 'x.2' });
  expect(shown.changes).toEqual([
    { type: 'decided', desk: 2, verdict: 'deliver' },
    { type: 'laid', step: 'extension', party: 'COMMERCE' },
    { type: 'climbed', desk: 3, rung: '+5', moment: '2023-02-08T17:30:00+08:00', card: 'yellow-proposed' },
  ]);
});

it('shows the act of a system hand, which asks nothing', () => {
  expect(timelineEntry({ ...entry, asked: null, changes: [] })).toMatchObject({
    words: null,
    progress: null,
    changes: [],
  });
});
