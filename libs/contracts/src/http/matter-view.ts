import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type PredictedStep } from '@duban/domain/act/predict';
import { type Desk } from '@duban/domain/desk/desk';
import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Pace } from '@duban/domain/key-task/pace';
import { type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type TimelineEntry } from './timeline-entry.ts';

export interface DeskView extends Desk {
  /** Public id, as acts and `why` name it. */
  id: string;
  title: string;
  lamp: Lamp;
  /** Working days until the due day of an open desk, negative when it has passed. */
  workingDaysLeft: number | null;
}

/** The domain's Matter as it stands, with what a page shows beside it; the answer to an act is this too. */
export interface MatterView extends Omit<Matter, 'desks'> {
  desks: DeskView[];
  lamp: Lamp;
  card: Card | null;
  letter: Letter | null;
  /** 序时进度. */
  pace: Pace;
  /** Percent, as last reported. */
  progress: number;
  /** Percent that the calendar asks for by now; null without an end. */
  planned: number | null;
  /** What the asking person may do, or why not now. */
  acts: AllowedAct[];
  /** The steps that lie ahead if everybody agrees. */
  next: PredictedStep[];
  /** Business time at which lamps and acts were judged. */
  now: Instant;
}

export interface MatterWithTimeline extends MatterView {
  /** In the order of the record; the newest 500. */
  timeline: TimelineEntry[];
}
