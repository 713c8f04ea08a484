import { type Sight } from '@duban/domain/act/sight';

/** What a story finds: the step that is owed, that it waits for people, or that the matter has come to its end. */
export type Finding = { lay: string } | { end: string } | 'wait';

/** A matter as its story sees it. */
export interface Telling<Step extends string> {
  /** Fixed when the matter was opened; for a story whose course changed in a later edition. */
  readonly edition: number;
  /** The verdict the record holds on a step in this round; stops the story there while there is none. */
  step(name: Step): string;
  /** Lays what a step beside the main line owes for its period; waits for nobody. */
  beside(name: Step): void;
  /** Stops the story while there is no day by which the matter ends. */
  untilItHasAnEnd(): void;
  /** Stops the story while a desk is open that must be decided before the closing. */
  untilNothingHolds(): void;
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
    return { end: story(telling(sight)) };
  } catch (stopped) {
    if (stopped instanceof Stop) return stopped.finding;
    throw stopped;
  }
}

const telling = (sight: Sight): Telling<string> => ({
  edition: sight.edition,
  step: (name) => verdictOf(sight, name),
  beside: (name) => {
    if (sight.beside?.[name] === 'owed') throw new Stop({ lay: name });
  },
  untilItHasAnEnd: () => waitWhile(sight.endless === true),
  untilNothingHolds: () => waitWhile(sight.held === true),
});

function waitWhile(holds: boolean): void {
  if (holds) throw new Stop('wait');
}

/** A sight of an older build, replayed by this one, lacks the steps that came later: its matter passes them over. */
function verdictOf(sight: Sight, step: string): string {
  const state = sight.steps[step] ?? 'passed';
  if (state === 'open') throw new Stop('wait');
  if (state === 'owed') throw new Stop({ lay: step });
  return state;
}
