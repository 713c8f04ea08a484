import { Injectable } from '@nestjs/common';
import { ProblemError } from '../refusal/problem-error.ts';

const MINUTE = 60_000;
/** Questions one address may put in a minute: a counter with a scanner, not a program. */
const MOST = 120;
/** Addresses that are remembered; beyond, all begin anew. */
const ADDRESSES = 20_000;

/** 公开查询限速: what anybody may ask without signing in, he asks at a person's pace. One process counts for itself. */
@Injectable()
export class PublicPace {
  private since = 0;
  private readonly asked = new Map<string, number>();

  /** @throws a 503 with how long to wait. */
  take(ip: string, now = Date.now()): void {
    if (now - this.since >= MINUTE || this.asked.size > ADDRESSES) {
      this.since = now;
      this.asked.clear();
    }
    const count = (this.asked.get(ip) ?? 0) + 1;
    this.asked.set(ip, count);
    if (count > MOST)
      throw new ProblemError(503, 'busy', { retryAfter: Math.ceil((this.since + MINUTE - now) / 1000) });
  }
}
