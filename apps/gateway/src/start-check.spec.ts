import { whyNotStart } from './start-check.ts';

const fit = {
  fsync: 'on',
  fullPageWrites: 'on',
  synchronousCommit: 'on',
  dataChecksums: 'on',
  superuser: false,
  bypassRls: false,
  owner: false,
  offsetMs: 0,
  now: 1_000_000,
  demoPeople: 0,
};

it('starts on a durable server, as a role that owns nothing, by the real clock', () => {
  expect(whyNotStart(fit, 1_000_500)).toEqual([]);
  expect(whyNotStart({ ...fit, synchronousCommit: 'remote_apply' }, 1_000_000)).toEqual([]);
});

it.each([
  [{ fsync: 'off' }, 'fsync'],
  [{ fullPageWrites: 'off' }, 'full_page_writes'],
  [{ dataChecksums: 'off' }, 'data_checksums'],
  [{ synchronousCommit: 'off' }, 'synchronous_commit'],
  [{ synchronousCommit: 'local' }, 'synchronous_commit'],
  [{ superuser: true }, 'superuser'],
  [{ bypassRls: true }, 'row security'],
  [{ owner: true }, 'owns tables'],
  [{ offsetMs: 1 }, 'clock was moved'],
  [{ now: 1_003_000 }, 'ms apart'],
  [{ demoPeople: 2 }, 'demo accounts'],
])('does not start with %j', (change, reason) => {
  expect(whyNotStart({ ...fit, ...change }, 1_000_000)).toEqual([expect.stringContaining(reason)]);
});

it('does not start with a field key that opens nothing here', () => {
  expect(whyNotStart(fit, 1_000_000, false)).toEqual([expect.stringContaining('field key')]);
});
