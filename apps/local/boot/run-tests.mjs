import { isStopping } from './child.mjs';
import { checks, jest, suites } from './checks.mjs';

/** Every check in turn; the last line counts them all, jest's tests one by one. With arguments: jest alone, with these. */
export async function runTests(args) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const check of args.length > 0 ? [checks[0], jest('jest', args)] : [...checks, ...suites]) {
    if (isStopping()) break;
    const result = await timed(check);
    for (const kind of Object.keys(total)) total[kind] += result[kind] ?? 0;
    if (result.failed > 0 && check.needed) break;
  }
  console.log(
    `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  return total.failed > 0 || total.passed === 0 || isStopping() ? 1 : 0;
}

async function timed(check) {
  console.log(`\n── ${check.name}`);
  const began = Date.now();
  const result = await check.run();
  console.log(
    `── ${check.name}: ${result.failed > 0 ? 'FAILED' : 'ok'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  return result;
}
