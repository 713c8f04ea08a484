import { cursorOf, isInstant, isUuid, orNull, readCursor } from './cursor.ts';

const SHAPE = [orNull(isInstant), isUuid];
const id = '7e50a4cb-258b-449d-bd80-60c37d910c4c';

it('comes back as it was given', () => {
  expect(readCursor(cursorOf(['2023-02-03T17:30:00+08:00', id]), SHAPE)).toEqual(['2023-02-03T17:30:00+08:00', id]);
  expect(readCursor(cursorOf([null, id]), SHAPE)).toEqual([null, id]);
});

it.each([
  ['junk', 'abc'],
  ['nothing', ''],
  ['another list', cursorOf([1, 2, 3])],
  ['no instant', cursorOf(['2023-02-30T00:00:00+08:00', id])],
  ['no id', cursorOf([null, `${id}'--`])],
  ['an object', Buffer.from('{"0":null}').toString('base64url')],
])('refuses %s and names the field', (_name, cursor) => {
  expect(() => readCursor(cursor, SHAPE)).toThrow(
    expect.objectContaining({ status: 400, details: { fields: [expect.objectContaining({ field: 'cursor' })] } }),
  );
});
