import { type BoardRecount, type RecountDifference } from '@duban/contracts/http/board-recount';
import { anything, instant, list, object, text, whole } from '../openapi/shape.ts';

export const RECOUNT = object<BoardRecount>({
  at: instant(),
  compared: whole('Numbers that were compared.'),
  differences: list(
    object<RecountDifference>({
      what: text(),
      shown: anything('By the board.'),
      counted: anything('From the entries.'),
    }),
    'Empty when all is well.',
  ),
  tookMs: whole(),
});
