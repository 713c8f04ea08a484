import {
  type FdiLeftOutView,
  type FdiListView,
  type FdiProposalView,
  type InvitationView,
  type MyInvitationView,
} from '@duban/contracts/http/invitations';
import { type FdiCellProblem } from '@duban/domain/reward/fdi-row';
import { LEFT_OUT } from '@duban/domain/reward/fdi-proposals';
import { INVITATION_STATES } from '@duban/domain/reward/invitation';
import { ADVISORIES, type QuoteStep, REASONS } from '@duban/domain/reward/policy';
import { type Receipt } from '@duban/domain/reward/quote-facts';
import { day, instant, list, maybe, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const PROJECT = object<{ id: string; name: string }>({ id: text('In the project registry.'), name: text() });
const ENTERPRISE = object<{ code: string; name: string }>({ code: text(), name: text() });
const YUAN = text('As /api/quotes gives it; decimal yuan.');
const ROWS = list(whole(), 'Rows of the file; the headings are row 1.');
const ADVISED = list(oneOf(ADVISORIES));
const STATE = oneOf(INVITATION_STATES);

export const FDI_LIST = object<FdiListView>({
  id: uuid(),
  fileName: text(),
  sha256: text(),
  counts: object<FdiListView['counts']>({
    rows: whole('Not blank.'),
    good: whole(),
    bad: whole(),
    proposed: whole(),
    leftOut: whole(),
    superseded: whole('Proposals of earlier lists that nobody had sent.'),
    kept: whole('Invitations that were sent before and stay.'),
  }),
  bad: list(
    object<FdiCellProblem>({ row: whole(), cell: text('F3'), column: text(), problem: text() }),
    'Every wrong cell, 1,000 at most.',
  ),
  ignored: list(text(), 'Headings that mean nothing here.'),
  proposals: list(
    object<FdiProposalView>({
      invitation: uuid(),
      project: PROJECT,
      enterprise: ENTERPRISE,
      rows: ROWS,
      yuan: YUAN,
      capped: yesNo(),
      advisories: ADVISED,
    }),
  ),
  leftOut: list(
    object<FdiLeftOutView>({
      project: PROJECT,
      name: text('Of the enterprise, as the list has it.'),
      rows: ROWS,
      badRows: list(whole(), 'Rows of the same project that could not be read.'),
      why: list(oneOf([...LEFT_OUT, ...REASONS])),
    }),
  ),
  sameAs: nullable(
    object<NonNullable<FdiListView['sameAs']>>({ list: uuid(), at: instant() }, 'The same file was imported before.'),
  ),
});

export const INVITATION = object<InvitationView>({
  id: uuid(),
  project: PROJECT,
  enterprise: ENTERPRISE,
  state: STATE,
  yuan: YUAN,
  list: uuid('The list it comes from.'),
  matter: nullable(uuid('The application that was opened.')),
  sentAt: nullable(instant()),
  decidedAt: nullable(instant()),
});

export const MY_INVITATION = object<MyInvitationView>({
  id: uuid(),
  programme: object<MyInvitationView['programme']>({
    id: uuid(),
    title: text(),
    opensOn: day(),
    closesOn: day(),
    open: yesNo('It can be confirmed today.'),
  }),
  project: object<MyInvitationView['project']>({ id: text(), name: text(), kind: text(), industry: text() }),
  year: whole(),
  receipts: list(
    object<Receipt>({ on: day(), usd: text(), shareholderLoanUsd: maybe(text()), inKind: maybe(yesNo()) }),
  ),
  yuan: YUAN,
  capped: yesNo(),
  advisories: ADVISED,
  steps: list(object<QuoteStep>({ text: text(), clause: text() })),
  state: STATE,
  sentAt: nullable(instant()),
  decidedAt: nullable(instant()),
  matter: nullable(uuid()),
});
