import { type Actor } from '@duban/domain/unit/actor';
import { conditionsOf, type ListWish } from './matter-list.sql.ts';

const now = '2023-02-01T10:00:00+08:00';
const actor = (more: Partial<Actor>): Actor => ({
  id: 'p',
  name: 'n',
  unit: 'TAX',
  role: 'officer',
  rank: null,
  ...more,
});
const asked = (by: Actor, wish: Partial<ListWish> = {}) => {
  const { text, values } = conditionsOf(by, now, { sort: 'no', descending: false, limit: 50, ...wish });
  return { text, values };
};

it('narrows to what the actor may see', () => {
  expect(asked(actor({}))).toEqual({ text: 'm.parties @> array[$2]::text[]', values: [now, 'TAX'] });
  expect(asked(actor({ role: 'supervision-office' })).text).toBe('true');
  expect(asked(actor({ role: 'system-admin' })).text).toBe('false');
  expect(asked(actor({ unit: null })).text).toBe('false');
});

it('keeps every value in a placeholder of its own', () => {
  const { text, values } = asked(actor({}), {
    kind: 'key-task',
    unit: 'DRC',
    role: 'lead',
    step: 'sign',
    plan: 'p',
    q: `50%_'; drop`,
  });
  expect(values).toEqual([now, 'TAX', 'key-task', 'DRC', 'sign', 'p', `%50\\%\\_'; drop%`]);
  expect(text).not.toMatch(/drop|DRC|sign|key-task/);
  for (let place = 2; place <= values.length; place += 1) expect(text).toContain(`$${place}`);
});

it('goes on after the last line, in either direction, with no due day as the latest', () => {
  const after = { key: null, id: 'x' };
  expect(asked(actor({ role: 'leader-in-charge' }), { sort: 'due', descending: true, after })).toEqual({
    text: `true and (coalesce(m.due, 'infinity'), m.id) < ($2::timestamptz, $3::uuid)`,
    values: [now, 'infinity', 'x'],
  });
});

it('asks for a lamp by the moments it stands for', () => {
  expect(asked(actor({ role: 'leader-in-charge' }), { lamp: 'near' }).text).toMatch(
    /not \(m\.suspended_at is null and exists .*d\.due < \$1.* and exists .*d\.near <= \$1/s,
  );
  expect(asked(actor({ role: 'leader-in-charge' }), { overdue: false }).text).toMatch(
    /and not \(m\.suspended_at is null and exists .*d\.due < \$1/s,
  );
});
