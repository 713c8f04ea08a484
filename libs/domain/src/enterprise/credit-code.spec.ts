import { isCreditCode } from './credit-code.ts';

const CODE = '915001150000000002';

it('a credit code has 18 signs, the last of which checks the others', () => {
  expect(isCreditCode(CODE)).toBe(true);
  for (const wrong of [
    '',
    CODE.slice(1),
    `${CODE}0`,
    `${CODE.slice(0, 17)}3`,
    `I${CODE.slice(1)}`,
    CODE.replace('5', '6'),
  ])
    expect([wrong, isCreditCode(wrong)]).toEqual([wrong, false]);
});
