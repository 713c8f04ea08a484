import { type Act } from '@duban/domain/act/act';

/** Body of `POST /api/matters/:id/acts`: the domain's act; a person is named by its id, an amount as decimal yuan. */
export interface ActRequest extends Omit<Act, 'assignee' | 'meeting' | 'fen' | 'materials' | 'budget'> {
  /** Id of the person who shall work the desk. */
  person?: string;
  /** Decimal yuan. */
  amount?: string;
}
