import { type FieldProblem } from '@duban/domain/reward/field-reader';
import { BadInput } from './bad-input.ts';

/** Facts are a page of figures; what is longer is something else. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What standard input says, read by the facts' own reader. @throws BadInput with every field that is wrong. */
export async function factsFromInput<F>(
  read: (value: unknown) => { facts: F } | { problems: FieldProblem[] },
): Promise<F> {
  const reading = read(jsonOf(await inputText()));
  if ('facts' in reading) return reading.facts;
  throw new BadInput(...reading.problems.map(({ field, problem }) => `${field}: ${problem}`));
}

async function inputText(): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new BadInput(`standard input: more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`standard input: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
