import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Largest bundle that is still read quickly by every worker (figures P11), in bytes. */
const LARGEST = 2.2 * 1024 * 1024;
const STRANGERS = ['class-validator', 'typeorm', 'reflect-metadata', 'zod', 'nodemailer'];

export const BUNDLE = join(__dirname, 'workflows.js');

/** Builds the workflow bundle ahead of the start; refuses one that grew or caught a library that has no place there. */
export async function bundle(target = BUNDLE): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath: require.resolve('@duban/workflows/index') });
  const stranger = STRANGERS.find((name) => code.includes(`node_modules/${name}/`));
  if (stranger) throw new Error(`${stranger} reached the workflow bundle`);
  if (code.length > LARGEST) throw new Error(`the workflow bundle has ${code.length} bytes, more than ${LARGEST}`);
  writeFileSync(target, code);
}

if (require.main === module) {
  bundle(process.argv[2]).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}
