import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

/** The driver shares the machine with what it measures: connections stay open, and nothing is parsed but an error. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @throws what was answered, when it was no success. */
export function post(url: string, cookie: string, body: string): Promise<void> {
  const headers = {
    cookie,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
  };
  return new Promise((done, failed) => {
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        answer.statusCode === 200
          ? done()
          : failed(new Error(`${answer.statusCode} ${Buffer.concat(parts).toString()}`)),
      );
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** The same exchange with a server that does nothing, `count` times; ms each. */
export async function emptyExchanges(count: number): Promise<number[]> {
  const child = fork(join(__dirname, 'echo.js'));
  const [url] = (await once(child, 'message')) as [string];
  const ms: number[] = [];
  for (let index = 0; index < count; index++) {
    const begun = performance.now();
    await post(url, '', JSON.stringify({ words: 'w'.repeat(200) }));
    ms.push(performance.now() - begun);
  }
  child.kill();
  return ms;
}
