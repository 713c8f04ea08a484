import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { DINGTALK } from './dingtalk.channel.ts';
import { FEISHU } from './feishu.channel.ts';
import { robot } from './robot.ts';
import { sms } from './sms.channel.ts';
import { WECOM } from './wecom.channel.ts';

const signing = { secret: 'this is secret', seconds: 1_599_360_473 };

it('each publisher gets its own form, signed its own way', () => {
  expect(WECOM.call('u', '文', signing)).toEqual({ url: 'u', body: { msgtype: 'text', text: { content: '文' } } });
  expect(DINGTALK.call('u?access_token=t', '文', signing)).toEqual({
    url: 'u?access_token=t&timestamp=1599360473000&sign=hXZTWifRGHclNuZSKxoXc%2F%2Fsh51SWfVfRIhcdeKs63I%3D',
    body: { msgtype: 'text', text: { content: '文' } },
  });
  expect(FEISHU.call('u', '文', signing)).toEqual({
    url: 'u',
    body: {
      timestamp: '1599360473',
      sign: '/eYKrXQBzTjUZJ3s6NX16VxGbTwmK7AEs8/FnvC1CSw=',
      msg_type: 'text',
      content: { text: '文' },
    },
  });
  expect(FEISHU.call('u', '文', { ...signing, secret: null }).body).not.toHaveProperty('sign');
});

describe('what the other side says', () => {
  let answer: { status: number; body: string };
  const calls: { headers: Record<string, unknown>; body: string; path: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ headers: request.headers, body, path: request.url ?? '' });
      response.writeHead(answer.status, answer.status === 302 ? { location: '/elsewhere' } : {}).end(answer.body);
    });
  });
  let port: number;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const never = new AbortController().signal;
  const send = (status: number, body: string) => {
    answer = { status, body };
    const to = `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k`;
    return robot(WECOM, true).send(
      { to, secret: null },
      { id: 'm@duban', subject: 's', text: '长'.repeat(3_000) },
      never,
    );
  };

  it('0 is taken, and the body has no more than 2,048 bytes', async () => {
    await send(200, '{"errcode":0,"errmsg":"ok"}');
    expect(Buffer.byteLength(calls.at(-1)?.body ?? '')).toBeLessThanOrEqual(2_048);
    expect(calls.at(-1)?.headers).toMatchObject({ 'idempotency-key': 'm@duban' });
  });

  it.each([
    [200, '{"errcode":45009}', { code: 'too-many', lasting: false }],
    [200, '{"errcode":93000}', { code: 'refused', lasting: true }],
    [200, '{"errcode":-1}', { code: 'refused', lasting: false }],
    [200, 'no json', { code: 'unknown', lasting: false }],
    [400, '{"errcode":45009}', { code: 'too-many', lasting: false }],
    [302, '', { code: 'refused', lasting: true }],
    [404, '', { code: 'refused', lasting: true }],
    [429, '', { code: 'too-many', lasting: false }],
    [502, '', { code: 'unknown', lasting: false }],
  ])('%s %s', async (status, body, failure) => {
    const before = calls.length;
    await expect(send(status, body)).rejects.toMatchObject(failure);
    expect(calls).toHaveLength(before + 1);
  });

  it('an answer without end is none', async () => {
    await expect(send(200, `{"errcode":0,"x":"${'x'.repeat(70_000)}"}`)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('a closed port was never reached, and a stranger’s address is not called', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const to = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/cgi-bin/webhook/send?key=k`;
    await new Promise((done) => closed.close(done));
    const message = { id: 'm', subject: '', text: '' };
    await expect(robot(WECOM, true).send({ to, secret: null }, message, never)).rejects.toMatchObject({
      code: 'unreachable',
    });
    const here = `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k`;
    await expect(robot(WECOM, false).send({ to: here, secret: null }, message, never)).rejects.toMatchObject({
      code: 'forbidden-address',
      lasting: true,
    });
  });

  it('the text-message gateway gets a signed call, whatever it answers with 2xx', async () => {
    answer = { status: 202, body: 'OK' };
    await sms({ url: `http://127.0.0.1:${port}/sms`, secret: 'k' }).send(
      { to: '13800000000', secret: null },
      { id: 'm', subject: '', text: '文' },
      never,
    );
    const call = calls.at(-1);
    expect(JSON.parse(call?.body ?? '')).toEqual({ id: 'm', to: '13800000000', text: '文' });
    expect(call?.headers['x-duban-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
  });
});
