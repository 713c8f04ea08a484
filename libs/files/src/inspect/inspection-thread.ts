import { parentPort } from 'node:worker_threads';
import { type FileKind } from '@duban/domain/file/file-kind';
import { inspect } from './inspect.ts';

/** The thread's side: one file after the other. What is thrown ends the thread, which is a «no». */
parentPort?.on('message', ({ path, kind }: { path: string; kind: FileKind }) => {
  void inspect(path, kind).then((found) => parentPort?.postMessage({ found: found ?? null }));
});
