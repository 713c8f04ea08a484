import { type Change } from '../act/change.ts';
import { type Desk } from '../desk/desk.ts';

/** A round that goes back to a step and asks everybody from there on. */
export const beginAgain = (desk: Desk, to: string): Change => ({
  type: 'round',
  route: { to, then: 'level-by-level', from: desk.step },
  returned: true,
});
