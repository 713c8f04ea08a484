import { type UnitEntry } from '@duban/contracts/http/unit-entry';
import { type MatterView } from '@duban/contracts/http/matter-view';
import { useUnitName, useUnits } from '../../api/units.ts';
import { type Offer } from './act-forms.ts';
import { type InputProps } from './input-props.ts';

/** One unit; without an offer of its own the field has those that can carry a task and take no part in this one yet. */
export function UnitInput({ field: { label, offer = 'free' }, form, view }: InputProps) {
  const offered = useOffer(offer, view);
  const unitName = useUnitName();
  const id = `${form}-unit`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="unit" required defaultValue="">
        <option value="" disabled>
          请选择单位
        </option>
        {offered.map((code) => (
          <option key={code} value={code}>
            {unitName(code)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several units, to be ticked. */
export function UnitsInput({ field: { label, offer = 'supports' }, form, view }: InputProps) {
  const offered = useOffer(offer, view);
  const unitName = useUnitName();
  return (
    <fieldset id={`${form}-units`} tabIndex={-1}>
      <legend>{label}</legend>
      {offered.map((code) => (
        <label key={code} className="tick">
          <input type="checkbox" name="units" value={code} /> {unitName(code)}
        </label>
      ))}
    </fieldset>
  );
}

function useOffer(offer: Offer, { leads, supports }: MatterView): readonly string[] {
  const units: readonly UnitEntry[] = useUnits().data ?? [];
  const parties = [...leads, ...supports];
  const able = units.filter(({ kind }) => kind !== 'G').map(({ code }) => code);
  if (offer === 'supports') return supports;
  if (offer === 'parties') return parties;
  return offer === 'all' ? able : able.filter((code) => !parties.includes(code));
}
