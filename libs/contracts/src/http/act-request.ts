import { type Act } from '@duban/domain/act/act';

/** Body of `POST /api/matters/:id/acts`: the domain's act; a person is named by its id and looked up by the gateway. */
export interface ActRequest extends Omit<Act, 'assignee' | 'meeting'> {
  /** Id of the person who shall work the desk. */
  person?: string;
}
