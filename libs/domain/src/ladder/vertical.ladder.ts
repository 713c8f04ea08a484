import { REMINDERS } from './responsible.ladder.ts';
import { HALF, overdue, reminder, type Rung } from './rung.ts';

/** No card: the government may not supervise these bodies (督查条例 Art 5); a letter at +5, a joint meeting at +10. */
const OVERDUE: readonly Rung[] = [
  overdue(0, ['party', 'section']),
  overdue(2, ['party', 'deputy']),
  overdue(4, ['party']),
  overdue(5, ['principal', 'office'], { letter: 'letter-proposed' }),
  overdue(6, ['party']),
  overdue(8, ['party']),
  overdue(10, ['party', 'office'], { letter: 'meeting-proposed' }),
  overdue(12, ['party']),
  overdue(14, ['party']),
  overdue(15, ['leader']),
];

/** 垂管单位: vertically managed units such as customs, tax, central bank. */
export const VERTICAL_LADDER: readonly Rung[] = [...REMINDERS, ...OVERDUE];

export const VERTICAL_SIGN_LADDER: readonly Rung[] = [HALF, reminder(0), ...OVERDUE];
