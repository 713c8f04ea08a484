import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger } from '@duban/database/ledger/ledger';
import { decidePlan } from '@duban/database/plan/decide-plan';
import { PlanStore } from '@duban/database/plan/plan.store';
import { publicationOf, type Publication } from '@duban/database/plan/publication';
import { publishPlan } from '@duban/database/plan/publish-plan';
import { PersonStore } from '@duban/database/person/person.store';
import { type Pool } from '@duban/database/pool';
import { corrected } from '@duban/domain/plan/correction';
import { draftOf } from '@duban/domain/plan/plan-draft';
import { readPlan } from '@duban/domain/plan/read-plan';
import { whyNotPublish } from '@duban/domain/plan/why-not-publish';
import { type Day, dayOf } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { UNIT_ALIASES } from '@duban/domain/unit/alias';
import { UNITS } from '@duban/domain/unit/register';
import { checkout } from '../home.ts';

/** The plan names no day for any task; the demo uses the plan's last one for all (domain §0.2). */
const DUE = '2024-12-31';

/**
 * Publishes the project's own sample plan and lets the leader in charge approve it. Once a version is there it is
 * people's business; only an approval that a broken start left out is made up for.
 */
export async function loadSamplePlan(pool: Pool): Promise<void> {
  const ledger = new Ledger(pool);
  const publication = samplePublication(dayOf((await ledger.moment()).now));
  const newest = await new PlanStore(pool).newest(publication.title);
  if (newest && (newest.version > 1 || newest.status !== 'published')) return;
  const planId = newest?.id ?? (await publish(ledger, publication, await actorOf(pool, 'gov.supervision')));
  const leader = await actorOf(pool, 'gov.leader');
  const request = { actor: leader, act: 'approve-plan', object: planId };
  const approved = await decidePlan(ledger, planId, { type: 'approve' }, request);
  if (typeof approved !== 'object' || !('done' in approved))
    throw new Error(`not approved: ${JSON.stringify(approved)}`);
}

async function publish(ledger: Ledger, publication: Publication, actor: Actor): Promise<string> {
  const published = await publishPlan(ledger, publication, { actor, act: 'publish-plan', object: null });
  if (typeof published === 'object' && 'planId' in published) return published.planId;
  throw new Error(`not published: ${JSON.stringify(published)}`);
}

function samplePublication(today: Day): Publication {
  const read = readPlan(readFileSync(join(checkout, 'plans', 'sample-plan.txt'), 'utf8'));
  if ('unreadable' in read) throw new Error(`the sample plan cannot be read: ${read.unreadable}`);
  const draft = draftOf(read.ok, { units: UNITS, aliases: UNIT_ALIASES });
  const dues = draft.items.map(({ key }) => ({ key, due: DUE }));
  const made = corrected(draft, dues, { units: UNITS, today });
  if ('errors' in made) throw new Error(`the sample plan cannot be corrected: ${JSON.stringify(made.errors)}`);
  const why = whyNotPublish(made.ok);
  if (why.length > 0) throw new Error(`the sample plan cannot be published: ${JSON.stringify(why)}`);
  return publicationOf(made.ok, read.texts);
}

async function actorOf(pool: Pool, login: string): Promise<Actor> {
  const person = await new PersonStore(pool).byLogin(login);
  if (!person) throw new Error(`no demo account ${login}`);
  const { id, name, unit, role, rank } = person;
  return { id, name, unit, role, rank };
}
