import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter } from '@duban/domain/act/open-matter';
import { opened as received, type Received } from '@duban/domain/complaint/receive';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { spokenNumber } from '@duban/domain/matter/spoken-number';
import { refused } from '@duban/domain/refusal';
import { whole } from '@duban/domain/reward/money';
import { dayOf } from '@duban/domain/time/day';
import { attachFiles } from '../file/attach-files.ts';
import { drawNumber } from '../circular/draw-number.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { type ComplaintDraftStore } from './complaint-draft.store.ts';
import { insertComplaintFile } from './complaint-file.store.ts';

/** What a complaint is opened from: what is known of it, and the closed text with its key. */
export interface ComplaintOpening {
  received: (at: Moment) => Received;
  /** Whose it is: a fingerprint. */
  owner: string;
  text: ClosedText | { draft: string; version: number; drafts: ComplaintDraftStore };
  /** Papers, and in whose name they were kept. */
  files: string[];
  filesOf: string;
}

export interface ClosedText {
  ownKey: string;
  body: string;
}

/** Kind of the numbers, `TS2024-0007-4` (投诉). */
const NUMBERS = 'TS';

/**
 * 提交: the matter with its number and first desk, the closed file and its papers, in one transaction.
 *
 * @param answer the receipt, from the matter.
 */
export function openComplaint(
  ledger: Ledger,
  opening: ComplaintOpening,
  request: Request,
  answer: (matter: Matter) => unknown,
): Promise<Outcome> {
  let opened: Matter | undefined;
  return ledger.changeMany(
    [],
    { ...request, answer: () => opened && answer(opened) },
    () => ({ changes: [] }),
    async (client, at) => {
      const text = await textOf(client, opening);
      const matter = await matterOf(client, opening.received(at), at);
      await ledger.openWithin(client, { ...request, act: 'submit-complaint' }, [matter], at);
      opened = matter.matter;
      const { id } = opened;
      await insertComplaintFile(client, { matter: id, owner: opening.owner, ...text });
      const refusal = await attachFiles(client, { ids: opening.files, owner: opening.filesOf, matterId: id });
      if (refusal) refuseOnce(refusal);
      if ('draft' in opening.text) await opening.text.drafts.submitted(client, opening.text.draft, id);
    },
  );
}

async function textOf(client: PoolClient, { text, owner }: ComplaintOpening): Promise<ClosedText> {
  if (!('draft' in text)) return text;
  const kept = await text.drafts.locked(client, text.draft, owner);
  if (!kept || kept.matter !== null) return refuseOnce(refused('draft.submitted-already'));
  if (kept.version !== text.version) return refuseOnce(refused('draft.changed-meanwhile', { version: kept.version }));
  return { ownKey: kept.ownKey, body: kept.closed };
}

async function matterOf(client: PoolClient, what: Received, at: Moment) {
  const year = whole(dayOf(at.now).slice(0, 4));
  const id = randomUUID();
  const no = spokenNumber(NUMBERS, year, await drawNumber(client, NUMBERS, year));
  return openMatter(KINDS.complaint, received(what, { id, planId: id, no }), 'decide-acceptance', at);
}
