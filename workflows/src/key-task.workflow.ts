import { follow } from './follow.ts';
import { keyTaskStory } from './key-task.story.ts';

/** One run per key task; the argument is the matter's id. */
export const keyTask = (matterId: string): Promise<void> => follow(matterId, keyTaskStory);
