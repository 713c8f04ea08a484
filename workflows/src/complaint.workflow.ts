import { complaintStory } from './complaint.story.ts';
import { follow } from './follow.ts';

/** One run per complaint; the argument is the matter's id. */
export const complaint = (matterId: string): Promise<void> => follow(matterId, complaintStory);
