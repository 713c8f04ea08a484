import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { once } from 'node:events';
import { setImmediate as heard } from 'node:timers/promises';
import { type Readable } from 'node:stream';
import { LONGEST_REPLY, verdictIn } from './clamd-reply.ts';
import { ScanFailure, type Scanner, type ScanVerdict } from './scanner.ts';

const COMMAND = Buffer.from('zINSTREAM\0', 'latin1');
const END = Buffer.alloc(4);

/**
 * clamd by its INSTREAM command, one connection a file: chunks led by their length, an empty one at the end, one reply. Only
 * a whole reply that came after the end counts; everything else is no verdict.
 */
export class Clamd implements Scanner {
  readonly name = 'clamd';

  constructor(private readonly place: NetConnectOpts) {}

  async scan(bytes: Readable, signal: AbortSignal): Promise<ScanVerdict> {
    const socket = connect(this.place);
    const late = (): void => void socket.destroy(new ScanFailure('late'));
    signal.addEventListener('abort', late, { once: true });
    try {
      if (signal.aborted) throw new ScanFailure('late');
      return await converse(socket, bytes);
    } finally {
      signal.removeEventListener('abort', late);
      socket.destroy();
      bytes.destroy();
    }
  }
}

async function converse(socket: Socket, bytes: Readable): Promise<ScanVerdict> {
  const state = { sent: false, connected: false };
  const reply = replyOf(socket, state);
  // Whichever fails first is told; the other's failure follows from it.
  const sending = send(socket, bytes, state);
  const [text] = await Promise.all([reply, sending]);
  return verdictIn(text);
}

async function send(socket: Socket, bytes: Readable, state: { sent: boolean; connected: boolean }): Promise<void> {
  await once(socket, 'connect').catch(() => Promise.reject(new ScanFailure('away')));
  state.connected = true;
  await write(socket, COMMAND);
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    if ((chunk as Buffer).length > 0) await write(socket, Buffer.concat([length, chunk as Buffer]));
  }
  // What has been said until now was said without the whole file; it must be heard before the end is sent.
  await heard();
  state.sent = true;
  await write(socket, END);
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    socket.write(bytes, (error) => (error ? failed(failureOf(error)) : done()));
  });
}

const failureOf = (error: unknown): ScanFailure => (error instanceof ScanFailure ? error : new ScanFailure('cut-off'));

function replyOf(socket: Socket, state: { sent: boolean; connected: boolean }): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    socket.on('data', (chunk) => {
      if (!state.sent) return void socket.destroy(new ScanFailure('too-early'));
      text += chunk.toString('latin1');
      if (text.length > LONGEST_REPLY) socket.destroy(new ScanFailure('nonsense'));
    });
    // The other side closes after its reply; what stands then is all it said.
    socket.once('end', () => (text.endsWith('\0') ? done(text) : failed(new ScanFailure('cut-off'))));
    socket.once('error', (error) => failed(state.connected ? failureOf(error) : lateOr(error)));
    socket.once('close', () => failed(new ScanFailure('cut-off')));
  });
}

const lateOr = (error: unknown): ScanFailure => (error instanceof ScanFailure ? error : new ScanFailure('away'));
