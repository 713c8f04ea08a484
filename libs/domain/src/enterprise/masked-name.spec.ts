import { maskedName } from './masked-name.ts';

it.each([
  ['样例外资企业有限公司', '样例***公司'],
  ['𠮷田精密机械', '𠮷田***机械'],
  ['样例公司', '样***'],
  ['', '***'],
])('shows %p to the public as %p', (name, shown) => {
  expect(maskedName(name)).toBe(shown);
});
