import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { spokenNumber } from '@duban/domain/matter/spoken-number';
import { type Application, written } from '@duban/domain/reward/application';
import { whole } from '@duban/domain/reward/money';
import { COMMERCE } from '@duban/domain/reward/parties';
import { type Programme } from '@duban/domain/reward/programme';
import { dayOf } from '@duban/domain/time/day';
import { drawNumber } from '../circular/draw-number.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Request } from '../ledger/request.ts';

/** Kind of the numbers, `JL2024-0007-4` (奖励). */
const NUMBERS = 'JL';

/** An application becomes a matter with its number and its first desk, within the transaction of what it comes from. */
export async function openApplication(
  ledger: Ledger,
  client: PoolClient,
  { programme, application }: { programme: Pick<Programme, 'id' | 'title'>; application: Application },
  { request, at }: { request: Request; at: Moment },
): Promise<Matter> {
  const year = whole(dayOf(at.now).slice(0, 4));
  const opening = {
    id: randomUUID(),
    kind: 'reward' as const,
    planId: programme.id,
    no: spokenNumber(NUMBERS, year, await drawNumber(client, NUMBERS, year)),
    title: `${programme.title} · ${application.project.name}`,
    leads: [COMMERCE],
    supports: [],
    due: null,
    facts: written(application),
  };
  const applied = openMatter(KINDS.reward, opening, 'accept-review', at);
  await ledger.openWithin(client, { ...request, act: 'submit-application' }, [applied], at);
  return applied.matter;
}
