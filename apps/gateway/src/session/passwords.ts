import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { type GatewaySettings } from '@duban/config/settings';
import { ProblemError } from '../refusal/problem-error.ts';

/** argon2id, 19 MiB, two passes, one lane (32 ms). */
export const PASSWORD_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verifications at once, so that sign-ins never take the machine from those who work. */
const SLOTS = 2;
/** More than these do not wait: some 3 s of work. */
const LONGEST_QUEUE = 200;

/** Password checks, each the same work whether the person exists or not, two at a time. */
@Injectable()
export class Passwords {
  private readonly secret: { secret?: Buffer };
  private readonly nobodys: Promise<string>;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor({ pepper }: Pick<GatewaySettings, 'pepper'>) {
    this.secret = pepper === undefined ? {} : { secret: Buffer.from(pepper) };
    this.nobodys = hash('nobody has this password', { ...PASSWORD_COST, ...this.secret });
    this.nobodys.catch(() => undefined);
  }

  /** Does a whole attempt in one of the slots, the look at the account included. */
  async inTurn<T>(attempt: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= LONGEST_QUEUE) throw new ProblemError(503, 'busy', { retryAfter: 2 });
    if (this.running >= SLOTS) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await attempt();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whether it is the person's password; without a person the same time passes, and the answer is no. */
  async fits(passwordHash: string | undefined, password: string): Promise<boolean> {
    const fits = await verify(passwordHash ?? (await this.nobodys), password, this.secret);
    return fits && passwordHash !== undefined;
  }
}
