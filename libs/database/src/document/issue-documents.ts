import { createHash, randomBytes, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { type Paper } from '@duban/domain/paper/paper';
import { documentNumber, DOCUMENTS } from '@duban/domain/reward/document/document-kind';
import { documentsOf } from '@duban/domain/reward/document/documents-of';
import { paperOf } from '@duban/domain/reward/document/paper-of';
import { whole } from '@duban/domain/reward/money';
import { dayOf } from '@duban/domain/time/day';
import { drawNumber } from '../circular/draw-number.ts';

const INSERT = {
  name: 'issued-document-insert',
  text: `insert into issued_document (id, matter_id, kind, desk, number, code, content, content_sha256, issued_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
/** Bytes of a code: 128 bits, so that nobody finds a document by guessing. */
const CODE = 16;

/** 出文: what the act has caused, numbered and frozen in its transaction. @param before null for one just submitted. */
export async function issueDocuments(
  client: PoolClient,
  matter: Matter,
  before: Matter | null,
  at: Moment,
): Promise<void> {
  const year = whole(dayOf(at.now).slice(0, 4));
  for (const cause of documentsOf(before, matter)) {
    const { kind, desk } = cause;
    const number = documentNumber(kind, year, await drawNumber(client, DOCUMENTS[kind].mark, year));
    const paper = paperOf(cause, number, { matter, at });
    const code = randomBytes(CODE).toString('hex');
    const values = [randomUUID(), matter.id, kind, desk?.no ?? null, number, code, JSON.stringify(paper)];
    await client.query({ ...INSERT, values: [...values, digestOf(paper), at.now] });
  }
}

/** 内容摘要: SHA-256 of the paper in canonical JSON (RFC 8785), hex. */
export const digestOf = (paper: Paper): string =>
  createHash('sha256')
    .update(canonicalize(paper) ?? '')
    .digest('hex');
