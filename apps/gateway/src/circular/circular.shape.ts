import { type CircularCommentLine, type CircularLine, type CircularView } from '@duban/contracts/http/circular';
import { type Paper, type PaperTable } from '@duban/domain/paper/paper';
import { anything, instant, list, nullable, object, oneOf, text, uuid } from '../openapi/shape.ts';

const LINE = {
  id: uuid(),
  quarter: text('2023-Q1'),
  status: oneOf(['draft', 'issued']),
  number: nullable(text('长督通〔2024〕3号')),
  title: text(),
  asOf: instant('The quarter’s end, as of which the figures stand.'),
  madeAt: instant(),
  commentUntil: instant('Until then the units may comment.'),
  issuedAt: nullable(instant()),
};

export const CIRCULAR_LINE = object<CircularLine>(LINE);

const PAPER = object<Paper>({
  number: nullable(text()),
  title: text(),
  addressees: text('主送'),
  paragraphs: list(text()),
  tables: list(
    object<PaperTable>({
      title: text(),
      head: list(text()),
      rows: list(list({ oneOf: [text(), { type: 'number' }] })),
    }),
  ),
  signedBy: text('落款'),
  date: text('成文日期'),
});

export const CIRCULAR = object<CircularView>({
  ...LINE,
  figures: anything('The stored figures; a unit sees its own.'),
  paper: PAPER,
  comments: list(object<CircularCommentLine>({ unit: text(), name: text(), words: text(), at: instant() })),
});

export const CIRCULAR_ID = object<{ id: string }>({ id: uuid() });
