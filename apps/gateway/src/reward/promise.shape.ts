import {
  type PromiseAmounts,
  type PromiseTotal,
  type PromiseView,
  type PublicPromise,
  type PublicPromises,
} from '@duban/contracts/http/promises';
import { list, nullable, object, type Shape, text, whole } from '../openapi/shape.ts';

const yuan = (what: string): Shape => text(`${what}; decimal yuan.`);

const AMOUNTS: { [K in keyof PromiseAmounts]: Shape } = {
  applications: whole(),
  promisedYuan: yuan('As quoted, of applications that stand or were paid'),
  decidedYuan: yuan('Approved by the government'),
  paidYuan: yuan('Paid'),
  recoveredYuan: yuan('Recovered'),
};

export const PROMISE = object<PromiseView>({
  enterprise: text(),
  name: text(),
  policy: text(),
  year: whole(),
  ...AMOUNTS,
});

export const PROMISE_TOTAL = object<PromiseTotal>({
  policy: text(),
  year: whole(),
  budgetedYuan: nullable(yuan('Budget of the year')),
  ...AMOUNTS,
});

export const PUBLIC_PROMISES = object<PublicPromises>({
  total: PROMISE_TOTAL,
  items: list(object<PublicPromise>({ name: text('Masked.'), ...AMOUNTS })),
  next: nullable(text('Cursor of the next page.')),
});
