import { parentPort, workerData } from 'node:worker_threads';
import { type FileKind } from '@duban/domain/file/file-kind';
import { inspect } from './inspect.ts';

const { path, kind } = workerData as { path: string; kind: FileKind };

void inspect(path, kind).then((found) => parentPort?.postMessage({ found: found ?? null }));
