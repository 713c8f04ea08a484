import { type Sight } from '@duban/domain/act/sight';
import { tell, type Finding, type Story } from './story.ts';

/** Why a story is not a pure function of the record; undefined when nothing was found over these sights. */
export function impurityOf(story: Story, sights: readonly Sight[]): string | undefined {
  const found = new Set<string>();
  const restore = trap((what) => found.add(what));
  try {
    const there = sights.map((sight) => told(story, sight));
    const back = [...sights]
      .reverse()
      .map((sight) => told(story, sight))
      .reverse();
    const again = sights
      .flatMap((sight) => [told(story, sight), told(story, sight)])
      .filter((_, index) => index % 2 === 1);
    const same = there.every((finding, index) => finding === back[index] && finding === again[index]);
    if (!same) found.add('memory');
  } finally {
    restore();
  }
  return found.size > 0 ? [...found].sort().join(', ') : undefined;
}

const told = (story: Story, sight: Sight): string => {
  const before = JSON.stringify(sight);
  const finding: Finding = tell(story, sight);
  return JSON.stringify(finding) + (JSON.stringify(sight) === before ? '' : ' changed the sight');
};

/** The clock and the dice of the process, made to tell when they are asked. */
function trap(tell: (what: string) => void): () => void {
  const real = { Date: globalThis.Date, random: Math.random };
  const watched = new Proxy(real.Date, {
    construct: (target, args, newTarget) => {
      if (args.length === 0) tell('clock');
      return Reflect.construct(target, args, newTarget) as object;
    },
    get: (target, key, receiver) => {
      if (key === 'now') tell('clock');
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  globalThis.Date = watched;
  Math.random = () => {
    tell('dice');
    return real.random();
  };
  return () => {
    globalThis.Date = real.Date;
    Math.random = real.random;
  };
}
