import { type Sight } from '@duban/domain/act/sight';

/** What a story finds: the step that is owed, that it waits for people, or that the matter has come to its end. */
export type Finding = { lay: string } | { end: string } | 'wait';

/** A matter as its story sees it. */
export interface Telling<Step extends string> {
  /** Fixed when the matter was opened; for a story whose course changed in a later edition. */
  readonly edition: number;
  /** The verdict the record holds on a step in this round; stops the story there while there is none. */
  step(name: Step): string;
}

/** A pure, synchronous function of the record; it remembers nothing and returns the matter's outcome. */
export type Story<Step extends string = string> = (task: Telling<Step>) => string;

class Stop extends Error {
  constructor(readonly finding: Finding) {
    super('the story stops here');
  }
}

/** Runs a story from the top over one sight. */
export function tell(story: Story, sight: Sight): Finding {
  try {
    return { end: story({ edition: sight.edition, step: (name) => verdictOf(sight, name) }) };
  } catch (stopped) {
    if (stopped instanceof Stop) return stopped.finding;
    throw stopped;
  }
}

/** A sight of an older build, replayed by this one, lacks the steps that came later: its matter passes them over. */
function verdictOf(sight: Sight, step: string): string {
  const state = sight.steps[step] ?? 'passed';
  if (state === 'open') throw new Stop('wait');
  if (state === 'owed') throw new Stop({ lay: step });
  return state;
}
