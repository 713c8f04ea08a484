import { type Instant } from '@duban/domain/time/day';

/** Gathers the values of a statement; a value only ever stands in a placeholder. */
export class Values {
  readonly all: unknown[] = [];
  #now: string | undefined;

  /** @param at business time, for statements that ask for it. */
  constructor(private readonly at: Instant) {}

  place(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }

  get now(): string {
    return (this.#now ??= `${this.place(this.at)}::timestamptz`);
  }
}
