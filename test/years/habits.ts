import { type Chance } from './chance.ts';
import { type OpenDesk } from './desks.ts';

/** What the office's day knows: which moment of the month it is, and how far the years have come. */
export interface Today {
  day: string;
  /** The 1st (desks are laid), the 20th (most report), the 28th (the late ones). */
  part: 'begin' | 'middle' | 'end';
  chance: Chance;
  /** Returns that reviewers have still to give. */
  returnsLeft: { count: number };
}

type Habit = (desk: OpenDesk, today: Today) => object | undefined;

const sometimes = (percent: number, act: object, { chance }: Today): object | undefined =>
  chance.percent(percent) ? act : undefined;

const said = { words: '已按要求办理。' };

/** How people of this district work their desks: what they do today at a desk, or nothing yet. */
export const HABITS: Record<string, Habit> = {
  sign: (_, today) => sometimes(94, { type: 'accept' }, today) ?? { type: 'send-back', words: '不属本单位职责' },
  redirect: () => ({ type: 'insist', words: '维持交办' }),
  report: (_, { part, chance }) => {
    if (part === 'begin' || (part === 'middle' && chance.percent(25))) return undefined;
    return chance.percent(40)
      ? { type: 'no-change' }
      : { type: 'report', progress: Math.floor(chance.next() * 100), ...said };
  },
  deliver: ({ due }, today) => {
    const near = due !== null && due.getTime() - Date.parse(today.day) < 20 * 86_400_000;
    return near ? sometimes(55, { type: 'deliver', progress: 100, ...said }, today) : undefined;
  },
  answer: (_, today) => (today.day < '2025-12' ? undefined : sometimes(70, { type: 'submit', ...said }, today)),
  countersign: (_, today) => sometimes(85, { type: 'agree' }, today),
  'review-unit': (_, today) => reviewed(today, 90),
  'review-office': (_, today) => reviewed(today, 90),
  'review-leader': (_, today) => (today.day < '2026-01-27' ? undefined : { type: 'pass' }),
  extension: (_, today) => sometimes(90, { type: 'grant' }, today) ?? { type: 'refuse', words: '请按期完成' },
  'task-extension': () => ({ type: 'grant' }),
  handling: (_, today) => sometimes(90, { type: 'assign', units: ['FINANCE'], words: '请阅办' }, today),
  feedback: (_, today) => sometimes(80, { type: 'give', ...said }, today),
  presentation: (_, today) => sometimes(80, { type: 'noted' }, today),
  conclusion: (_, today) => sometimes(40, { type: 'acknowledge' }, today),
};

function reviewed(today: Today, percent: number): object | undefined {
  if (today.returnsLeft.count > 0) {
    today.returnsLeft.count -= 1;
    return { type: 'return', to: 'answer', then: 'straight-back', words: '材料不全，请补充' };
  }
  return sometimes(percent, { type: 'pass' }, today);
}
