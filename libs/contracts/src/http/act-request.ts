import { type Act } from '@duban/domain/act/act';

/** Body of `POST /api/matters/:id/acts`: the domain's act as it is. */
export type ActRequest = Act;
