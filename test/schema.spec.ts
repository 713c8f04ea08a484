import { dataSource } from '@duban/database/data-source';
import { migrate } from '@duban/database/migrate';
import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { testServers } from '@duban/local/test-stack';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Everything a migration could leave behind in the schema. */
const LEFT = `select c.relkind::text || ' ' || c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
    and c.relname not like 'migration%' and c.relname not like 'PK\\_%'
  union all select 'f ' || proname from pg_proc where pronamespace = 'public'::regnamespace
  union all select 't ' || typname from pg_type where typnamespace = 'public'::regnamespace and typname not like '%migration%'
  order by 1`;

describe('the schema', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase('schema', 'empty');
    source = await dataSource(database.ownerUrl).initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const names = async (): Promise<string[]> => (await source.query<{ name: string }[]>(LEFT)).map(({ name }) => name);

  it('is what the entities say, leaves nothing when it is taken down, and comes up again', async () => {
    await source.runMigrations({ transaction: 'each' });
    const difference = await source.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
    const up = await names();
    expect(up).toEqual(expect.arrayContaining(['r matter', 'i desk_once', 'f refuse_change', 'f business_now']));

    for (const migration of source.migrations) {
      expect(migration.name).toMatch(/^[A-Z]\w+\d{13}$/);
      await source.undoLastMigration({ transaction: 'each' });
    }
    expect(await names()).toEqual([]);

    await source.runMigrations({ transaction: 'each' });
    expect(await names()).toEqual(up);
  });

  it('has an entity for every table', async () => {
    const tables = await source.query<{ relname: string }[]>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration'`,
    );
    expect(source.entityMetadatas.map((one) => one.tableName).sort()).toEqual(tables.map((one) => one.relname).sort());
  });

  it('may be migrated at every start, and lets the services add entries but not change them', async () => {
    await migrate(database.ownerUrl, testServers().postgres.appUser);
    await migrate(database.ownerUrl, testServers().postgres.appUser);
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      for (const table of ['entry', 'desk_due', 'rung', 'seal']) {
        await expect(app.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
        await expect(app.query(`truncate ${table}`)).rejects.toThrow(/permission denied/);
      }
      await expect(app.query(`update entry set body = ''`)).rejects.toThrow(/permission denied/);
      await expect(app.query('create table mine (a int)')).rejects.toThrow(/permission denied/);
      await expect(app.query(`alter table entry disable trigger all`)).rejects.toThrow(/must be owner/);
      await expect(source.query('update entry set seq = seq')).rejects.toThrow(/append-only/);
    } finally {
      await app.end();
    }
  });
});
