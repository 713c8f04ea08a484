import { createHmac } from 'node:crypto';
import { type Pool } from 'pg';
import { refused } from '@duban/domain/refusal';
import { type Day } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type SecretBox } from '../secret/secret-box.ts';

/** 企业 as the register knows it; `bankAccount` and `phone` are masked. */
export interface Enterprise {
  code: string;
  name: string;
  creditCode: string;
  foreignInvested: boolean;
  inDistrict: boolean;
  registeredOn: Day | null;
}

export interface NewEnterprise extends Omit<Enterprise, 'code'> {
  phone?: string;
  bankAccount?: string;
}

const COLUMNS = `e.code, u.name, e.credit_code as "creditCode", e.foreign_invested as "foreignInvested",
  e.in_district as "inDistrict", e.registered_on::text as "registeredOn"`;
const ONE = {
  name: 'enterprise-one',
  text: `select ${COLUMNS} from enterprise e join unit u on u.code = e.code where e.code = $1`,
};
const PAGE = {
  name: 'enterprise-page',
  text: `select ${COLUMNS} from enterprise e join unit u on u.code = e.code where e.code > $1 order by e.code limit $2`,
};
const BY_CREDIT_CODE = {
  name: 'enterprise-by-credit-code',
  text: `select ${COLUMNS} from enterprise e join unit u on u.code = e.code where e.credit_code_index = $1`,
};
/** Those who open one at once wait here, so that codes have no gaps and a firm is opened once. */
const LOCK = { name: 'enterprise-lock', text: `select pg_advisory_xact_lock(hashtextextended('enterprise', 0))` };
const NEXT = {
  name: 'enterprise-next',
  text: `select 'E' || lpad((count(*) + 1)::text, 8, '0') as code from enterprise`,
};
const KNOWN = {
  name: 'enterprise-known',
  text: `select ${COLUMNS} from enterprise e join unit u on u.code = e.code where e.credit_code_index = any($1)`,
};
const UNIT = {
  name: 'enterprise-unit',
  text: `insert into unit (code, name, english, kind) values ($1, $2, '', 'E')`,
};
const INSERT = {
  name: 'enterprise-insert',
  text: `insert into enterprise (code, credit_code, credit_code_index, phone, bank_account, foreign_invested, in_district,
      registered_on, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, business_now())`,
};

/**
 * 企业: applicants and complainants. What identifies one stands sealed under a key from outside the database; it is found
 * again by a keyed fingerprint (trust §8).
 */
export class EnterpriseStore {
  constructor(
    private readonly pool: Pool,
    private readonly box: SecretBox,
    private readonly indexKey: string,
  ) {}

  open(enterprise: NewEnterprise, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      await client.query(LOCK);
      const index = this.indexOf(enterprise.creditCode);
      const known = await client.query<Enterprise>({ ...BY_CREDIT_CODE, values: [index] });
      if (known.rows[0]) return refuseOnce(refused('enterprise.known', { code: known.rows[0].code }));
      const code = (await client.query<{ code: string }>(NEXT)).rows[0]?.code ?? '';
      const { name, creditCode, phone, bankAccount, foreignInvested, inDistrict, registeredOn } = enterprise;
      const seal = (text: string | undefined, column: string) =>
        text === undefined ? null : this.box.close(text, `enterprise|${column}|${code}`);
      const sealed = [seal(creditCode, 'credit_code'), index, seal(phone, 'phone'), seal(bankAccount, 'bank_account')];
      await client.query({ ...UNIT, values: [code, name] });
      await client.query({ ...INSERT, values: [code, ...sealed, foreignInvested, inDistrict, registeredOn] });
      await appendBy(client, request, 'open-enterprise', { id: code, name, foreignInvested, inDistrict, registeredOn });
      return { code };
    });
  }

  async one(code: string): Promise<Enterprise | undefined> {
    const { rows } = await this.pool.query<Enterprise>({ ...ONE, values: [code] });
    return rows[0] && this.opened(rows[0]);
  }

  /** In the order of codes, after one. */
  async page(after: string, limit: number): Promise<Enterprise[]> {
    const { rows } = await this.pool.query<Enterprise>({ ...PAGE, values: [after, limit] });
    return rows.map((row) => this.opened(row));
  }

  /** Those of these credit codes that the register has. */
  async known(creditCodes: readonly string[]): Promise<Enterprise[]> {
    const values = [[...new Set(creditCodes)].map((code) => this.indexOf(code))];
    return (await this.pool.query<Enterprise>({ ...KNOWN, values })).rows.map((row) => this.opened(row));
  }

  /** Whether the key is the one this database was written with: true while nothing is closed in it. */
  async opens(): Promise<boolean> {
    const [first] = (await this.pool.query<Enterprise>({ ...PAGE, values: ['', 1] })).rows;
    try {
      return first === undefined || this.opened(first).code === first.code;
    } catch {
      return false;
    }
  }

  private opened(row: Enterprise): Enterprise {
    return { ...row, creditCode: this.box.open(row.creditCode, `enterprise|credit_code|${row.code}`) };
  }

  private indexOf(creditCode: string): string {
    return createHmac('sha256', this.indexKey).update(creditCode).digest('base64url');
  }
}
