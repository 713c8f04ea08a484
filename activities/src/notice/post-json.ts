import { SendFailure } from './channel.ts';

/** An answer longer than this is none of a gateway's. */
const LONGEST_ANSWER = 64 * 1024;
const LONGEST_WAIT_MS = 5_000;
/** Said before anything was sent. */
const UNREACHABLE: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export interface Posting {
  url: string;
  body: string;
  headers?: Record<string, string>;
  signal: AbortSignal;
}

/** `text` is empty when it is too long or broke off. */
export interface Reply {
  status: number;
  text: string;
}

/** Posts JSON: no redirect is followed, nothing is waited for longer than 5 s. @throws SendFailure when there is no reply. */
export async function postJson({ url, body, headers = {}, signal }: Posting): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MS)]),
  }).catch(failed);
  return { status: response.status, text: await textOf(response).catch(() => '') };
}

function failed(error: unknown): never {
  const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
  throw new SendFailure(UNREACHABLE.includes(code) ? 'unreachable' : 'unknown');
}

async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) return '';
  }
  return text;
}

/** What a status alone says; undefined: taken. A 5xx may come from a proxy after the message was taken. */
export function refusalOf(status: number): SendFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) return new SendFailure('too-many');
  if (status >= 500 || status === 408) return new SendFailure('unknown');
  return new SendFailure('refused', status !== 425);
}
