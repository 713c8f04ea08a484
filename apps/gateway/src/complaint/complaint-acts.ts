import { Injectable } from '@nestjs/common';
import { changeComplaints } from '@duban/database/complaint/change-complaints';
import { type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';
import { AfterCommit } from '../nudge/after-commit.ts';
import { accepted } from '../refusal/outcome.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { closedAct } from './closed-words.ts';
import { type ComplaintActDto } from './complaint.dto.ts';
import { ComplaintStores } from './complaint-stores.ts';

/** Who acts, by which way he came, and what he may see of it. */
export interface Acting {
  actor: Actor;
  ip?: string;
  /** In whose name his papers are kept. */
  filesOf: string;
  key: string;
  /** Which complaints the act is about; the first is the one that was asked for. */
  ids: [string, ...string[]];
  maySee: (matter: Matter) => boolean;
}

/** An act on a complaint: its texts are closed before it is judged. */
@Injectable()
export class ComplaintActs {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly after: AfterCommit,
  ) {}

  /** False: it does not exist for who asks. */
  async act(asked: ComplaintActDto, { actor, ip, key, ids, filesOf, maySee }: Acting): Promise<boolean> {
    const found = await Promise.all(ids.map((one) => this.stores.files.one(one)));
    const files = found.filter((file) => file !== undefined);
    if (files.length < ids.length) return false;
    const acts = new Map(files.map((file) => [file.matter, closedAct(asked, file.words)]));
    const request = {
      actor,
      act: asked.type,
      object: asked.desk ?? null,
      ...(ip === undefined ? {} : { ip }),
      key: requestKey(`complaint acts ${ids[0]}`, key, asked),
      asked: acts.get(ids[0]),
      answer: ([matter]: Matter[]) => matter && { id: matter.id, version: matter.version },
    };
    const change = { files, acts, said: saidIn(asked), words: asked.words, papers: asked.files ?? [], filesOf, maySee };
    const outcome = await changeComplaints(this.stores.ledger, this.stores.files, change, request);
    if (outcome === 'unseen') return false;
    const done = accepted(outcome);
    if (!('repeated' in done)) this.after.committed(done.done);
    return true;
  }
}

/** What is said, also where an officer enters it for the complainant. */
const saidIn = ({ type, to = '' }: ComplaintActDto): string => (type === 'enter' ? to : type);
