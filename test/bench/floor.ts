import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';

/** Baseline (b): one prepared statement for each act that writes matter, desk, entry and outbox; the least PostgreSQL can do. */
export class Floor {
  constructor(private readonly pool: Pool) {}

  async prepare(): Promise<void> {
    await this.pool.query(`create table if not exists floor_matter (id uuid primary key, version int, facts jsonb)`);
    await this.pool.query(
      `create table if not exists floor_desk (matter uuid, no int, verdict text, words text, primary key (matter, no))`,
    );
    await this.pool.query(
      `create table if not exists floor_entry (matter uuid, seq int, body text, hash text, primary key (matter, seq))`,
    );
    await this.pool.query(
      `create table if not exists floor_outbox (id bigint generated always as identity primary key, matter uuid, code text)`,
    );
  }

  async open(): Promise<string> {
    const id = randomUUID();
    await this.pool.query('insert into floor_matter values ($1, 0, $2)', [
      id,
      JSON.stringify({ text: 'x'.repeat(1024) }),
    ]);
    await this.pool.query('insert into floor_desk select $1, n, null, null from generate_series(1, 5) n', [id]);
    return id;
  }

  async act(id: string, no: number): Promise<void> {
    await this.pool.query({
      name: 'floor-act',
      text: `with m as (update floor_matter set version = version + 1 where id = $1 returning version),
        d as (update floor_desk set verdict = 'done', words = $3 where matter = $1 and no = $2),
        e as (insert into floor_entry select $1, version, $3, md5($3) from m)
        insert into floor_outbox (matter, code) values ($1, 'desk.new')`,
      values: [id, no, 'w'.repeat(200)],
    });
  }
}
