import { type Notation } from './notation.ts';

/** 〔责任单位：A、B按职责分工负责〕: no lead is named. One unit alone that is in charge (A负责) leads. */
export const sharedDuty: Notation = {
  name: 'shared-duty',
  read(fields) {
    const charged = fields.flatMap(({ named }) => named.charged);
    const [first] = charged;
    if (first === undefined) return undefined;
    const others = fields.flatMap(({ named }) => [...named.plain, ...named.supports]);
    const alone = new Set(charged).size === 1 && !fields.some(({ value }) => /职责|分工|共同|分别/.test(value.folded));
    if (alone) return { leads: [first], supports: others, roleSource: 'explicit' };
    return { leads: [], supports: [...charged, ...others], roleSource: 'shared' };
  },
};
