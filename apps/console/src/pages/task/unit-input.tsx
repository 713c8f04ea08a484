import { useUnitName, useUnits } from '../../api/units.ts';
import { type InputProps } from './input-props.ts';

/** Of all units those that can carry a task and have no part in this one yet. */
export function ReplacementInput({ field: { label }, form, view }: InputProps) {
  const units = useUnits().data ?? [];
  const already = [...view.leads, ...view.supports];
  const free = units.filter(({ code, kind }) => kind !== 'G' && !already.includes(code));
  const id = `${form}-unit`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="unit" required defaultValue="">
        <option value="" disabled>
          请选择单位
        </option>
        {free.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The supporters of this task, to be ticked. */
export function SupportersInput({ field: { label }, form, view }: InputProps) {
  const unitName = useUnitName();
  return (
    <fieldset id={`${form}-units`} tabIndex={-1}>
      <legend>{label}</legend>
      {view.supports.map((code) => (
        <label key={code} className="tick">
          <input type="checkbox" name="units" value={code} /> {unitName(code)}
        </label>
      ))}
    </fieldset>
  );
}
