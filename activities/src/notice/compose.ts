import { titleOf } from '@duban/domain/act/step-rule';
import { type Moment } from '@duban/domain/act/moment';
import { KINDS } from '@duban/domain/kind/kinds';
import { type DropReason } from '@duban/domain/notice/delivery-state';
import { digestText } from '@duban/domain/notice/digest-text';
import { leftOut, leftOutIn } from '@duban/domain/notice/left-out';
import { type MessageText, noticeText } from '@duban/domain/notice/notice-text';
import { type Loaded } from '@duban/database/delivery/delivery.store';
import { type ToldFact, type ToldStore } from '@duban/database/delivery/told.store';

/** What a message says now; or why there is nothing left to say. What was begun is not left out any more: it may be out. */
export async function compose(told: ToldStore, one: Loaded, at: Moment): Promise<MessageText | DropReason> {
  if (one.notice === null) return digest(await told.digest(one.id, one.person ?? ''), at);
  const fact = await told.one(one.notice, one.person);
  if (!fact) return 'empty';
  const reason = one.attempts === 0 ? leftOutIn(one.channel, fact) : undefined;
  return reason ?? noticeText(titled(fact), at);
}

function digest(facts: ToldFact[], at: Moment): MessageText | DropReason {
  const left = facts.filter((fact) => leftOut(fact) === undefined);
  return left.length === 0 ? 'empty' : digestText(left.map(titled), at);
}

/** The record keeps the step's name; people read its title. */
function titled(fact: ToldFact): ToldFact {
  const rules = KINDS[fact.kind as keyof typeof KINDS] as (typeof KINDS)[keyof typeof KINDS] | undefined;
  return fact.step === null || !rules ? fact : { ...fact, step: titleOf(rules.steps, fact.step) };
}
