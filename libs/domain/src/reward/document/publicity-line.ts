import { type Desk } from '../../desk/desk.ts';
import { type Matter } from '../../matter/matter.ts';
import { type Day, dayOf } from '../../time/day.ts';
import { dueDayOf } from '../../time/due.ts';
import { applicationOf, payableFen } from '../application.ts';
import { amountText } from '../money.ts';
import { withoutAccounts } from './without-accounts.ts';

/** 公示 in one line: what the public may know of an award before it is decided; no person, no contact, no account (domain F). */
export interface PublicityLine {
  enterprise: string;
  project: string;
  year: number;
  /** Decimal yuan. */
  yuan: string;
  from: Day;
  /** The last day on which an objection can be made. */
  until: Day;
}

export function publicityLine(
  matter: Pick<Matter, 'facts'>,
  { laidAt, due }: Pick<Desk, 'laidAt' | 'due'>,
): PublicityLine {
  const application = applicationOf(matter);
  const from = dayOf(laidAt);
  return {
    enterprise: withoutAccounts(application.enterprise.name),
    project: withoutAccounts(application.project.name),
    year: application.year,
    yuan: amountText(payableFen(application)),
    from,
    until: due === null ? from : dueDayOf(due),
  };
}
