import { type ReviewerNote } from '@duban/domain/plan/reviewer-notes';
import { type PlanDecided } from '@duban/contracts/http/plan-decision';
import { type PlanCounts, type PlanPreview, type PlanPublished } from '@duban/contracts/http/plan-preview';
import { type PlanLine, type PlanTask, type PlanView, type PlanViewItem } from '@duban/contracts/http/plan-view';
import { type PlanDiff } from '@duban/domain/plan/plan-diff';
import { type DraftItem, type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type PlanWarning, PLAN_WARNING_CODES } from '@duban/domain/plan/plan-reading';
import { type PublishProblem } from '@duban/domain/plan/why-not-publish';
import {
  anything,
  day,
  instant,
  list,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  uuid,
  whole,
  yesNo,
} from '../openapi/shape.ts';

const COUNTS = object<PlanCounts>({
  items: whole(),
  tasks: whole(),
  safeguards: whole(),
  units: whole(),
  leads: whole(),
  pairs: whole('Unit in item.'),
});
const WARNINGS = list(object<PlanWarning>({ line: whole(), code: oneOf(PLAN_WARNING_CODES), detail: text() }));
const NOTES = list(object<ReviewerNote>({ anomaly: whole(), lines: list(whole()), items: list(text()), note: text() }));
const YEARS = nullable(object<{ from: number; to: number }>({ from: whole(), to: whole() }));
const STATUS = oneOf(['published', 'approved', 'rejected']);

const ITEM: { [K in keyof Required<DraftItem>]: Shape } = {
  key: text('T1, S1'),
  kind: oneOf(['task', 'safeguard']),
  no: nullable(whole()),
  group: nullable(text()),
  title: text(),
  line: whole(),
  leads: list(text()),
  supports: list(text()),
  unknown: list(text('As written; no register knows it.')),
  roleSource: oneOf(['list-order', 'explicit', 'shared', 'corrected']),
  dueText: nullable(text()),
  due: nullable(day()),
  longTerm: yesNo(),
  numbers: list(text()),
};

const DRAFT = object<PlanDraft>({
  title: text(),
  years: YEARS,
  groups: list(text()),
  items: list(object<DraftItem>(ITEM)),
  warnings: WARNINGS,
});

const DIFF = nullable(
  object<PlanDiff>({
    added: list(text()),
    removed: list(text()),
    changed: list(object<PlanDiff['changed'][number]>({ key: text(), fields: list(text()) })),
    unchanged: whole(),
  }),
);

export const PREVIEW = object<PlanPreview>({
  reading: anything('As `duban plan read --json` prints it.'),
  draft: DRAFT,
  texts: anything('Body of each item by its key.'),
  counts: COUNTS,
  whyNot: list(object<PublishProblem>({ key: text(), code: text() })),
  notes: NOTES,
  published: nullable(object<NonNullable<PlanPreview['published']>>({ id: uuid(), version: whole(), status: STATUS })),
  diff: DIFF,
});

export const PUBLISHED = object<PlanPublished>({
  unchanged: yesNo('The same is published already; nothing was changed.'),
  id: uuid(),
  version: whole(),
  status: STATUS,
  counts: COUNTS,
  diff: DIFF,
  opened: list(object<PlanPublished['opened'][number]>({ id: uuid(), no: text(), title: text() })),
});

const LINE: { [K in keyof Required<PlanLine>]: Shape } = {
  id: uuid(),
  title: text(),
  version: whole(),
  status: STATUS,
  publishedAt: instant(),
  decidedAt: nullable(instant()),
  replaces: nullable(uuid()),
  counts: COUNTS,
};

export const PLAN_LINE = object<PlanLine>(LINE);

const TASK = object<PlanTask>({
  id: uuid(),
  no: text(),
  planId: uuid(),
  leads: list(text()),
  supports: list(text()),
  due: nullable(instant()),
  lamp: text(),
  steps: list(text()),
  closedAt: nullable(instant()),
  outcome: nullable(text()),
});

export const PLAN = object<PlanView>({
  ...LINE,
  years: YEARS,
  groups: list(text()),
  items: list(object<PlanViewItem>({ ...ITEM, matter: nullable(TASK) })),
  warnings: WARNINGS,
  notes: NOTES,
  registering: whole(),
});

export const DECIDED = object<PlanDecided>({
  id: uuid(),
  status: oneOf(['approved', 'rejected']),
  matters: list(uuid()),
  at: instant(),
});
