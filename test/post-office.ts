import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  at: number;
  to: string[];
  id: string;
  subject: string;
  text: string;
}

/** A mail server of a test's own: keeps what it takes, and refuses, hesitates or falls silent as it is told. */
export class MailBox {
  readonly letters: Letter[] = [];
  /** Asked for each letter after it was read; throws to refuse it, waits to be slow. */
  takes: (letter: Letter) => Promise<void> = () => Promise.resolve();
  /** Asked for each recipient before the letter. */
  knows: (address: string) => boolean = () => true;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(this.knows(address) ? undefined : Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        textOf(stream)
          .then((raw) => letterOf(raw, to))
          .then(async (letter) => {
            this.letters.push(letter);
            await this.takes(letter);
            done();
          })
          .catch((error: Error) => done(error));
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    await new Promise<void>((ready) => box.server.listen(0, '127.0.0.1', ready));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): Letter[] {
    return this.letters.filter((letter) => letter.to.includes(address));
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

function letterOf(raw: string, to: string[]): Letter {
  const [head = '', ...body] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\n[ \t].*)*)`, 'im').exec(head)?.[1] ?? '';
  const encoding = header('Content-Transfer-Encoding');
  const content = body.join('\n\n');
  const text = encoding === 'base64' ? Buffer.from(content, 'base64').toString() : fromQuoted(content);
  return { at: Date.now(), to, id: header('Message-ID'), subject: wordsIn(header('Subject')), text };
}

function fromQuoted(content: string): string {
  const bytes = content
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A header's encoded words (RFC 2047). */
const wordsIn = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, way: string, word: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : fromQuoted(word.replaceAll('_', ' ')),
    );

export interface Call {
  at: number;
  path: string;
  headers: IncomingMessage['headers'];
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what came over the wire is what a test looks into
  bytes: number;
}

/** The publishers' robots and the text-message gateway, on this machine. */
export class Robots {
  readonly calls: Call[] = [];
  /** What is answered; undefined: as the publisher would on success. */
  answers: (call: Call) => Promise<{ status: number; body: unknown } | undefined> = () => Promise.resolve(undefined);
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void textOf(request).then(async (raw) => {
        const call = {
          at: Date.now(),
          path: request.url ?? '',
          headers: request.headers,
          body: JSON.parse(raw),
          bytes: Buffer.byteLength(raw),
        };
        this.calls.push(call);
        const { status, body } = (await this.answers(call)) ?? { status: 200, body: success(call.path) };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  static async open(): Promise<Robots> {
    const robots = new Robots();
    robots.server.listen(0, '127.0.0.1');
    await once(robots.server, 'listening');
    return robots;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(path: string): Call[] {
    return this.calls.filter((call) => call.path.startsWith(path));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

const success = (path: string): unknown =>
  path.includes('/hook/') ? { code: 0, msg: 'success', data: {} } : { errcode: 0, errmsg: 'ok' };
