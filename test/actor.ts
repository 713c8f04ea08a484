import { randomUUID } from 'node:crypto';
import { deskId, isOpen, type Desk } from '@duban/domain/desk/desk';
import { type Journal } from './oracle/journal.ts';
import { type Matter } from '@duban/domain/matter/matter';

export interface Answer {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what came over the wire is what a test looks into
}

/** A «no» in short: its status and its code. */
export const refusalOf = ({ status, body }: Answer): string => `${status} ${body?.code ?? ''}`;

/** A person at the API: signed in, with a cookie of its own. */
export class Actor {
  /** Where everything that this person asks for is written down. */
  journal?: Journal;

  private constructor(
    readonly url: string,
    readonly login: string,
    readonly cookie: string,
    readonly person: { id: string; unit: string | null; role: string },
  ) {}

  static async signIn(url: string, login: string, password: string): Promise<Actor> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const body = (await response.json()) as { person: { id: string; unit: string | null; role: string } };
    if (!response.ok) throw new Error(`sign-in of ${login}: ${response.status} ${JSON.stringify(body)}`);
    return new Actor(url, login, (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '', body.person);
  }

  /** For a request that is read as a stream. */
  get headers(): { cookie: string } {
    return { cookie: this.cookie };
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const { status, text } = await this.sent(method, path, body, headers);
    const key = headers['idempotency-key'];
    if (key !== undefined) {
      const again = (other: unknown) => this.sent(method, path, other, headers);
      this.journal?.write({ person: this.person.id, method, path, key, body, status, answer: text, again });
    }
    return { status, body: text === '' ? undefined : JSON.parse(text) };
  }

  private async sent(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** An answer as it came. */
  fetch(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } });
  }

  /** Sends one text file as a form would. */
  async upload(path: string, name: string, content: string | ArrayBuffer): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { cookie: this.cookie },
      body: form,
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  async get(path: string): Promise<Answer['body']> {
    const answer = await this.call('GET', path);
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async post(path: string, body: unknown, key = randomUUID()): Promise<Answer['body']> {
    const answer = await this.call('POST', path, body, { 'idempotency-key': key });
    if (answer.status >= 300)
      throw new Error(`POST ${path} by ${this.login}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async put(path: string, body: unknown, key = randomUUID()): Promise<Answer['body']> {
    const answer = await this.call('PUT', path, body, { 'idempotency-key': key });
    if (answer.status !== 200)
      throw new Error(`PUT ${path} by ${this.login}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** An act, with whatever it is answered. */
  try(matterId: string, act: object, key = randomUUID()): Promise<Answer> {
    return this.call('POST', `/api/matters/${matterId}/acts`, act, { 'idempotency-key': key });
  }

  act(matterId: string, act: object): Promise<Matter> {
    return this.post(`/api/matters/${matterId}/acts`, act) as Promise<Matter>;
  }

  matter(id: string): Promise<Matter & { lamp: string; card: string | null; letter: string | null }> {
    return this.get(`/api/matters/${id}`);
  }
}

/** The open desk of a step (and party) in what the API showed. */
export function openDesk(matter: Matter, step: string, party?: string): (Desk & { id: string }) | undefined {
  const desk = matter.desks.find(
    (one) => isOpen(one) && one.step === step && (party === undefined || one.party === party),
  );
  return desk && { ...desk, id: deskId(matter.id, desk.no) };
}
