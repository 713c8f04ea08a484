import { useColleagues } from '../../api/people.ts';
import { type InputProps } from './input-props.ts';

/** 承办人: one of the unit's people, or nobody in particular. */
export function ColleagueInput({ field: { label }, form }: InputProps) {
  const people = useColleagues().data ?? [];
  const id = `${form}-person`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="person">
        <option value="">不指定</option>
        {people.map(({ id: person, name }) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
