/** What was given cannot be used: the reasons go to standard error, one a line, and the exit code is 2. */
export class BadInput extends Error {
  readonly reasons: readonly string[];

  constructor(...reasons: string[]) {
    super(reasons.join('\n'));
    this.name = 'BadInput';
    this.reasons = reasons;
  }
}
