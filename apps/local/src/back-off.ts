const first = 500;
const longest = 30_000;
const healthyAfter = 60_000;

/** How long to wait before a process that died is started again: doubled each time, forgotten after a minute of good health. */
export class BackOff {
  #next = first;

  /** @param livedMs how long the process had run when it died. */
  after(livedMs: number): number {
    if (livedMs >= healthyAfter) this.#next = first;
    const wait = this.#next;
    this.#next = Math.min(longest, wait * 2);
    return wait;
  }
}
