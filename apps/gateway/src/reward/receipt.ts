import { type SubmissionReceipt } from '@duban/contracts/http/rewards';
import { isOpen } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { COMMERCE } from '@duban/domain/reward/parties';

/** 回执 of an application that was just opened. */
export function receiptOf(matter: Matter): SubmissionReceipt {
  const by = matter.desks.find(isOpen)?.due ?? null;
  return { id: matter.id, no: matter.no, submittedAt: matter.openedAt, unit: COMMERCE, by };
}
