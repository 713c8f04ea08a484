import { type MeasureName, type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Addressee } from '@duban/domain/ladder/rung';
import { type Instant } from '@duban/domain/time/day';

/** A desk in the escalation centre. */
export interface EscalationLine {
  matter: string;
  no: string;
  title: string;
  planId: string;
  /** Public id, as acts name it. */
  desk: string;
  step: string;
  stepTitle: string;
  unit: string;
  due: Instant | null;
  /** Working days after the due day; negative before it; null without one. */
  workingDaysLate: number | null;
  open: boolean;
  suspended: boolean;
}

/** 待确认, 已确认, 已豁免: a card or letter with what was decided about it. */
export interface MeasureLine extends EscalationLine {
  what: MeasureName;
  proposedAt: Instant;
  decision: 'confirmed' | 'waived' | null;
  decidedAt: Instant | null;
  by: string | null;
  words: string | null;
}

/** 下一级: when the desk climbs its next rung, and what that does. */
export interface ClimbingLine extends EscalationLine {
  at: Instant;
  /** `+5` is five working days after the due day, `T-3` three before it; null where a release took the rung away. */
  rung: string | null;
  overdue: boolean;
  to: Addressee[];
  card: Card | null;
  letter: Letter | null;
}
