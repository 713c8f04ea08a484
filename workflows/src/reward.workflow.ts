import { follow } from './follow.ts';
import { rewardStory } from './reward.story.ts';

/** One run per reward application; the argument is the matter's id. */
export const reward = (matterId: string): Promise<void> => follow(matterId, rewardStory);
