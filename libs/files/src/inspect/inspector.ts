import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type FileKind } from '@duban/domain/file/file-kind';
import { type Refusal, refused } from '@duban/domain/refusal';

/** An inspection takes milliseconds; a file made to keep it busy is not waited for. */
const WITHIN_MS = 15_000;
/** Memory of a thread's own heap, MB; buffers come on top and are bounded by what a file may hold. */
const HEAP_MB = 384;

/** One file at a time in a thread of its own, with limits to its time and memory. A thread that fails is thrown away. */
class Inspection {
  private thread: Worker | undefined;

  async of(path: string, kind: FileKind): Promise<Refusal | undefined> {
    const thread = (this.thread ??= started());
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), WITHIN_MS);
    const died = once(thread, 'exit', { signal: stop.signal });
    try {
      thread.postMessage({ path, kind });
      const answer = once(thread, 'message', { signal: stop.signal });
      const said = await Promise.race([answer, died.then(() => undefined)]);
      if (said === undefined) throw new Error('the thread has ended');
      return (said[0] as { found: Refusal | null }).found ?? undefined;
    } catch {
      this.thread = undefined;
      await thread.terminate();
      return refused('file.not-examined');
    } finally {
      clearTimeout(late);
      died.catch(() => undefined);
      stop.abort();
    }
  }
}

function started(): Worker {
  const thread = new Worker(require.resolve('./inspection-thread.js'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: {},
  });
  // Without a listener an idle thread's failure would be the whole process's.
  thread.on('error', () => undefined).unref();
  return thread;
}

/** Looks through files apart from whoever asks, so many at a time; whatever happens to it, the answer is «no» or «nothing found». */
export class Inspector {
  private readonly free: Inspection[];
  private readonly waiting: ((inspection: Inspection) => void)[] = [];

  constructor(threads = 2) {
    this.free = Array.from({ length: threads }, () => new Inspection());
  }

  async inspect(path: string, kind: FileKind): Promise<Refusal | undefined> {
    const inspection = this.free.pop() ?? (await new Promise<Inspection>((take) => this.waiting.push(take)));
    try {
      return await inspection.of(path, kind);
    } finally {
      const next = this.waiting.shift();
      if (next) next(inspection);
      else this.free.push(inspection);
    }
  }
}
