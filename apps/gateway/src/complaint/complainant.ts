import { type Actor } from '@duban/domain/unit/actor';
import { COMPLAINANT } from '@duban/domain/complaint/parties';

/** 投诉人 as the record names it, whoever it is; the gateway has proved before that it is its complaint. */
export const THE_COMPLAINANT: Actor = {
  id: 'complainant',
  name: '投诉人',
  unit: COMPLAINANT,
  role: 'enterprise-agent',
  rank: null,
};

/** A complaint officer who enters what came by letter, visit, fax or e-mail: the record says for whom. */
export const clerkFor = ({ id, name }: Actor): Actor => ({
  ...THE_COMPLAINANT,
  id,
  name,
  forWhom: THE_COMPLAINANT.name,
});
