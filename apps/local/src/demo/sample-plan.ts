import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger } from '@duban/database/ledger/ledger';
import { decidePlan } from '@duban/database/plan/decide-plan';
import { publicationOf } from '@duban/database/plan/publication';
import { publishPlan } from '@duban/database/plan/publish-plan';
import { PersonStore } from '@duban/database/person/person.store';
import { type Pool } from '@duban/database/pool';
import { corrected } from '@duban/domain/plan/correction';
import { draftOf, type PlanDraft } from '@duban/domain/plan/plan-draft';
import { readPlan } from '@duban/domain/plan/read-plan';
import { type Actor } from '@duban/domain/unit/actor';
import { UNIT_ALIASES } from '@duban/domain/unit/alias';
import { UNITS } from '@duban/domain/unit/register';
import { checkout } from '../home.ts';

/** The plan names no day for any task; the demo uses the plan's last one for all (domain §0.2). */
const DUE = '2024-12-31';

/** Publishes the project's own sample plan and lets the leader in charge approve it; a second time nothing changes. */
export async function loadSamplePlan(pool: Pool): Promise<void> {
  const ledger = new Ledger(pool);
  const office = await actorOf(pool, 'gov.supervision');
  const published = await publishPlan(ledger, publicationOf(sampleDraft()), {
    actor: office,
    act: 'publish-plan',
    object: null,
  });
  if (typeof published !== 'object' || !('planId' in published)) return;
  const leader = await actorOf(pool, 'gov.leader');
  await decidePlan(ledger, published.planId, { type: 'approve' }, { actor: leader, act: 'approve', object: null });
}

function sampleDraft(): PlanDraft {
  const read = readPlan(readFileSync(join(checkout, 'plans', 'sample-plan.txt'), 'utf8'));
  if ('unreadable' in read) throw new Error(`the sample plan cannot be read: ${read.unreadable}`);
  const draft = draftOf(read.ok, { units: UNITS, aliases: UNIT_ALIASES });
  const made = corrected(
    draft,
    draft.items.map(({ key }) => ({ key, due: DUE })),
    UNITS,
  );
  if ('errors' in made) throw new Error(`the sample plan cannot be corrected: ${JSON.stringify(made.errors)}`);
  return made.ok;
}

async function actorOf(pool: Pool, login: string): Promise<Actor> {
  const person = await new PersonStore(pool).byLogin(login);
  if (!person) throw new Error(`no demo account ${login}`);
  const { id, name, unit, role, rank } = person;
  return { id, name, unit, role, rank };
}
