import { type Notation } from './notation.ts';

/** (A牵头，B、C配合) · 由A牵头,会同B、C · A、B牵头 · A会同B负责 · 责任单位：A（牵头）、B */
export const leadWord: Notation = {
  name: 'lead-word',
  read(fields) {
    const leads = fields.flatMap(({ named }) => named.leads);
    if (leads.length === 0) return undefined;
    const supports = fields.flatMap(({ named }) => [...named.plain, ...named.charged, ...named.supports]);
    return { leads, supports, roleSource: 'explicit' };
  },
};
