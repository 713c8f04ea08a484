import { Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Clamd } from '@duban/files/scan/clamd';
import { ProvenScanner } from '@duban/files/scan/proven-scanner';
import { type ScanFailure, type Scanner } from '@duban/files/scan/scanner';
import { EICAR, OWN_SIGNATURE, SignatureCheck } from '@duban/files/scan/signature-check';
import { verdictIn } from '@duban/files/scan/clamd-reply';
import { type ClamdMood, StubClamd } from '../files/stub-clamd.ts';

let stub: StubClamd;
beforeAll(async () => {
  stub = await StubClamd.open();
});
beforeEach(() => (stub.mood = 'honest'));
afterAll(() => stub.close());

const clamd = () => new Clamd({ host: '127.0.0.1', port: stub.port });
const scanned = (scanner: Scanner, content: Buffer | string, ms = 500) =>
  scanner
    .scan(Readable.from([Buffer.from(content as string)]), AbortSignal.timeout(ms))
    .catch((error: ScanFailure) => error.code ?? `no failure of the scanner: ${String(error)}`);

/** As a file is read from disk: others have their turn between two pieces. */
async function* inPieces(): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < 50; piece++) {
    yield randomBytes(65_536);
    await turn();
  }
}

it('tells clean from found, small and large, in one chunk and in many', async () => {
  expect(await scanned(clamd(), 'harmless')).toBe('clean');
  expect(await scanned(clamd(), '')).toBe('clean');
  expect(await scanned(clamd(), EICAR)).toEqual({ found: 'Test.Signature' });
  const large = randomBytes(5_000_000);
  const pieces = Readable.from([
    large,
    Buffer.alloc(0),
    Buffer.from(OWN_SIGNATURE.slice(0, 9)),
    Buffer.from(OWN_SIGNATURE.slice(9)),
  ]);
  expect(await clamd().scan(pieces, AbortSignal.timeout(5_000))).toEqual({ found: 'Test.Signature' });
  expect(await scanned(clamd(), large, 5_000)).toBe('clean');
});

it.each<[ClamdMood, string]>([
  ['silent', 'late'],
  ['deaf', 'late'],
  ['slow', 'late'],
  ['cuts', 'cut-off'],
  ['cuts after the reply began', 'cut-off'],
  ['garbage', 'nonsense'],
  ['two replies', 'nonsense'],
  ['endless reply', 'nonsense'],
  ['error', 'nonsense'],
  ['no end', 'cut-off'],
  ['other stream', 'nonsense'],
  ['answers too early', 'too-early'],
  ['finds too early', 'too-early'],
])('a scanner that is or says «%s» has given no verdict: %s', async (mood, code) => {
  stub.mood = mood;
  // A short file is sent before its sender can hear anything: then there are two replies.
  const short = code === 'too-early' ? /too-early|nonsense/ : new RegExp(`^${code}$`);
  // Only who says nothing is waited out; of the others a busy machine must not make one that is late.
  const ms = code === 'late' ? 1_000 : 30_000;
  expect(await scanned(clamd(), 'harmless', ms)).toMatch(short);
  const failure = clamd().scan(Readable.from(inPieces()), AbortSignal.timeout(ms));
  await expect(failure).rejects.toMatchObject({ code });
});

it('a scanner that is not there is away, and a signal that has passed is late', async () => {
  const gone = await StubClamd.open();
  await gone.close();
  expect(await scanned(new Clamd({ host: '127.0.0.1', port: gone.port }), 'x')).toBe('away');
  expect(await scanned(new Clamd({ path: '/nowhere/clamd.sock' }), 'x')).toBe('away');
  expect(
    await clamd()
      .scan(Readable.from(['x']), AbortSignal.abort())
      .catch((error: ScanFailure) => error.code),
  ).toBe('late');
});

it('bytes that cannot be read have no verdict', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('a');
      throw new Error('the disk is gone');
    })(),
  );
  await expect(clamd().scan(broken, AbortSignal.timeout(500))).rejects.toThrow(/disk is gone|cut-off/);
});

it('a scanner is believed only while it finds the test file', async () => {
  let now = 0;
  const proven = new ProvenScanner(clamd(), () => now);
  expect(await scanned(proven, 'harmless')).toBe('clean');
  const scans = stub.scans;
  expect(await scanned(proven, 'harmless')).toBe('clean');
  expect(stub.scans).toBe(scans + 1);
  stub.mood = 'says OK to all';
  now += 61_000;
  expect(await scanned(proven, 'harmless')).toBe('blind');
  stub.mood = 'honest';
  expect(await scanned(proven, 'harmless')).toBe('clean');
});

it('every other reply is nonsense', () => {
  const replies = [
    '',
    '\0',
    'OK',
    'stream: ok\0',
    'stream: OK\n',
    ' stream: OK\0',
    'stream: OK\0\0',
    'stream:  FOUND\0',
    'stream: OK FOUND OK\0',
  ];
  for (const reply of replies) expect(() => verdictIn(reply)).toThrow(/nonsense/);
  expect(verdictIn('stream: Win.Test.EICAR_HDB-1 FOUND\0')).toEqual({ found: 'Win.Test.EICAR_HDB-1' });
});

it('the stand-in of a demo knows the two test signatures, across chunks too', async () => {
  const check = new SignatureCheck();
  expect(await scanned(check, 'harmless')).toBe('clean');
  const pieces = Readable.from([Buffer.from(`xx${EICAR.slice(0, 30)}`), Buffer.from(EICAR.slice(30))]);
  expect(await check.scan(pieces, AbortSignal.timeout(500))).toEqual({ found: 'Eicar-Test-Signature' });
  expect(await scanned(check, `a${OWN_SIGNATURE}b`)).toEqual({ found: 'Duban-Test-Signature' });
});
