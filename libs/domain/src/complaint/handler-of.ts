import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { COMMERCE } from '../reward/parties.ts';
import { COMPLAINT_CENTER, DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';

/** Who handles a complaint, why, and by which rule. */
export interface Handling {
  handler: string;
  reason: 'ordinary' | 'recusal' | 'higher-level';
  source: string;
}

/** The commission and the centre that sits in it: a complaint against one is against both. */
const ONE_HOUSE: readonly string[] = [COMMERCE, COMPLAINT_CENTER];

/** 被投诉人: the units whose people take no part in handling a complaint against one of them. */
export const accusedWith = (complainee: string): readonly string[] =>
  ONE_HOUSE.includes(complainee) ? ONE_HOUSE : [complainee];

/**
 * 回避: the centre handles complaints; one against the commission it sits in, or itself, goes to the supervision office [D].
 * One against the district government is the next higher agency's; the centre takes it in and redirects it (Arts 6, 7).
 */
export function handlerOf(complainee: string): Handling {
  if (ONE_HOUSE.includes(complainee))
    return { handler: SUPERVISION_OFFICE, reason: 'recusal', source: '2020年第3号令征求意见稿第22条' };
  if (complainee === DISTRICT_GOVERNMENT)
    return { handler: COMPLAINT_CENTER, reason: 'higher-level', source: '2020年第3号令第6条、第7条' };
  return { handler: COMPLAINT_CENTER, reason: 'ordinary', source: '2020年第3号令第7条' };
}

/** Nobody in the district handles a complaint against its own government (Arts 6, 7). */
export const whyNotOurs = (matter: Matter): Refusal | undefined =>
  handlerOf(complaintOf(matter).complainee).reason === 'higher-level' ? refused('complaint.higher-level') : undefined;
