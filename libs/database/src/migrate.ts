import { dayOf, instantOf } from '@duban/domain/time/day';
import { dataSource } from './data-source.ts';
import { pool } from './pool.ts';
import { loadFirstReference } from './reference/first-reference.ts';

/** Applies all migrations, then gives the runtime role what it needs and no more: entries can only be added and read. */
export async function migrate(url: string, appRole: string | undefined, movableClock = false): Promise<void> {
  const source = await dataSource(url).initialize();
  try {
    await source.query(`set lock_timeout = '5s'`);
    await source.runMigrations({ transaction: 'each' });
    if (appRole) for (const statement of grants(appRole, movableClock)) await source.query(statement);
  } finally {
    await source.destroy();
  }
}

/** In production nobody moves the clock: the role cannot (trust K26). */
function grants(role: string, movableClock: boolean): string[] {
  if (!/^[a-z_][a-z0-9_]*$/.test(role)) throw new Error(`DUBAN_APP_ROLE is no role name: ${role}`);
  return [
    `grant usage on schema public to ${role}`,
    `grant select on all tables in schema public to ${role}`,
    `grant insert on all tables in schema public to ${role}`,
    `grant update on book, open_book, search to ${role}`,
    `grant update on delivery, notice_preference, unit_robot to ${role}`,
    `grant update on draft, invitation, budget, application, payment, complaint, complaint_file, complaint_draft to ${role}`,
    // What a file is stays as it was written; only its state and what it belongs to change.
    `grant update (state, why, scanned_by, matter_id, draft_id, slot, tries, tried_at), delete on file to ${role}`,
    `grant update on circular, commendation, document_number to ${role}`,
    `grant update on matter, desk, chain, sealed_head, outbox, notice, plan, person, session, substitution, unit, unit_alias, calendar_year,
      reference to ${role}`,
    movableClock ? `grant update on clock to ${role}` : `revoke update on clock from ${role}`,
    `grant delete on session, answer, book, open_book to ${role}`,
    // A notice is taken back, and a large change struck off matter by matter; what held when stays in calendar_change.
    `grant update on calendar_change to ${role}`,
    `grant delete on calendar_year, calendar_pending to ${role}`,
    `grant usage on all sequences in schema public to ${role}`,
    `grant execute on function business_now(), standing_for(uuid) to ${role}`,
  ];
}

/** A production system begins with the units and the notices announced so far; a demo loads those of its own day. */
async function install(url: string): Promise<void> {
  await migrate(url, process.env['DUBAN_APP_ROLE'], process.env['DUBAN_MOVABLE_CLOCK'] === '1');
  if (process.env['NODE_ENV'] !== 'production') return;
  const connections = pool(url, 1);
  try {
    await loadFirstReference(connections, dayOf(instantOf(Date.now())));
  } finally {
    await connections.end();
  }
}

if (require.main === module) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: the database whose schema is to be made');
  install(url).catch((error: unknown) => {
    process.stderr.write(`migration failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
