import { type Problem } from '@duban/contracts/http/problem';

/** A call without the answer it was made for. `problem` is null when nothing came back that could be read. */
export class CallFailed extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.code ?? 'no answer');
    this.problem = problem;
  }
}

/** ms: a change that is not answered by then has an unknown outcome, which the page says. */
const LONGEST_WAIT = 10_000;

interface Sent {
  body?: unknown;
  /** Makes a repeated change harmless; made when a form opens. */
  key?: string;
}

/** One request to the gateway, typed by the shapes of `contracts/http`. @throws CallFailed */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, sent: Sent = {}): Promise<T> {
  const { status, text } = await answered(method, path, sent);
  const body = status === 204 || text === '' ? undefined : read(text);
  if (status >= 400) throw new CallFailed(isProblem(body) ? body : null);
  return body as T;
}

async function answered(method: string, path: string, { body, key }: Sent): Promise<{ status: number; text: string }> {
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  };
  try {
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(LONGEST_WAIT),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    throw new CallFailed(null);
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CallFailed(null);
  }
}

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body;

export const failedWith = (error: unknown, code: Problem['code']): boolean =>
  error instanceof CallFailed && error.problem?.code === code;
