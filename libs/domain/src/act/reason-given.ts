import { refused, type Refusal } from '../refusal.ts';
import { type Act } from './act.ts';

/** A «no», and whatever bears on others, must say why. */
export const reasonGiven = ({ words }: Act): Refusal | undefined =>
  words?.trim() ? undefined : refused('act.reason-needed');
