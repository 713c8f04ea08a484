import { type Board, type BoardCell, type BoardCounters, type BoardRow } from '@duban/contracts/http/board';
import { instant, list, nullable, number, object, oneOf, text, uuid, whole } from '../openapi/shape.ts';

const LAMP = oneOf(['closed', 'closed-late', 'stopped', 'overdue', 'near', 'provisional', 'on-time']);

export const BOARD = object<Board>({
  now: instant(),
  counters: object<BoardCounters>({
    open: whole('Matters.'),
    overdue: whole('Open matters with this lamp.'),
    near: whole('Open matters with this lamp.'),
    waitingToSign: whole('Open `sign` desks.'),
    waitingForMe: whole('Open desks the asking person holds.'),
    closed: whole(),
    closedOnTime: whole(),
    closedOnTimeRate: nullable(number('0 to 1.')),
  }),
  units: list(object<Board['units'][number]>({ code: text(), name: text(), kind: oneOf(['D', 'Z', 'P', 'V', 'G']) })),
  rows: list(
    object<BoardRow>({
      matter: uuid(),
      no: text(),
      title: text(),
      planId: uuid(),
      lamp: LAMP,
      card: nullable(text()),
      letter: nullable(text()),
    }),
  ),
  cells: list(
    object<BoardCell>({
      matter: uuid(),
      no: text(),
      unit: text(),
      role: oneOf(['lead', 'support']),
      lamp: nullable(LAMP),
    }),
  ),
});
