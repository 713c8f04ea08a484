import { type MyInvitationView } from '@duban/contracts/http/invitations';
import { type Invitation } from '@duban/domain/reward/invitation';
import { amountText } from '@duban/domain/reward/money';
import { type PolicyVersion } from '@duban/domain/reward/policy';
import { isWithin, type Programme } from '@duban/domain/reward/programme';
import { quote } from '@duban/domain/reward/quote';
import { type Day } from '@duban/domain/time/day';

/** What is confirmed, with every step of the computation: by the version that the programme named, so it is what was sent. */
export function myInvitationView(
  { id, project, facts, quotedFen, ...rest }: Invitation,
  { programme, version }: { programme: Programme; version: PolicyVersion },
  today: Day,
): MyInvitationView {
  const { capped, advisories, steps } = quote(version, facts);
  const { title, opensOn, closesOn } = programme;
  const { kind = '', industry = '' } = facts.project ?? {};
  return {
    id,
    programme: { id: programme.id, title, opensOn, closesOn, open: isWithin(programme, today) },
    project: { ...project, kind, industry },
    year: facts.year,
    receipts: facts.receipts ?? [],
    yuan: amountText(quotedFen),
    capped,
    advisories,
    steps,
    state: rest.state,
    sentAt: rest.sentAt,
    decidedAt: rest.decidedAt,
    matter: rest.matter,
  };
}
