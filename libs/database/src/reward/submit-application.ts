import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { refused, type Refusal } from '@duban/domain/refusal';
import { type Application } from '@duban/domain/reward/application';
import { isWithin, type Programme } from '@duban/domain/reward/programme';
import { dayOf } from '@duban/domain/time/day';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { lockedDraft, markSubmitted } from './draft.store.ts';
import { openApplication } from './open-application.ts';

export interface Submission {
  draft: string;
  /** The version that was checked; one saved since wants another look. */
  version: number;
  programme: Programme;
  application: Application;
}

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
      opened = await openApplication(ledger, client, submission, { request, at });
      await markSubmitted(client, submission.draft, opened.id);
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
