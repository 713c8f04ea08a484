import { type Pool } from 'pg';
import { type Facts } from '@duban/domain/desk/desk';
import { type Paper } from '@duban/domain/paper/paper';
import { type DocumentKind } from '@duban/domain/reward/document/document-kind';
import { COMMERCE } from '@duban/domain/reward/parties';
import { type Instant } from '@duban/domain/time/day';
import { instantIn, optionalInstantIn } from '../instants.ts';

/** 文书 as it was issued. */
export interface IssuedDocument {
  id: string;
  matterId: string;
  kind: DocumentKind;
  number: string;
  code: string;
  content: Paper;
  contentSha256: string;
  issuedAt: Instant;
  /** When another of its kind took its place. */
  supersededAt: Instant | null;
  /** Of the PDF, once it was printed. */
  pdfSha256: string | null;
}

/** A publicity that runs: its table's number, the application's facts, the desk's days. */
export interface RunningPublicity {
  number: string;
  facts: Facts;
  laidAt: Instant;
  due: Instant | null;
}

export interface Printing {
  sha256: string;
  bytes: Buffer;
}

/** Of one kind on one way a later desk's document takes the place of an earlier's. */
const COLUMNS = `d.id, d.matter_id as "matterId", d.kind, d.number, d.code, d.content, d.content_sha256 as "contentSha256",
  d.issued_at as "issuedAt", p.sha256 as "pdfSha256",
  (select min(l.issued_at) from issued_document l where l.matter_id = d.matter_id and l.kind = d.kind and l.desk > d.desk)
    as "supersededAt"`;
const FROM = 'from issued_document d left join issued_pdf p on p.document_id = d.id';
const OF_MATTER = {
  name: 'issued-document-of-matter',
  text: `select ${COLUMNS} ${FROM} where d.matter_id = $1 order by d.issued_at, d.desk nulls first, d.id limit 200`,
};
const ONE = { name: 'issued-document-one', text: `select ${COLUMNS} ${FROM} where d.id = $1 and d.matter_id = $2` };
const BY_CODE = {
  name: 'issued-document-by-code',
  text: `select ${COLUMNS}, m.facts -> 'enterprise' ->> 'name' as enterprise ${FROM} join matter m on m.id = d.matter_id
    where d.code = $1`,
};
/** The desks that are open are few; their documents are found by them. */
const RUNNING = {
  name: 'issued-document-running',
  text: `select i.number, m.facts, k.laid_at as "laidAt", k.due from desk k
    join matter m on m.id = k.matter_id and m.closed_at is null
    join issued_document i on i.matter_id = k.matter_id and i.desk = k.no and i.kind = 'publicity-table'
    where k.party = $1 and k.seat = 'officer' and k.step = 'publicity' and k.verdict is null and k.voided_at is null
    order by k.due, i.number limit 500`,
};
const PRINTED = { name: 'issued-pdf-one', text: 'select sha256, bytes from issued_pdf where document_id = $1' };
const PRINT = {
  name: 'issued-pdf-insert',
  text: `insert into issued_pdf (document_id, sha256, bytes, printed_at) values ($1, $2, $3, clock_timestamp())
    on conflict do nothing`,
};

/** 文书: what was issued, and its first printing. */
export class IssuedDocumentStore {
  constructor(private readonly pool: Pool) {}

  /** In the order of their issue. */
  async ofMatter(matterId: string): Promise<IssuedDocument[]> {
    const { rows } = await this.pool.query<IssuedDocument>({ ...OF_MATTER, values: [matterId] });
    return rows.map(documentOf);
  }

  async one(id: string, matterId: string): Promise<IssuedDocument | undefined> {
    const { rows } = await this.pool.query<IssuedDocument>({ ...ONE, values: [id, matterId] });
    return rows[0] && documentOf(rows[0]);
  }

  async byCode(code: string): Promise<(IssuedDocument & { enterprise: string }) | undefined> {
    const { rows } = await this.pool.query<IssuedDocument & { enterprise: string }>({ ...BY_CODE, values: [code] });
    return rows[0] && { ...documentOf(rows[0]), enterprise: rows[0].enterprise };
  }

  /** The one that ends first, first. */
  async running(): Promise<RunningPublicity[]> {
    const { rows } = await this.pool.query<RunningPublicity>({ ...RUNNING, values: [COMMERCE] });
    return rows.map((row) => ({ ...row, laidAt: instantIn(row.laidAt), due: optionalInstantIn(row.due) }));
  }

  async printed(id: string): Promise<Printing | undefined> {
    return (await this.pool.query<Printing>({ ...PRINTED, values: [id] })).rows[0];
  }

  /** Keeps the first printing, whoever made it; the answer is the kept one. */
  async print(id: string, { sha256, bytes }: Printing): Promise<Printing> {
    await this.pool.query({ ...PRINT, values: [id, sha256, bytes] });
    const kept = await this.printed(id);
    if (!kept) throw new Error('no printing was kept');
    return kept;
  }
}

const documentOf = (row: IssuedDocument): IssuedDocument => ({
  ...row,
  issuedAt: instantIn(row.issuedAt),
  supersededAt: optionalInstantIn(row.supersededAt),
});
