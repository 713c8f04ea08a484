import { type DutyField } from '../duty-fields.ts';
import { type Notation } from './notation.ts';

/** （牵头单位：A；配合单位：B、C）, also with 责任单位 beside 牵头单位, whose units support then. */
export const labelledRoles: Notation = {
  name: 'labelled-roles',
  read(fields) {
    if (!fields.some(({ label }) => label === 'lead' || label === 'support')) return undefined;
    const lead = under(fields, 'lead');
    const support = under(fields, 'support').flatMap(everyone);
    const responsible = [...under(fields, 'responsible'), ...under(fields, 'bare')].flatMap(everyone);
    if (lead.length > 0) {
      const leads = lead.flatMap(({ named }) => [...named.leads, ...named.plain, ...named.charged]);
      const others = [...lead.flatMap(({ named }) => named.supports), ...responsible, ...support];
      return leads.length > 0 ? { leads, supports: others, roleSource: 'explicit' } : undefined;
    }
    const [first, ...rest] = responsible;
    if (support.length === 0 || first === undefined || isAlreadySaid(fields)) return undefined;
    return { leads: [first], supports: [...rest, ...support], roleSource: rest.length > 0 ? 'list-order' : 'explicit' };
  },
};

function under(fields: readonly DutyField[], label: DutyField['label']): DutyField[] {
  return fields.filter((field) => field.label === label);
}

function everyone({ named }: DutyField): string[] {
  return [...named.leads, ...named.plain, ...named.charged, ...named.supports];
}

/** 责任单位：A牵头；配合单位：B is read by its word. */
function isAlreadySaid(fields: readonly DutyField[]): boolean {
  return fields.some(({ label, named }) => label !== 'support' && (named.leads.length > 0 || named.charged.length > 0));
}
