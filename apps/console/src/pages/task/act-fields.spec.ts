import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { actOf, fieldsOf } from './act-fields.ts';

function filled(entries: [string, string][]): FormData {
  const form = new FormData();
  entries.forEach(([name, value]) => form.append(name, value));
  return form;
}

describe('an act’s form', () => {
  it('asks for what the act is about', () => {
    expect(fieldsOf({ type: 'submit' }, 'break-down').map(({ name }) => name)).toEqual(['pieces', 'words']);
    expect(fieldsOf({ type: 'submit' }, 'answer').map(({ name }) => name)).toEqual(['words', 'evidence']);
    expect(fieldsOf({ type: 'send-back' }, 'sign')).toEqual([{ name: 'words', label: '理由', required: true }]);
  });

  it('has a form for every verdict of every step', () => {
    const fields = Object.entries(KEY_TASK_STEPS).flatMap(([step, { verdicts }]) =>
      verdicts.map((type) => fieldsOf({ type }, step)),
    );
    // «No change» is one click.
    expect(fields.filter((list) => list.length === 0)).toHaveLength(1);
  });

  it('sends what was filled in and leaves out what was not', () => {
    const deliver = fieldsOf({ type: 'deliver' }, 'deliver');
    const form = filled([['progress', '80'], ['words', ' 已完成 '], ['evidence', '报告\n\n 名单 ']]); // prettier-ignore
    expect(actOf({ type: 'deliver', desk: 'm.3' }, deliver, form)).toEqual({
      type: 'deliver',
      desk: 'm.3',
      progress: 80,
      words: '已完成',
      evidence: ['报告', '名单'],
    });
    expect(actOf({ type: 'deliver' }, deliver, filled([['words', '  ']]))).toEqual({ type: 'deliver' });
  });

  it('sends a break-down unit by unit', () => {
    const form = filled([['deliverable:TAX', '清单'], ['due:TAX', '2024-06-30']]); // prettier-ignore
    expect(actOf({ type: 'submit' }, fieldsOf({ type: 'submit' }, 'break-down'), form)).toEqual({
      type: 'submit',
      pieces: [{ unit: 'TAX', deliverable: '清单', due: '2024-06-30' }],
    });
  });

  it('names units of a return only when it goes back to their delivery', () => {
    const fields = fieldsOf({ type: 'return' }, 'review-office');
    const back = (to: string) =>
      actOf({ type: 'return' }, fields, filled([['to', to], ['units', 'TAX'], ['then', 'straight-back'], ['words', '不足']])); // prettier-ignore
    expect(back('deliver')).toMatchObject({ to: 'deliver', units: ['TAX'], then: 'straight-back' });
    expect(back('answer')).not.toHaveProperty('units');
  });
});
