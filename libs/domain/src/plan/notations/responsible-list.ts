import { type Notation } from './notation.ts';

/** （责任单位：A、B、C）, or units alone in a bracket: the first leads by convention. 配合单位 alone names no lead. */
export const responsibleList: Notation = {
  name: 'responsible-list',
  read(fields) {
    const listed = fields.filter(({ label }) => label !== 'support');
    const [first, ...rest] = listed.flatMap(({ named }) => named.plain);
    const supporting = fields.filter(({ label }) => label === 'support').flatMap(({ named }) => named.plain);
    const others = [...supporting, ...fields.flatMap(({ named }) => named.supports)];
    if (first !== undefined) return { leads: [first], supports: [...rest, ...others], roleSource: 'list-order' };
    return others.length > 0 ? { leads: [], supports: others, roleSource: 'explicit' } : undefined;
  },
};
