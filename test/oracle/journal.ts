/** What was asked of the API and what was answered; `unknown` when no answer came. */
export interface Logged {
  person: string;
  method: string;
  path: string;
  key: string;
  body: unknown;
  /** HTTP status; 0 when nobody knows what became of it. */
  status: number;
  answer: string;
  /** Sends it once more under the same key, with this body. */
  again: (body: unknown) => Promise<{ status: number; text: string }>;
}

/** Every request with a key that a play has sent, for the oracle to hold the record against. */
export class Journal {
  readonly logged: Logged[] = [];

  write(one: Logged): void {
    this.logged.push(one);
  }

  get ok(): Logged[] {
    return this.logged.filter(({ status }) => status >= 200 && status < 300);
  }

  get refused(): Logged[] {
    return this.logged.filter(({ status }) => status >= 400 && status < 500);
  }

  get unknown(): Logged[] {
    return this.logged.filter(({ status }) => status === 0 || status >= 500);
  }
}
