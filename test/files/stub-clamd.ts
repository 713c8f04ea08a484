import { createServer, type Server, type Socket } from 'node:net';
import { EICAR, OWN_SIGNATURE } from '@duban/files/scan/signature-check';

/** How a scanner may behave; only the first is one. */
export type ClamdMood =
  | 'honest' | 'says OK to all' | 'silent' | 'deaf' | 'cuts' | 'cuts after the reply began' | 'garbage' | 'answers too early' | 'finds too early'
  | 'two replies' | 'endless reply' | 'error' | 'no end' | 'other stream' | 'slow'; // prettier-ignore

const REPLIES: Partial<Record<ClamdMood, string>> = {
  'says OK to all': 'stream: OK\0',
  'cuts after the reply began': 'stream: O',
  garbage: '\xff\xfeOK OK OK\0',
  'two replies': 'stream: OK\0stream: OK\0',
  'endless reply': 'x'.repeat(100_000),
  error: 'INSTREAM size limit exceeded. ERROR\0',
  'no end': 'stream: OK',
  'other stream': '1: stream: OK\0',
};

/** The server side of clamd's INSTREAM, in any mood. */
export class StubClamd {
  mood: ClamdMood = 'honest';
  scans = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port = 0): Promise<StubClamd> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const address = server.address();
    const stub = new StubClamd(server, typeof address === 'object' && address ? address.port : 0);
    server.on('connection', (socket) => stub.serve(socket));
    return stub;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private serve(socket: Socket): void {
    this.scans += 1;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    if (this.mood === 'answers too early') socket.write('stream: OK\0');
    if (this.mood === 'finds too early') socket.write('stream: X FOUND\0');
    if (this.mood === 'cuts') return void setImmediate(() => socket.destroy());
    if (this.mood === 'deaf') return;
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const content = streamIn(received);
      if (content) this.answer(socket, content);
    });
  }

  private answer(socket: Socket, content: Buffer): void {
    if (this.mood === 'silent') return;
    const verdict = content.includes(EICAR) || content.includes(OWN_SIGNATURE) ? 'Test.Signature FOUND' : 'OK';
    const reply = REPLIES[this.mood] ?? `stream: ${verdict}\0`;
    if (this.mood === 'slow') return void setTimeout(() => socket.end(reply, 'latin1'), 3_000).unref();
    socket.end(reply, 'latin1');
  }
}

/** What was sent, once its end has come; it must be sent as the protocol says. */
function streamIn(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (received.length < command.length) return undefined;
  if (!received.subarray(0, command.length).equals(command)) throw new Error('no INSTREAM');
  const chunks: Buffer[] = [];
  for (let place = command.length; place + 4 <= received.length;) {
    const length = received.readUInt32BE(place);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(place + 4, place + 4 + length));
    place += 4 + length;
  }
  return undefined;
}
