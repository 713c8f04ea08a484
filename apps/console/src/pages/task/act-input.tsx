import { type ReactNode } from 'react';
import { dayOf } from '@duban/domain/time/day';
import { type FieldName } from './act-forms.ts';
import { type InputProps } from './input-props.ts';
import { PiecesInput } from './pieces-input.tsx';
import { ColleagueInput } from './colleague-input.tsx';
import { UnitInput, UnitsInput } from './unit-input.tsx';

const INPUTS: Record<FieldName, (props: InputProps) => ReactNode> = {
  words: TextInput,
  evidence: TextInput,
  progress: ProgressInput,
  pieces: PiecesInput,
  unit: UnitInput,
  units: UnitsInput,
  to: StepInput,
  then: RouteInput,
  day: DayInput,
  ground: ChoiceInput,
  person: ColleagueInput,
};

/** The input of one field, with its label. */
export function ActInput(props: InputProps) {
  const Input = INPUTS[props.field.name];
  return <Input {...props} />;
}

function TextInput({ field: { name, label, required = false }, form }: InputProps) {
  const id = `${form}-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && '（必填）'}
      </label>
      <textarea id={id} name={name} rows={3} required={required} maxLength={4000} />
    </div>
  );
}

function ProgressInput({ field: { label }, form }: InputProps) {
  const id = `${form}-progress`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="progress" type="number" min={0} max={100} step={1} defaultValue={100} required />
    </div>
  );
}

function DayInput({ field: { label, required = false }, form, view }: InputProps) {
  const id = `${form}-day`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && '（必填）'}
      </label>
      <input id={id} name="day" type="date" min={dayOf(view.now)} required={required} />
    </div>
  );
}

/** One of what the form itself offers. */
function ChoiceInput({ field: { name, label, required = false, options = [] }, form }: InputProps) {
  const id = `${form}-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} required={required}>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

function StepInput(props: InputProps) {
  const { field, form, view } = props;
  if (field.options) return <ChoiceInput {...props} />;
  const { label } = field;
  const id = `${form}-to`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="to" defaultValue="answer">
        <option value="answer">申请办结</option>
        {view.supports.length > 0 && <option value="deliver">配合反馈</option>}
        <option value="break-down">任务分解</option>
      </select>
    </div>
  );
}

function RouteInput({ field: { label }, form }: InputProps) {
  const id = `${form}-then`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="then">
        <option value="level-by-level">逐级重走</option>
        <option value="straight-back">直达我</option>
      </select>
    </div>
  );
}
