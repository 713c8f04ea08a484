import { Injectable } from '@nestjs/common';
import { type DraftView } from '@duban/contracts/http/rewards';
import { type Draft, DraftStore } from '@duban/database/reward/draft.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { refused } from '@duban/domain/refusal';
import { missingIn } from '@duban/domain/reward/draft';
import { type Programme } from '@duban/domain/reward/programme';
import { isUuid } from '../refusal/cursor.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { type DraftSavingDto } from './draft.dto.ts';

/** 草稿 of the asking person's enterprise; colleagues write on the same. */
@Injectable()
export class Drafts {
  constructor(
    private readonly drafts: DraftStore,
    private readonly programmes: ProgrammeStore,
  ) {}

  async mine(asker: Asker): Promise<DraftView[]> {
    const programmes = new Map((await this.programmes.all()).map((one) => [one.id, one]));
    return (await this.drafts.mine(enterpriseOf(asker))).map((draft) => viewOf(draft, programmes.get(draft.programme)));
  }

  async one(asker: Asker, id: string): Promise<DraftView> {
    const draft = await this.found(asker, id);
    return viewOf(draft, await this.programmes.one(draft.programme));
  }

  async open(asker: Asker, programme: string): Promise<DraftView> {
    const found = await this.programmes.one(programme.toLowerCase());
    if (!found) throw unseen();
    return viewOf(await this.drafts.open(found.id, enterpriseOf(asker), asker.actor.id), found);
  }

  /** Saved while it is typed; two windows do not overwrite each other. */
  async save(asker: Asker, id: string, { version, body, ready }: DraftSavingDto): Promise<DraftView> {
    const { id: draft, enterprise, programme } = await this.found(asker, id);
    const saving = {
      id: draft,
      enterprise,
      version,
      body,
      by: asker.actor.id,
      ...(ready === undefined ? {} : { ready }),
    };
    const saved = await this.drafts.save(saving);
    if (saved) return viewOf(saved, await this.programmes.one(programme));
    const now = await this.found(asker, id);
    if (now.matter !== null) throw refusedBy(refused('draft.submitted-already'));
    throw refusedBy(refused('draft.changed-meanwhile', { version: now.version }));
  }

  private async found(asker: Asker, id: string): Promise<Draft> {
    const draft = isUuid(id) ? await this.drafts.one(id.toLowerCase(), enterpriseOf(asker)) : undefined;
    if (!draft) throw unseen();
    return draft;
  }
}

const viewOf = (
  { id, programme, body, version, readyAt, changedAt, matter }: Draft,
  of: Programme | undefined,
): DraftView => ({
  id,
  programme,
  body,
  version,
  readyAt,
  changedAt,
  matter,
  missing: of ? missingIn(body, of) : [],
});
