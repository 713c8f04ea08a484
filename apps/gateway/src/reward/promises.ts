import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import {
  type PromiseAmounts,
  type PromiseTotal,
  type PromiseView,
  type PublicPromises,
} from '@duban/contracts/http/promises';
import {
  type PromiseQuestion,
  PromiseStore,
  type PromiseSum,
  type PromiseSums,
} from '@duban/database/reward/promise.store';
import { SecretBox } from '@duban/database/secret/secret-box';
import { reachOf } from '@duban/domain/act/may-see';
import { maskedName } from '@duban/domain/enterprise/masked-name';
import { amountText } from '@duban/domain/reward/money';
import { COMMERCE, FINANCE } from '@duban/domain/reward/parties';
import { isWholeNumber, pageOf, readCursor } from '../refusal/cursor.ts';
import { invalid, ProblemError } from '../refusal/problem-error.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { type PromiseQueryDto, type PublicPromiseQueryDto } from './promise.dto.ts';

/** 政策兑现. */
@Injectable()
export class Promises {
  constructor(
    private readonly promises: PromiseStore,
    private readonly box: SecretBox,
  ) {}

  /** Amounts of all enterprises are for those who decide on them and pay them, and for who sees every matter. */
  async page({ actor }: Asker, query: PromiseQueryDto): Promise<Page<PromiseView>> {
    const isTheirs = [COMMERCE, FINANCE].includes(actor.unit ?? '') || reachOf(actor) === 'all';
    if (!isTheirs) throw new ProblemError(403, 'role.needed');
    return this.lines(query, { enterprise: query.enterprise ?? null, decided: false }, viewOf);
  }

  mine(asker: Asker, query: PromiseQueryDto): Promise<Page<PromiseView>> {
    return this.lines(query, { enterprise: enterpriseOf(asker), decided: false }, viewOf);
  }

  async totals(): Promise<PromiseTotal[]> {
    return (await this.promises.totals(null, null)).map(({ policy, year, budgetedFen, ...sums }) => ({
      policy,
      year,
      budgetedYuan: budgetedFen === null ? null : amountText(BigInt(budgetedFen)),
      ...amountsOf(sums),
    }));
  }

  async open(query: PublicPromiseQueryDto): Promise<PublicPromises> {
    const { policy, year } = query;
    const total = (await this.totals()).find((one) => one.policy === policy && one.year === year);
    const asked = { ...query, ...(query.cursor === undefined ? {} : { cursor: this.opened(query.cursor) }) };
    const { items, next } = await this.lines(asked, { enterprise: null, decided: true }, ({ name, ...sums }) => ({
      name: maskedName(name),
      ...amountsOf(sums),
    }));
    const further = next && this.box.close(next, CURSOR);
    return { total: total ?? { policy, year, budgetedYuan: null, ...NOTHING }, items, next: further };
  }

  /** A public cursor is closed: the place where a page ends is an enterprise's code. */
  private opened(cursor: string): string {
    try {
      return this.box.open(cursor, CURSOR);
    } catch {
      throw invalid([{ field: 'cursor', problem: 'cursor is not one of this list in this order' }]);
    }
  }

  private async lines<View>(
    { policy, year, cursor, limit = A_PAGE }: PromiseQueryDto,
    narrowed: Pick<PromiseQuestion, 'enterprise' | 'decided'>,
    view: (line: PromiseSum) => View,
  ): Promise<Page<View>> {
    const after =
      cursor === undefined ? null : (readCursor(cursor, [isText, isText, isWholeNumber]) as [string, string, number]);
    const found = await this.promises.lines({
      ...narrowed,
      policy: policy ?? null,
      year: year ?? null,
      after,
      limit: limit + 1,
    });
    return pageOf(found, limit, (last) => [last.enterprise, last.policy, last.year], view);
  }
}

const CURSOR = 'public promises|cursor';

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 60 && !value.includes('\u0000');

const amountsOf = ({ applications, promisedFen, decidedFen, paidFen, recoveredFen }: PromiseSums): PromiseAmounts => ({
  applications,
  promisedYuan: amountText(BigInt(promisedFen)),
  decidedYuan: amountText(BigInt(decidedFen)),
  paidYuan: amountText(BigInt(paidFen)),
  recoveredYuan: amountText(BigInt(recoveredFen)),
});

const NOTHING = amountsOf({ applications: 0, promisedFen: '0', decidedFen: '0', paidFen: '0', recoveredFen: '0' });

const viewOf = ({ enterprise, name, policy, year, ...sums }: PromiseSum): PromiseView => ({
  enterprise,
  name,
  policy,
  year,
  ...amountsOf(sums),
});
