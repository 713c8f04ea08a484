/** How many messages are on their way to one place: a slow one must not hold all hands of the worker. */
export class Turnstile {
  readonly #inside = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Does the work, or says at once that there is no room. */
  async through<T>(place: string, work: () => Promise<T>): Promise<T | 'full'> {
    const inside = this.#inside.get(place) ?? 0;
    if (inside >= this.most) return 'full';
    this.#inside.set(place, inside + 1);
    try {
      return await work();
    } finally {
      this.#leave(place);
    }
  }

  #leave(place: string): void {
    const left = (this.#inside.get(place) ?? 1) - 1;
    if (left === 0) this.#inside.delete(place);
    else this.#inside.set(place, left);
  }
}
