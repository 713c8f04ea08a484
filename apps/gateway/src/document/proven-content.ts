import { type Paper } from '@duban/domain/paper/paper';
import { digestOf } from '@duban/database/document/issue-documents';
import { type IssuedDocument } from '@duban/database/document/issued-document.store';

/** @throws when the content is no longer what was issued: nobody is given such a paper, nor told about it. */
export function provenContent({ content, contentSha256, number }: IssuedDocument): Paper {
  if (digestOf(content) !== contentSha256) throw new Error(`the content of ${number} is not what was issued`);
  return content;
}
