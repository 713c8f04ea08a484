import { Injectable } from '@nestjs/common';
import { type MatterTime } from '@duban/contracts/http/matter-time';
import { maySee } from '@duban/domain/act/may-see';
import { whyLate } from '@duban/domain/key-task/why-late';
import { KINDS } from '@duban/domain/kind/kinds';
import { Ledger } from '@duban/database/ledger/ledger';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';

/** 为什么晚: who held the matter how long. */
@Injectable()
export class ShowTime {
  constructor(private readonly ledger: Ledger) {}

  async handle({ actor }: Asker, id: string): Promise<MatterTime> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !maySee(actor, seen.matter)) throw unseen();
    const { matter, at } = seen;
    return { matter: matter.id, now: at.now, ...whyLate(matter, at, KINDS[matter.kind].steps) };
  }
}
