/** Why an act is refused. Each code has one sentence in `console/words`; a new code without one does not compile there. */
export const REFUSAL_CODES = [
  'matter.closed',
  'matter.not-closed',
  'desk.needed',
  'desk.unknown',
  'desk.voided',
  'desk.already-decided',
  'act.not-yours',
  'act.not-at-this-step',
  'act.unknown',
  'act.reason-needed',
  'key-task.send-back-too-late',
  'key-task.send-back-only-once',
  'key-task.unit-already-in',
  'key-task.break-down-incomplete',
  'key-task.piece-too-late',
  'key-task.piece-in-the-past',
  'key-task.return-to-what',
  'key-task.no-such-supporter',
  'extension.after-due',
  'extension.already-asked',
  'extension.too-many',
  'extension.too-long',
  'extension.not-later',
  'extension.no-due-day',
  'urge.too-soon',
  'withdraw.acted-on',
  'withdraw.not-this-verdict',
  'withdraw.not-decided',
  'reopen.too-late',
  'reopen.not-registered',
  'unit.unknown',
  'plan.already-decided',
  'plan.unknown',
  'plan.no-lead',
  'plan.unit-unknown',
  'plan.no-due',
  'plan.empty',
  'plan.same-version',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A «no» to an act: 409 with the code; `facts` name who, when and what instead, ids and days only. */
export interface Refusal {
  code: RefusalCode;
  facts?: Record<string, string | number | string[]>;
}

export const refused = (code: RefusalCode, facts?: Refusal['facts']): Refusal => (facts ? { code, facts } : { code });
