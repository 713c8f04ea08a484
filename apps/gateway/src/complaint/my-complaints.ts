import { Injectable } from '@nestjs/common';
import { type MyComplaint } from '@duban/contracts/http/complaints';
import { type Page } from '@duban/contracts/http/page';
import { type ComplaintFile } from '@duban/database/complaint/complaint-file.store';
import { SOMEBODY } from '@duban/database/file/file.store';
import { closedOwner } from '@duban/database/file/closed-owner';
import { SecretBox } from '@duban/database/secret/secret-box';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { asFound, isUuid, pageOf, readCursor } from '../refusal/cursor.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { denial } from '../session/denial.ts';
import { THE_COMPLAINANT } from './complainant.ts';
import { type ComplaintActDto } from './complaint.dto.ts';
import { type Acting, ComplaintActs } from './complaint-acts.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { myView } from './complaint-view.ts';

interface Own {
  matter: Matter;
  at: Moment;
  file: ComplaintFile;
}

/** 我的投诉 of an enterprise. */
@Injectable()
export class MyComplaints {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly acts: ComplaintActs,
    private readonly box: SecretBox,
  ) {}

  async page(asker: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<MyComplaint>> {
    const after = cursor === undefined ? undefined : String(readCursor(cursor, [isUuid])[0]);
    const owner = this.stores.files.ownerOf(enterpriseOf(asker));
    const found = await this.stores.files.ofOwner(owner, limit + 1, after);
    const { items, next } = pageOf(found, limit, (last) => [last], asFound);
    const seen = await Promise.all(items.map((id) => this.own(asker, id)));
    return { items: await Promise.all(seen.flatMap((one) => (one ? [this.view(one)] : []))), next };
  }

  async one(asker: Asker, id: string): Promise<MyComplaint> {
    const own = await this.own(asker, id);
    if (!own) throw unseen();
    return this.view(own);
  }

  /** 补正, 撤回, 评价, 向上一级投诉: recorded as the complainant's, whoever it is. */
  async act(asker: Asker, id: string, key: string, act: ComplaintActDto): Promise<MyComplaint> {
    const own = await this.own(asker, id);
    const acting = (own: Own): Acting => ({
      actor: THE_COMPLAINANT,
      ids: [own.matter.id],
      filesOf: closedOwner(this.box, enterpriseOf(asker)),
      key,
      maySee: () => true,
    });
    if (!own || !(await this.acts.act(act, acting(own)))) {
      await this.stores.log.append({ ...denial(asker, 'complaint', { act: act.type }), actor: SOMEBODY, ip: null });
      throw unseen();
    }
    return this.one(asker, id);
  }

  private async own(asker: Asker, id: string): Promise<Own | undefined> {
    const file = isUuid(id) ? await this.stores.files.one(id.toLowerCase()) : undefined;
    if (!file || file.owner !== this.stores.files.ownerOf(enterpriseOf(asker))) return undefined;
    const seen = await this.stores.ledger.look(file.matter);
    return seen && { ...seen, file };
  }

  private async view({ matter, file, at }: Own): Promise<MyComplaint> {
    return myView(matter, file, await this.stores.keyTaskOf(matter), at);
  }
}
