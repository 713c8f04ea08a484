import { type FileView } from '@duban/contracts/http/file-view';
import { FILE_KINDS } from '@duban/domain/file/file-kind';
import { FILE_STATES } from '@duban/domain/file/stored-file';
import { instant, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

export const FILE = object<FileView>({
  id: uuid(),
  name: text(),
  size: whole('Bytes.'),
  sha256: text(),
  mediaType: oneOf(Object.values(FILE_KINDS)),
  state: oneOf(FILE_STATES, 'Only a clean file can be downloaded; a quarantined one waits for the malware scanner.'),
  closed: yesNo('密存: it lies closed on the server; `sha256` is of the closed bytes.'),
  why: nullable(text('Code of the reason why it is refused.')),
  scannedBy: nullable(text('The scanner that judged it; `signatures-of-the-demo` knows test files only.')),
  at: instant(),
  matter: nullable(uuid()),
  draft: nullable(uuid()),
  slot: nullable(text('Which of the demanded materials it is.')),
});

export const UPLOAD = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'pdf, ofd, docx, xlsx, jpg or png; at most 20 MB.' },
      draft: { type: 'string', format: 'uuid', description: 'The draft it belongs to.' },
      closed: {
        type: 'string',
        enum: ['yes'],
        description: '密存: kept closed, as a complaint’s papers are; sent before the file.',
      },
      slot: { type: 'string', description: 'Which of the demanded materials it is: a–z, 0–9, hyphens.' },
    },
  },
} as const;
