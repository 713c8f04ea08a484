import { type KindRules } from '../act/kind-rules.ts';
import {
  COMPLAINT_BY_CLOCK,
  COMPLAINT_DESK_ACTS,
  COMPLAINT_MATTER_ACTS,
  COMPLAINT_VERDICTS,
} from '../complaint/acts.ts';
import { barred } from '../complaint/barred.ts';
import { COMPLAINT_EDITION, COMPLAINT_STEPS } from '../complaint/steps.ts';
import { KEY_TASK_DESK_ACTS, KEY_TASK_MATTER_ACTS, KEY_TASK_VERDICTS } from '../key-task/acts.ts';
import { KEY_TASK_EDITION, KEY_TASK_STEPS } from '../key-task/steps.ts';
import { REWARD_DESK_ACTS, REWARD_MATTER_ACTS, REWARD_MONEY_ACTS, REWARD_VERDICTS } from '../reward/acts.ts';
import { REWARD_EDITION, REWARD_STEPS } from '../reward/steps.ts';
import { type Kind } from '../matter/matter.ts';

/** Every kind of matter and its rules. */
export const KINDS: Readonly<Record<Kind, KindRules>> = {
  'key-task': {
    edition: KEY_TASK_EDITION,
    steps: KEY_TASK_STEPS,
    verdicts: KEY_TASK_VERDICTS,
    deskActs: KEY_TASK_DESK_ACTS,
    matterActs: KEY_TASK_MATTER_ACTS,
    confirmed: [],
  },
  reward: {
    edition: REWARD_EDITION,
    steps: REWARD_STEPS,
    verdicts: REWARD_VERDICTS,
    deskActs: REWARD_DESK_ACTS,
    matterActs: REWARD_MATTER_ACTS,
    confirmed: REWARD_MONEY_ACTS,
  },
  complaint: {
    edition: COMPLAINT_EDITION,
    steps: COMPLAINT_STEPS,
    verdicts: COMPLAINT_VERDICTS,
    deskActs: COMPLAINT_DESK_ACTS,
    matterActs: COMPLAINT_MATTER_ACTS,
    confirmed: [],
    barred,
    byClock: COMPLAINT_BY_CLOCK,
  },
};
