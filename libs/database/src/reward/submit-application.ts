import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { spokenNumber } from '@duban/domain/matter/spoken-number';
import { refused, type Refusal } from '@duban/domain/refusal';
import { type Application, written } from '@duban/domain/reward/application';
import { whole } from '@duban/domain/reward/money';
import { COMMERCE } from '@duban/domain/reward/parties';
import { isWithin, type Programme } from '@duban/domain/reward/programme';
import { dayOf } from '@duban/domain/time/day';
import { drawNumber } from '../circular/draw-number.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { lockedDraft, markSubmitted } from './draft.store.ts';

export interface Submission {
  draft: string;
  /** The version that was checked; one saved since wants another look. */
  version: number;
  programme: Programme;
  application: Application;
}

/** Kind of the numbers, `JL2024-0007-4` (奖励). */
const NUMBERS = 'JL';

/**
 * 提交: the draft becomes a matter with its number and its first desk, in one transaction.
 *
 * @param answer the receipt, from the matter.
 */
export function submitApplication(
  ledger: Ledger,
  submission: Submission,
  request: Request,
  answer: (matter: Matter) => unknown,
): Promise<Outcome> {
  let opened: Matter | undefined;
  return ledger.changeMany(
    [],
    { ...request, answer: () => opened && answer(opened) },
    () => ({ changes: [] }),
    async (client, at) => {
      const no = await whyNot(client, submission, at);
      if (no) refuseOnce(no);
      opened = await open(ledger, client, submission, { request, at });
    },
  );
}

async function whyNot(
  client: PoolClient,
  { draft, version, programme, application }: Submission,
  at: Moment,
): Promise<Refusal | undefined> {
  const kept = await lockedDraft(client, draft, application.enterprise.code);
  if (!kept || kept.matter !== null) return refused('draft.submitted-already');
  if (kept.version !== version) return refused('draft.changed-meanwhile', { version: kept.version });
  const { opensOn, closesOn } = programme;
  return isWithin(programme, dayOf(at.now)) ? undefined : refused('programme.not-open', { opensOn, closesOn });
}

async function open(
  ledger: Ledger,
  client: PoolClient,
  { draft, programme, application }: Submission,
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
  await markSubmitted(client, draft, opening.id);
  return applied.matter;
}
