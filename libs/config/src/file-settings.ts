import { resolve } from 'node:path';
import { type EnvironmentReader } from './environment.ts';

/** What both gateway and worker know of uploaded files. */
export interface FileSettings {
  /** DUBAN_FILES_DIR: where their bytes lie, outside whatever is served; the same for gateway and worker; demanded in production. */
  filesFolder: string;
  /** DUBAN_CLAMD: the malware scanner, host:port or unix:/path; demanded in production. */
  clamd?: ClamdPlace;
}

export type ClamdPlace = { host: string; port: number } | { path: string };

/** For a demo that says nothing else. */
const BY_DEFAULT = '.local/files';

export function fileSettings(from: EnvironmentReader, production: boolean): FileSettings {
  const folder = from.text('DUBAN_FILES_DIR');
  const said = from.text('DUBAN_CLAMD');
  if (production) {
    from.required('DUBAN_FILES_DIR', folder);
    from.required('DUBAN_CLAMD', said);
  }
  const clamd = said === undefined ? undefined : clamdPlace(said);
  if (said !== undefined && clamd === undefined)
    from.problem('DUBAN_CLAMD', `must be host:port or unix:/path, not '${said}'`);
  return { filesFolder: resolve(folder ?? BY_DEFAULT), ...(clamd === undefined ? {} : { clamd }) };
}

function clamdPlace(said: string): ClamdPlace | undefined {
  const path = /^unix:(\/.+)$/.exec(said)?.[1];
  return path === undefined ? hostAndPort(said) : { path };
}

function hostAndPort(said: string): ClamdPlace | undefined {
  const [, host, digits] = /^([^\s:/]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(said) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ''), port };
}
