import fc from 'fast-check';
import { type Matter } from '../matter/matter.ts';
import { archivedComplaint, type ArchivedComplaint, archiveIndex, archiveText, isArchivedIn } from './archive.ts';

const closed = (no: string, closedAt: string | null, facts: object): Matter =>
  ({
    id: 'm',
    no,
    closedAt,
    outcome: 'terminated',
    facts: { receivedOn: '2022-12-01', ...facts },
  }) as unknown as Matter;
const PROOF = { entries: 7, head: 'h', textSha256: 'b', papers: ['f2', 'f1'] };

it('a complaint belongs into the year in which it was closed, by Beijing days', () => {
  expect(isArchivedIn(2023, closed('1', '2023-12-31T23:59:59+08:00', {}))).toBe(true);
  expect(isArchivedIn(2023, closed('1', '2023-12-31T16:00:00Z', {}))).toBe(false);
  expect(isArchivedIn(2023, closed('1', null, {}))).toBe(false);
});

it('keeps number, days, outcome and what proves it, no more', () => {
  const facts = {
    ...{
      acceptedOn: '2022-12-05',
      termination: { reason: 'AGREED', method: 'OTHER', on: '2023-02-01', settled: false },
    },
    ...{ notifiedOn: '2023-02-02', complainee: 'MKT_REG', topic: 'tax' },
  };
  expect(archivedComplaint(closed('TS2022-0001-1', '2023-02-20T09:00:00+08:00', facts), PROOF)).toEqual({
    ...{ no: 'TS2022-0001-1', receivedOn: '2022-12-01', acceptedOn: '2022-12-05', endedOn: '2023-02-01' },
    ...{ servedOn: '2023-02-02', closedOn: '2023-02-20', outcome: 'terminated', code: 'AGREED' },
    ...{ entries: 7, head: 'h', textSha256: 'b', papers: ['f1', 'f2'] },
  });
  expect(() => archivedComplaint(closed('1', null, {}), PROOF)).toThrow(RangeError);
});

const lines = fc.uniqueArray(
  fc.record({ no: fc.uuid(), day: fc.integer({ min: 1, max: 28 }), head: fc.string(), papers: fc.array(fc.string()) }),
  { selector: ({ no }) => no },
);
const lineOf = ({ no, day, ...proof }: { no: string; day: number; head: string; papers: string[] }) =>
  archivedComplaint(closed(no, `2023-02-${String(day).padStart(2, '0')}T10:00:00+08:00`, {}), { ...PROOF, ...proof });

it('is one text whatever order it was gathered in, and another as soon as one sign of it is', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (some, which) => {
      const complaints: ArchivedComplaint[] = some.map(lineOf);
      const text = archiveText(archiveIndex('COMPLAINT_CENTER', 2023, complaints));
      expect(archiveText(archiveIndex('COMPLAINT_CENTER', 2023, [...complaints].reverse()))).toBe(text);
      const [one] = complaints.splice(which % (complaints.length || 1), 1);
      expect(archiveText(archiveIndex('COMPLAINT_CENTER', 2023, complaints)) === text).toBe(one === undefined);
      if (!one) return;
      const changed = [...complaints, { ...one, head: `${one.head}x` }];
      expect(archiveText(archiveIndex('COMPLAINT_CENTER', 2023, changed))).not.toBe(text);
    }),
  );
});
