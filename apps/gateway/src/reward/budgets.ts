import { Injectable } from '@nestjs/common';
import { type BudgetView } from '@duban/contracts/http/rewards';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Budget, BudgetStore } from '@duban/database/reward/budget.store';
import { amountText, minorOf, whole } from '@duban/domain/reward/money';
import { FINANCE } from '@duban/domain/reward/parties';
import { QUOTED_POLICIES } from '@duban/domain/reward/quote-facts';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { accepted, acceptedOnce } from '../refusal/outcome.ts';
import { invalid, ProblemError, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type BudgetChoiceDto, type BudgetDto } from './budget.dto.ts';

/** 年度预算: set and shared by the finance bureau. */
@Injectable()
export class Budgets {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly ledger: Ledger,
    private readonly after: AfterCommit,
  ) {}

  async all(): Promise<BudgetView[]> {
    return (await this.budgets.all()).map(viewOf);
  }

  async set({ actor, ip }: Asker, key: string, body: BudgetDto): Promise<Answer> {
    if (actor.unit !== FINANCE) throw new ProblemError(403, 'role.needed');
    const { policy, year, reason } = body;
    const request = { actor, act: 'set-budget', object: null, ip, key: requestKey('budgets', key, body) };
    const budget = { policy, year, totalFen: minorOf(body.totalYuan) ?? 0n, reason };
    return new Answer(acceptedOnce(await this.budgets.set(budget, request)), 201);
  }

  async choose(
    { actor, ip }: Asker,
    of: { policy: string; year: string },
    key: string,
    body: BudgetChoiceDto,
  ): Promise<Answer> {
    if (actor.unit !== FINANCE) throw new ProblemError(403, 'role.needed');
    const policy = QUOTED_POLICIES.find((one) => one === of.policy);
    if (!policy || !/^\d{4}$/.test(of.year)) throw unseen();
    if ((body.mode === 'pro-rata') === (body.share === undefined))
      throw invalid([{ field: 'share', problem: 'goes with pro-rata, and only with it' }]);
    const request = {
      actor,
      act: 'share-budget',
      object: null,
      ip,
      key: requestKey(`budget ${of.policy} ${of.year}`, key, body),
    };
    const { now } = await this.ledger.moment();
    const choice = { ...body, by: actor.name, at: now };
    const done = accepted(await this.budgets.choose(this.ledger, { policy, year: whole(of.year) }, choice, request));
    if ('repeated' in done) return new Answer(done.repeated);
    this.after.committed(done.done);
    return new Answer(done.answer ?? '');
  }
}

function viewOf({ policy, year, totalFen, reservedFen, paidFen, recoveredFen, choice }: Budget): BudgetView {
  const left = BigInt(totalFen) - BigInt(reservedFen) - BigInt(paidFen);
  return {
    policy,
    year,
    totalYuan: amountText(BigInt(totalFen)),
    reservedYuan: amountText(BigInt(reservedFen)),
    paidYuan: amountText(BigInt(paidFen)),
    recoveredYuan: amountText(BigInt(recoveredFen)),
    leftYuan: amountText(left),
    choice,
  };
}
