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
import { maskedName } from '@duban/domain/enterprise/masked-name';
import { amountText } from '@duban/domain/reward/money';
import { isWholeNumber, pageOf, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from './drafts.ts';
import { type PromiseQueryDto, type PublicPromiseQueryDto } from './promise.dto.ts';

/** 政策兑现. */
@Injectable()
export class Promises {
  constructor(private readonly promises: PromiseStore) {}

  page(query: PromiseQueryDto): Promise<Page<PromiseView>> {
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
    const page = await this.lines(query, { enterprise: null, decided: true }, ({ name, ...sums }) => ({
      name: maskedName(name),
      ...amountsOf(sums),
    }));
    return { total: total ?? { policy, year, budgetedYuan: null, ...NOTHING }, ...page };
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
