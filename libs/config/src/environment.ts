import { readFileSync } from 'node:fs';

export type Environment = Record<string, string | undefined>;

/** Reads named variables and gathers what is wrong with all of them, so that one start names every mistake at once. */
export class EnvironmentReader {
  readonly #env: Environment;
  readonly #problems: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  /** Secrets that must be there. A file that was named but could not be read is a complaint of its own. */
  demand(secrets: Record<string, string | undefined>): void {
    for (const [name, secret] of Object.entries(secrets))
      if (secret === undefined && this.text(`${name}_FILE`) === undefined)
        this.problem(name, `is missing (or ${name}_FILE)`);
  }

  problem(name: string, what: string): void {
    this.#problems.push(`${name} ${what}`);
  }

  /** An empty value counts as not set: compose files pass empty strings for what nobody filled in. */
  text(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  /** A secret may stand in a file of its own (NAME_FILE), as Docker and Kubernetes hand it over. Its value is never printed. */
  secret(name: string): string | undefined {
    const value = this.text(name);
    const file = this.text(`${name}_FILE`);
    if (file === undefined) return value;
    if (value !== undefined) this.problem(name, `and ${name}_FILE are both set; keep one`);
    return this.#contentOf(`${name}_FILE`, file);
  }

  required(name: string, value: string | undefined): string {
    if (value === undefined) this.problem(name, 'is missing');
    return value ?? '';
  }

  whole(name: string, bounds: { byDefault: number; least: number; most: number }): number {
    const value = this.text(name);
    if (value === undefined) return bounds.byDefault;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= bounds.least && number <= bounds.most)) {
      this.problem(name, `must be a whole number from ${bounds.least} to ${bounds.most}, not '${value}'`);
    }
    return number;
  }

  flag(name: string): boolean {
    const value = this.text(name) ?? '0';
    if (value !== '0' && value !== '1') this.problem(name, `must be 1 or 0, not '${value}'`);
    return value === '1';
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], byDefault: T): T {
    const value = this.text(name);
    const found = allowed.find((each) => each === value);
    if (value !== undefined && found === undefined)
      this.problem(name, `must be one of ${allowed.join(', ')}, not '${value}'`);
    return found ?? byDefault;
  }

  list(name: string): string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }

  /** @throws one Error that names every variable that is missing or wrong. */
  finish(): void {
    if (this.#problems.length > 0)
      throw new Error(`Settings:\n${this.#problems.map((each) => `  ${each}`).join('\n')}`);
  }

  #contentOf(name: string, file: string): string | undefined {
    try {
      const content = readFileSync(file, 'utf8').trim();
      if (content === '') this.problem(name, `names an empty file: ${file}`);
      return content === '' ? undefined : content;
    } catch {
      this.problem(name, `names a file that cannot be read: ${file}`);
      return undefined;
    }
  }
}
