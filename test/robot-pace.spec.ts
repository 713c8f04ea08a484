import { randomUUID } from 'node:crypto';
import { RobotPaceStore } from '@duban/database/robot/robot-pace.store';
import { robotPlace, RobotStore } from '@duban/database/robot/robot.store';
import { SecretBox } from '@duban/database/secret/secret-box';
import { pool, type Pool } from '@duban/database/pool';
import { freshDatabase, type TestDatabase } from './database.ts';
import { OFFICE } from './people.ts';

const PACE = { most: 15, windowMs: 60_000 };
let database: TestDatabase;
let pools: Pool[];

beforeAll(async () => {
  database = await freshDatabase('robot_pace', 'seeded');
  pools = [1, 2, 3].map(() => pool(database.appUrl, 5));
});
afterAll(async () => {
  await Promise.all(pools.map((one) => one.end()));
  await database.drop();
});

async function robot(): Promise<string> {
  const id = randomUUID();
  const kind = id.slice(0, 8);
  await pools[0]?.query(
    `insert into unit_robot (id, unit, kind, url, hint, recent, changed_at) values ($1, 'FINANCE', $2, 'u', 'h', '{}', now())`,
    [id, kind],
  );
  return id;
}

it('of 90 that ask at once through three workers, 15 may speak, and the others learn for how long not', async () => {
  const id = await robot();
  const stores = pools.map((one) => new RobotPaceStore(one, PACE));
  const asked = Array.from({ length: 90 }, (_, at) => stores[at % stores.length]?.take(id));
  const waits = (await Promise.all(asked)).map((wait) => wait ?? NaN);
  expect(waits.filter((wait) => wait === 0)).toHaveLength(15);
  for (const wait of waits.filter((one) => one > 0)) {
    expect(wait).toBeGreaterThan(40_000);
    expect(wait).toBeLessThanOrEqual(60_000);
  }
});

it('what was said a window ago does not count any more; another robot has a pace of its own', async () => {
  const [id, other] = [await robot(), await robot()];
  const store = new RobotPaceStore(pools[0] as Pool, PACE);
  await pools[0]?.query(
    `update unit_robot set recent = array(select clock_timestamp() - interval '61 s' from generate_series(1, 15)) where id = $1`,
    [id],
  );
  for (let said = 0; said < 15; said++) expect(await store.take(id)).toBe(0);
  expect(await store.take(id)).toBeGreaterThan(0);
  expect(await store.take(other)).toBe(0);
});

it('a unit’s first robot, set up by several at once, can be opened afterwards', async () => {
  const box = new SecretBox('a field key of the tests, long enough to be one');
  const put = (path: string) => {
    const key = { route: 'robots', key: path, bodyHash: path };
    const robots = [{ kind: 'wecom' as const, url: `https://qyapi.weixin.qq.com/${path}`, secret: path }];
    const store = new RobotStore(pools[0] as Pool);
    return store.put({ actor: OFFICE, act: 'set-robots', object: 'WATER', key }, { unit: 'WATER', robots }, box);
  };
  await Promise.all(['one', 'two', 'three', 'four'].map(put));
  const kept = await pools[0]?.query<{ id: string; url: string; secret: string }>(
    `select id, url, secret from unit_robot where unit = 'WATER'`,
  );
  expect(kept?.rows).toHaveLength(1);
  for (const { id, url, secret } of kept?.rows ?? []) {
    const path = box.open(secret, robotPlace('secret', id));
    expect(box.open(url, robotPlace('url', id))).toBe(`https://qyapi.weixin.qq.com/${path}`);
  }
});
