import { type KeyTaskStep } from '@duban/domain/key-task/steps';
import { type Story } from './story.ts';

/**
 * 重点任务: registered, signed for, broken down; supporters deliver, the lead answers, supporters countersign,
 * three levels review, while the lead reports every month. A return begins another round in the record, and the story
 * asks only whom that round names. 长期坚持: a task without an end goes on reporting until the office sets one.
 */
export const keyTaskStory: Story<KeyTaskStep> = (task) => {
  if (task.step('register') === 'reject') return 'not-registered';
  task.beside('report');
  task.step('sign');
  task.step('break-down');
  task.step('deliver');
  task.untilItHasAnEnd();
  task.step('answer');
  task.step('countersign');
  task.step('review-unit');
  task.step('review-office');
  task.step('review-leader');
  task.untilNothingHolds();
  return 'done';
};
