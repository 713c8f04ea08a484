import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { type ComplaintFile } from '@duban/database/complaint/complaint-file.store';
import { attachFiles } from '@duban/database/file/attach-files';
import { type Outcome } from '@duban/database/ledger/outcome';
import { refuseOnce } from '@duban/database/ledger/refused';
import { type Act } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { KINDS } from '@duban/domain/kind/kinds';
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
  /** Which of the complaints this act is about, the first of them being asked for. */
  ids?: string[];
  maySee: (matter: Matter) => boolean;
}

/** An act on a complaint: its texts are closed before it is judged, and what the file keeps is written with it. */
@Injectable()
export class ComplaintActs {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly after: AfterCommit,
  ) {}

  /** False: it does not exist for who asks. */
  async act(id: string, asked: ComplaintActDto, acting: Acting): Promise<boolean> {
    const ids = acting.ids ?? [id];
    const files = await Promise.all(ids.map((one) => this.stores.files.one(one)));
    const whole = files.filter((file) => file !== undefined);
    if (whole.length < ids.length) return false;
    const outcome = await this.change(id, asked, { ...acting, ids, files: whole });
    if (outcome === 'unseen') return false;
    const done = accepted(outcome);
    if (!('repeated' in done)) this.after.committed(done.done);
    return true;
  }

  private change(
    id: string,
    asked: ComplaintActDto,
    { actor, ip, key, ids, files, filesOf, maySee }: Acting & { ids: string[]; files: ComplaintFile[] },
  ): Promise<Outcome> {
    const closed = new Map(files.map((file) => [file.matter, closedAct(asked, file.words)]));
    const request = {
      actor,
      act: asked.type,
      object: asked.desk ?? null,
      ...(ip === undefined ? {} : { ip }),
      key: requestKey(`complaint acts ${id}`, key, asked),
      asked: closed.get(id),
      answer: ([matter]: Matter[]) => matter && { id: matter.id, version: matter.version },
    };
    return this.stores.ledger.changeMany(
      ids,
      request,
      (matter, at) => {
        const act = closed.get(matter.id);
        if (!act || matter.kind !== 'complaint' || !maySee(matter)) return 'unseen';
        return judge(KINDS.complaint, { matter, act, by: actor, at });
      },
      async (client) => {
        for (const file of files) await this.write(client, file, asked, closed.get(file.matter));
        await attach(client, { ids: asked.files ?? [], owner: filesOf, matterId: id });
      },
    );
  }

  /** What the closed file keeps of an act. */
  private async write(
    client: PoolClient,
    file: ComplaintFile,
    { type, words, files = [] }: ComplaintActDto,
    act?: Act,
  ) {
    if (!act || !words?.trim()) return;
    const { body } = file;
    if (type === 'release') await this.stores.files.release(client, file, words);
    if (type === 'task-result') await this.stores.files.rewrite(client, file, { ...body, taskResult: words });
    if (type === 'supplement') {
      const supplements = [...(body.supplements ?? []), words];
      await this.stores.files.rewrite(client, file, { ...body, supplements, files: [...(body.files ?? []), ...files] });
    }
  }
}

async function attach(client: PoolClient, attachment: Parameters<typeof attachFiles>[1]): Promise<void> {
  const refusal = await attachFiles(client, attachment);
  if (refusal) refuseOnce(refusal);
}
