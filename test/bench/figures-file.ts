import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@duban/local/home';

const FILE = join(checkout, 'docs/PERFORMANCE.md');
const HEAD = `# Figures

Printed by the benchmarks; machines are noisy, so only ratios inside one run, counts and CPU per act mean something.
`;

/** Writes a benchmark's lines under its own heading and leaves what the others wrote. */
export function writeFigures(heading: string, lines: readonly string[]): void {
  const others = sections().filter(([name]) => name !== heading);
  const text = [...others, [heading, `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`] as const]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, body]) => `\n## ${name}\n\n${body.trim()}\n`);
  writeFileSync(FILE, HEAD + text.join(''));
}

function sections(): [heading: string, body: string][] {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)]);
}
