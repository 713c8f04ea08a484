import { type Actor } from '@duban/domain/unit/actor';
import { COMPLAINANT } from '@duban/domain/unit/offices';

/** 投诉人 as the record names it, whoever it is; the gateway has proved before that it is its complaint. */
export const THE_COMPLAINANT: Actor = {
  id: 'complainant',
  name: '投诉人',
  unit: COMPLAINANT,
  role: 'enterprise-agent',
  rank: null,
};
