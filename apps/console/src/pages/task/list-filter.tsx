import { useEffect, useRef, type FormEvent } from 'react';
import { sortsOffered } from '@duban/contracts/http/matter-order';
import { type MatterSort } from '@duban/contracts/http/matter-query';
import { useUnits } from '../../api/units.ts';
import { adjust } from '../../parts/address.ts';
import { Link } from '../../parts/link.tsx';
import { LAMP_WORDS } from '../../words/lamps.ts';
import { STEP_WORDS } from '../../words/steps.ts';
import { listAddress, type ListQuery } from './list-query.ts';

const SORTS: readonly [MatterSort, string][] = [
  ['no', '按序号'],
  ['due', '完成时限近的在前'],
  ['-changed', '最近变动在前'],
  ['next', '环节期限近的在前'],
  ['-opened', '最近立项在前'],
];

type Choice = readonly [value: string, word: string];

const LAMPS: readonly Choice[] = Object.entries(LAMP_WORDS).map(([lamp, { name }]) => [lamp, name]);
const STEPS: readonly Choice[] = Object.entries(STEP_WORDS).map(([step, { staff }]) => [step, staff()]);

/** Filters of the list; each change is a change of the address. */
export function ListFilter({ query }: { query: ListQuery }) {
  const units = (useUnits().data ?? []).map(({ code, name }): Choice => [code, name]);
  const sorts = SORTS.filter(([sort]) => sortsOffered(query).includes(sort));
  const choose = (name: string, value: string) => adjust(listAddress({ ...query, [name]: value }));
  return (
    <form role="search" className="filter" onSubmit={(event) => choose('q', typedIn(event))}>
      <Search value={query.q ?? ''} />
      <Select name="lamp" word="亮灯" choices={LAMPS} value={query.lamp} choose={choose} />
      <Select name="step" word="环节" choices={STEPS} value={query.step} choose={choose} />
      <Select name="unit" word="单位" choices={units} value={query.unit} choose={choose} />
      <Select name="sort" word="排序" choices={sorts} value={query.sort} choose={choose} />
      {Object.keys(query).length > 0 && <Link to="/">清除筛选</Link>}
    </form>
  );
}

function typedIn(event: FormEvent<HTMLFormElement>): string {
  event.preventDefault();
  return String(new FormData(event.currentTarget).get('q')).trim();
}

function Search({ value }: { value: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return (
    <div>
      <label htmlFor="q">查找</label>
      <input id="q" name="q" type="search" ref={input} placeholder="标题或序号" maxLength={100} />
      <button type="submit">查找</button>
    </div>
  );
}

interface SelectProps {
  name: string;
  word: string;
  choices: readonly Choice[];
  value: string | undefined;
  choose: (name: string, value: string) => void;
}

function Select({ name, word, choices, value = '', choose }: SelectProps) {
  return (
    <div>
      <label htmlFor={name}>{word}</label>
      <select id={name} value={value} onChange={({ target }) => choose(name, target.value)}>
        <option value="">{name === 'sort' ? '默认' : '全部'}</option>
        {choices.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
