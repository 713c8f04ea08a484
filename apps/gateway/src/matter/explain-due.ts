import { Injectable } from '@nestjs/common';
import { type WhyDue } from '@duban/contracts/http/why-due';
import { titleOf } from '@duban/domain/act/step-rule';
import { deskNo } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { WhyStore, type ExplainedDesk } from '@duban/database/matter/why.store';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';

/** 为什么是这天. */
@Injectable()
export class ExplainDue {
  constructor(private readonly whys: WhyStore) {}

  async handle({ actor }: Asker, id: string): Promise<WhyDue> {
    const matter = id.slice(0, id.lastIndexOf('.'));
    const no = deskNo(matter, id);
    const found = isUuid(matter) && no !== undefined ? await this.whys.of(actor, matter.toLowerCase(), no) : undefined;
    if (!found) throw unseen();
    return whyOf(id, found);
  }
}

export function whyOf(id: string, { desk, matter, history }: ExplainedDesk): WhyDue {
  const { step, party, laidAt, due, firstDue, near, provisional } = desk;
  return {
    desk: id,
    matter: { id: matter.id, no: matter.no, title: matter.title },
    step,
    title: titleOf(KINDS[matter.kind].steps, step),
    party,
    laidAt,
    due,
    firstDue,
    near,
    provisional,
    explanation: history.at(-1)?.explanation ?? null,
    history,
  };
}
