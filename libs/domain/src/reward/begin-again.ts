import { type Change } from '../act/change.ts';
import { type Desk } from '../desk/desk.ts';

/** A round from a step on, in which everybody from there on is asked; `returned`: somebody sent it back. */
const roundFrom = (desk: Desk, to: string, returned: boolean): Change => ({
  type: 'round',
  route: { to, then: 'level-by-level', from: desk.step },
  returned,
});

/** 退回: a round that goes back to a step. */
export const beginAgain = (desk: Desk, to: string): Change => roundFrom(desk, to, true);

/** A round that goes on at a step: nobody has returned anything. */
export const goOnAt = (desk: Desk, to: string): Change => roundFrom(desk, to, false);
