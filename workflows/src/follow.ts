import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type MatterHands, type Seen } from '@duban/contracts/hands';
import { NUDGE } from '@duban/contracts/names';
import { type Sight } from '@duban/domain/act/sight';
import { HANDS, LONG_HISTORY, LONGEST_WAIT_MS, SHORTEST_WAIT_MS, TOO_NEW_MS } from './patience.ts';
import { tell, type Story } from './story.ts';

const { look, lay, close, settled } = proxyLocalActivities<MatterHands>(HANDS);

/** The loop of every matter: look, run the story, do what is owed, wait for a nudge or the next wake. It remembers nothing. */
export async function follow(id: string, story: Story): Promise<void> {
  let nudged = false;
  setHandler(defineSignal(NUDGE), () => void (nudged = true));
  for (;;) {
    nudged = false;
    const seen = await settle(id, story, await look(id));
    if (seen === 'gone' || (seen !== 'too-new' && seen.closed)) return;
    if (seen === 'too-new') {
      // A run of its own, so that the next look may be any worker's, not only of this older build's cache.
      await condition(() => nudged, TOO_NEW_MS);
      await continueAsNew<(matter: string) => Promise<void>>(id);
      return;
    }
    if (workflowInfo().historyLength > LONG_HISTORY) await continueAsNew<(matter: string) => Promise<void>>(id);
    await (seen.wake === null ? condition(() => nudged) : condition(() => nudged, waitFor(seen)));
  }
}

const waitFor = ({ wake }: Sight): number => Math.min(Math.max(wake ?? 0, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);

/** Does what the story owes until it waits for people or has come to its end. */
async function settle(id: string, story: Story, first: Seen): Promise<Seen> {
  for (let seen = first; ;) {
    if (seen === 'gone' || seen === 'too-new') return seen;
    // An act may have closed the matter: its run ends with it.
    if (seen.closed) return seen.owed ? settled(id, seen) : seen;
    const finding = tell(story, seen);
    if (finding === 'wait' && !seen.owed) return seen;
    seen = await act(id, finding, seen);
  }
}

function act(id: string, finding: ReturnType<typeof tell>, { version, chapter, round }: Sight): Promise<Seen> {
  const derived = { version, chapter, round };
  if (finding === 'wait') return settled(id, derived);
  return 'lay' in finding ? lay(id, finding.lay, derived) : close(id, finding.end, derived);
}
