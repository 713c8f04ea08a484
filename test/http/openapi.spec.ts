import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@duban/local/home';
import { Stage } from '../stage.ts';

const FILE = join(checkout, 'docs/openapi.json');

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('openapi', { workers: 0 });
}, 120_000);
afterAll(() => stage.close());

it('the published description of the API is the one in docs/openapi.json (DUBAN_WRITE_OPENAPI=1 writes it anew)', async () => {
  const served = (await (await fetch(`${stage.url}/api/openapi.json`)).json()) as object;
  if (process.env['DUBAN_WRITE_OPENAPI'] === '1') writeFileSync(FILE, `${JSON.stringify(served, null, 2)}\n`);
  expect(served).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
