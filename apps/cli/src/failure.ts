/** The command ran, and the answer is no: the words go to standard error, the exit code is 1. */
export class Failure extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'Failure';
  }
}
