import { PLAN_WARNING_CODES } from '@duban/domain/plan/plan-reading';
import { isDay } from '@duban/domain/time/day';
import {
  among,
  type Check,
  fieldsOf,
  listOf,
  matching,
  nullOr,
  such,
  textUpTo,
  wholeNumber,
  yesOrNo,
} from './shape-check.ts';

const MOST_ITEMS = 20_000;
const MOST_UNITS = 500;

const code = matching(/^[A-Z][A-Z0-9_]{0,39}$/, 'a unit code');
const name = textUpTo(200);
const filled = such((value) => typeof value === 'string' && value.trim() !== '', 'filled in');
const title: Check = (value, at) => [...textUpTo(500)(value, at), ...filled(value, at)];
const years = nullOr(fieldsOf({ from: wholeNumber, to: wholeNumber }));
const warnings = listOf(
  fieldsOf({ line: wholeNumber, code: among(PLAN_WARNING_CODES), detail: textUpTo(2000) }),
  100_000,
);
const groups = listOf(name, MOST_ITEMS);

const item = {
  key: matching(/^[TS]\d{1,6}$/, 'a key such as T1'),
  kind: among(['task', 'safeguard']),
  no: nullOr(wholeNumber),
  group: nullOr(name),
  title,
  line: wholeNumber,
  dueText: nullOr(textUpTo(500)),
  due: nullOr(such(isDay, 'a day')),
  numbers: listOf(textUpTo(200), 500),
};

/** A draft as previews give it and publishing takes it back. */
export const draftShape: Check = fieldsOf({
  title,
  years,
  groups,
  warnings,
  items: listOf(
    fieldsOf({
      ...item,
      leads: listOf(code, MOST_UNITS),
      supports: listOf(code, MOST_UNITS),
      unknown: listOf(name, MOST_UNITS),
      roleSource: among(['list-order', 'explicit', 'shared', 'corrected']),
      longTerm: yesOrNo,
    }),
    MOST_ITEMS,
  ),
});

/** A reading, as the command line prints it. */
export const readingShape: Check = fieldsOf({
  title,
  years,
  groups,
  warnings,
  units: listOf(fieldsOf({ name, items: wholeNumber, leads: wholeNumber }), MOST_ITEMS),
  items: listOf(
    fieldsOf({
      ...item,
      leads: listOf(name, MOST_UNITS),
      supports: listOf(name, MOST_UNITS),
      roleSource: among(['list-order', 'explicit', 'shared']),
      warnings: listOf(among(PLAN_WARNING_CODES), 50),
    }),
    MOST_ITEMS,
  ),
});
