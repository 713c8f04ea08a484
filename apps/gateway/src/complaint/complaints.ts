import { Injectable } from '@nestjs/common';
import { type ComplaintLineView, type ComplaintView, type ReleasedComplaint } from '@duban/contracts/http/complaints';
import { type Page } from '@duban/contracts/http/page';
import { type ComplaintWish } from '@duban/database/complaint/complaint.store';
import { type ComplaintFile } from '@duban/database/complaint/complaint-file.store';
import { closedOwner } from '@duban/database/file/closed-owner';
import { SecretBox } from '@duban/database/secret/secret-box';
import { type Moment } from '@duban/domain/act/moment';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { type ComplaintSight, maySeeComplaint } from '@duban/domain/complaint/may-see-complaint';
import { fileOwnerOf } from '@duban/domain/file/may-read-file';
import { type Matter } from '@duban/domain/matter/matter';
import { isDay } from '@duban/domain/time/day';
import { asFound, isUuid, pageOf, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { denial } from '../session/denial.ts';
import { type ComplaintActDto, type ComplaintQueryDto } from './complaint.dto.ts';
import { ComplaintActs } from './complaint-acts.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { lineView, releasedView, wholeView } from './complaint-view.ts';
import { handlingUnit } from './handling-unit.ts';

interface Seen {
  matter: Matter;
  at: Moment;
  file: ComplaintFile;
  sight: Exclude<ComplaintSight, 'nothing'>;
}

/** 投诉 as staff see them: the handler the whole, others what was released; every reading is an entry. */
@Injectable()
export class Complaints {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly acts: ComplaintActs,
    private readonly box: SecretBox,
  ) {}

  async page({ actor }: Asker, query: ComplaintQueryDto): Promise<Page<ComplaintLineView>> {
    const handler = handlingUnit(actor);
    const { limit = A_PAGE } = query;
    const found = await this.stores.lines.page({ ...wishOf(query), handler, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, (last) => [last.receivedOn, last.id], asFound);
    const seen = await Promise.all(items.map(({ id }) => this.stores.ledger.look(id)));
    return { items: seen.flatMap((one) => (one ? [lineView(one.matter, one.at)] : [])), next };
  }

  async one(asker: Asker, id: string): Promise<ComplaintView | ReleasedComplaint> {
    return this.read(asker, await this.seen(asker, id));
  }

  async act(asker: Asker, id: string, key: string, act: ComplaintActDto): Promise<ComplaintView | ReleasedComplaint> {
    const { actor, ip } = asker;
    const seen = await this.seen(asker, id);
    const acting = {
      actor,
      ip,
      key,
      filesOf: closedOwner(this.box, fileOwnerOf(actor)),
      ids: await this.all(seen.matter, act),
      maySee: (matter: Matter) => maySeeComplaint(actor, matter) !== 'nothing',
    };
    if (!(await this.acts.act(act, acting))) return this.denied(asker, id, act.type);
    return this.one(asker, id);
  }

  /** A result of a key task is told to all whose complaints became it; each learns of its own only. */
  private async all(matter: Matter, { type }: ComplaintActDto): Promise<[string, ...string[]]> {
    const { keyTask: task, handler } = complaintOf(matter);
    const others = type === 'task-result' && task !== undefined ? await this.stores.lines.ofTask(task, handler) : [];
    return [matter.id, ...others.filter((one) => one !== matter.id)];
  }

  private async seen(asker: Asker, id: string): Promise<Seen> {
    const found = isUuid(id) ? await this.stores.ledger.look(id.toLowerCase()) : undefined;
    const sight = found ? maySeeComplaint(asker.actor, found.matter) : 'nothing';
    const file = found && sight !== 'nothing' ? await this.stores.files.one(found.matter.id) : undefined;
    if (!found || !file || sight === 'nothing') return this.denied(asker, id, 'read');
    return { ...found, file, sight };
  }

  private async denied(asker: Asker, id: string, act: string): Promise<never> {
    await this.stores.log.append(denial(asker, `complaint ${isUuid(id) ? id : ''}`, { act }));
    throw unseen();
  }

  /** Written down before it is shown. */
  private async read({ actor, ip }: Asker, { matter, file, sight, at }: Seen) {
    const { id, name, unit } = actor;
    const event = { act: 'read-complaint', object: matter.id, body: { sight }, ip, result: 'done' };
    await this.stores.log.append({ actor: { id, name, unit }, ...event });
    if (sight === 'released') return releasedView(matter, actor, file, at);
    const similar = await this.stores.numbered(await this.stores.lines.similarTo(matter.id));
    return wholeView(matter, file, { similar, keyTask: await this.stores.keyTaskOf(matter) }, at);
  }
}

function wishOf({ open, complainee, topic, cursor }: ComplaintQueryDto): Omit<ComplaintWish, 'handler' | 'limit'> {
  const [receivedOn, id] = cursor === undefined ? [] : (readCursor(cursor, [isDayText, isUuid]) as [string, string]);
  return {
    open: open ?? null,
    complainee: complainee ?? null,
    topic: topic ?? null,
    after: receivedOn === undefined || id === undefined ? null : { receivedOn, id },
  };
}

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);
