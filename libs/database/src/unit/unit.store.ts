import { type Pool } from 'pg';
import { type Unit } from '@duban/domain/unit/unit';
import { type Day } from '@duban/domain/time/day';
import { appendEvent, type SystemEvent, THE_INSTALLER } from '../audit/system-log.store.ts';
import { lockReference, raiseReference } from '../reference/raise-reference.ts';
import { inTransaction } from '../transaction.ts';

/** A name that a plan may write for a unit; `mark` tells how sure it is. */
export interface StoredAlias {
  alias: string;
  unit: string;
  validFrom: Day | null;
  validTo: Day | null;
  mark: string | null;
}

const DAYS = `valid_from::text as "validFrom", valid_to::text as "validTo"`;
const ALL = {
  name: 'unit-all',
  text: `select code, name, english, kind, ${DAYS}, successor from unit where kind <> 'E' order by code`,
};
const KNOWN = { name: 'unit-known', text: 'select 1 from unit where code = $1' };
const ALIASES = {
  name: 'unit-aliases',
  text: `select alias, unit, ${DAYS}, mark from unit_alias order by alias, unit`,
};
const LOAD_UNITS = {
  name: 'unit-load',
  text: `insert into unit (code, name, english, kind, valid_from, valid_to, successor)
    select code, name, english, kind, "validFrom", "validTo", successor from jsonb_to_recordset($1)
      as u(code text, name text, english text, kind text, "validFrom" date, "validTo" date, successor text)
    on conflict (code) do update set name = excluded.name, english = excluded.english, kind = excluded.kind,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor
    where (unit.name, unit.english, unit.kind, unit.valid_from, unit.valid_to, unit.successor) is distinct from
      (excluded.name, excluded.english, excluded.kind, excluded.valid_from, excluded.valid_to, excluded.successor)
    returning code`,
};
const LOAD_ALIASES = {
  name: 'unit-load-aliases',
  text: `insert into unit_alias (alias, unit, valid_from, valid_to, mark)
    select alias, unit, "validFrom", "validTo", mark from jsonb_to_recordset($1)
      as a(alias text, unit text, "validFrom" date, "validTo" date, mark text)
    on conflict (alias, unit) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      mark = excluded.mark
    where (unit_alias.valid_from, unit_alias.valid_to, unit_alias.mark) is distinct from
      (excluded.valid_from, excluded.valid_to, excluded.mark)
    returning alias`,
};

export class UnitStore {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<Unit[]> {
    return (await this.pool.query<Unit>(ALL)).rows;
  }

  /** Whether a code is one of the register, an enterprise's included. */
  async isKnown(code: string): Promise<boolean> {
    return (await this.pool.query({ ...KNOWN, values: [code] })).rows.length > 0;
  }

  async aliases(): Promise<StoredAlias[]> {
    return (await this.pool.query<StoredAlias>(ALIASES)).rows;
  }

  /** Adds and corrects, removes nothing; the same again changes nothing. Returns the codes and aliases that changed. */
  load(
    units: readonly Unit[],
    aliases: readonly StoredAlias[],
    by: SystemEvent['actor'] = THE_INSTALLER,
  ): Promise<string[]> {
    return inTransaction(this.pool, async (client) => {
      await lockReference(client);
      const codes = await client.query<{ code: string }>({ ...LOAD_UNITS, values: [JSON.stringify(units)] });
      const names = await client.query<{ alias: string }>({ ...LOAD_ALIASES, values: [JSON.stringify(aliases)] });
      const changed = [...codes.rows.map(({ code }) => code), ...names.rows.map(({ alias }) => alias)];
      if (changed.length === 0) return changed;
      const version = await raiseReference(client);
      const event = { actor: by, act: 'load-units', object: null, ip: null, result: 'done' };
      await appendEvent(client, { ...event, body: { version, changed, units, aliases } });
      return changed;
    });
  }
}
