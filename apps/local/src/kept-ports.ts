import { readFileSync, writeFileSync } from 'node:fs';
import type { Home } from './home.ts';
import { freePorts } from './ports.ts';

/** The ports this home used last time, where they are still free; others, remembered from now on, where not. */
export async function keptPorts(home: Home, who: 'postgres' | 'temporal', count: number): Promise<number[]> {
  const kept = remembered(home);
  const ports = await freePorts(count, kept[who]);
  writeFileSync(home.file('ports.json'), JSON.stringify({ ...kept, [who]: ports }));
  return ports;
}

function remembered(home: Home): Record<string, number[]> {
  try {
    return JSON.parse(readFileSync(home.file('ports.json'), 'utf8')) as Record<string, number[]>;
  } catch {
    return {};
  }
}
