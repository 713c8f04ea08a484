import { type Problem } from '@duban/contracts/http/problem';
import { Failure } from './failure.ts';

/** A call may take as long as a plan of ten megabytes needs. */
const PATIENCE_MS = 60_000;

/** A signed-in person's calls of the gateway. */
export class GatewayClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, login: string, password: string): Promise<GatewayClient> {
    const response = await called(url, '/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie === undefined) throw new Failure(`${url} gave no session`);
    return new GatewayClient(url, cookie);
  }

  /** @param key makes a repeated request known, where something is changed. */
  async post<T>(path: string, body: FormData | object, key?: string): Promise<T> {
    const json = !(body instanceof FormData);
    const headers = {
      cookie: this.cookie,
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const sent = { method: 'POST', headers, body: json ? JSON.stringify(body) : body };
    return (await (await called(this.url, path, sent)).json()) as T;
  }

  async signOut(): Promise<void> {
    await called(this.url, '/api/session', { method: 'DELETE', headers: { cookie: this.cookie } });
  }
}

async function called(url: string, path: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(new URL(path, url), { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    throw new Failure(`${url} cannot be reached: ${cause?.message ?? message}`);
  }
  if (!response.ok) throw new Failure(await refusal(response, path));
  return response;
}

async function refusal(response: Response, path: string): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const details = JSON.stringify(problem, (name, value: unknown) =>
    ['type', 'title', 'status'].includes(name) ? undefined : value,
  );
  return `${path} answered ${response.status} ${details}`;
}
