import { Worker } from 'node:worker_threads';
import { type FileKind } from '@duban/domain/file/file-kind';
import { type Refusal, refused } from '@duban/domain/refusal';

/** An inspection takes milliseconds; a file made to keep it busy is not waited for. */
const WITHIN_MS = 15_000;
/** Memory of the thread's own heap, MB; buffers come on top and are bounded by what a file may hold. */
const HEAP_MB = 384;

/** Inspects in a thread of its own, with limits to its time and memory; whatever happens to it, the answer is «no» or «nothing found». */
export function inspectApart(path: string, kind: FileKind): Promise<Refusal | undefined> {
  const thread = new Worker(require.resolve('./inspection-thread.js'), {
    workerData: { path, kind },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: {},
    stdin: false,
  });
  return new Promise((done) => {
    const end = (outcome: Refusal | undefined): void => {
      clearTimeout(late);
      done(outcome);
      void thread.terminate();
    };
    const late = setTimeout(() => end(refused('file.not-examined')), WITHIN_MS);
    thread.once('message', ({ found }: { found: Refusal | null }) => end(found ?? undefined));
    thread.once('error', () => end(refused('file.not-examined')));
    thread.once('exit', () => end(refused('file.not-examined')));
  });
}
