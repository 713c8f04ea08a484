import { Injectable } from '@nestjs/common';
import { type DeliveryLine } from '@duban/contracts/http/delivery-line';
import { type Page } from '@duban/contracts/http/page';
import { DeliveryListStore, type DeliveryPlace } from '@duban/database/delivery/delivery-list.store';
import { asFound, pageOf, isInstant, isUuid, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type DeliveryQueryDto } from './delivery-query.dto.ts';

const NOTICE = /^\d{1,18}$/;

/** 送达记录: of the whole house for those who look after it, of an own notice for everybody. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly deliveries: DeliveryListStore) {}

  async all({ state, cursor, limit = A_PAGE }: DeliveryQueryDto): Promise<Page<DeliveryLine>> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const found = await this.deliveries.page(state ?? null, limit + 1, after);
    return pageOf(found, limit, (last) => [last.madeAt, last.id], asFound);
  }

  async ofNotice({ actor }: Asker, notice: string): Promise<Page<DeliveryLine>> {
    const items = NOTICE.test(notice) ? await this.deliveries.ofNotice(actor.id, notice) : undefined;
    if (!items) throw unseen();
    return { items, next: null };
  }
}

function placeIn(cursor: string): DeliveryPlace {
  const [at, id] = readCursor(cursor, [isInstant, isUuid]);
  return { at: at as string, id: id as string };
}
