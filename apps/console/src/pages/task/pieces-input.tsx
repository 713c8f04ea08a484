import { dayOf } from '@duban/domain/time/day';
import { useUnitName } from '../../api/units.ts';
import { type InputProps } from './input-props.ts';

/** 分解清单: what each supporter has to deliver, and until when. */
export function PiecesInput({ field: { label }, form, view }: InputProps) {
  const unitName = useUnitName();
  if (view.supports.length === 0) return <p>本事项没有配合单位，无需分解，可直接提交。</p>;
  return (
    <fieldset id={`${form}-pieces`} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="quiet">各单位的期限应早于事项期限3个工作日，以便汇总；超出时会提示最迟日期。</p>
      {view.supports.map((code) => (
        <fieldset key={code} className="piece">
          <legend>{unitName(code)}</legend>
          <label htmlFor={`${form}-deliverable-${code}`}>应交成果</label>
          <input id={`${form}-deliverable-${code}`} name={`deliverable:${code}`} required maxLength={500} />
          <label htmlFor={`${form}-due-${code}`}>期限</label>
          <input id={`${form}-due-${code}`} name={`due:${code}`} type="date" min={dayOf(view.now)} required />
        </fieldset>
      ))}
    </fieldset>
  );
}
