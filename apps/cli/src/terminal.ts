/** What a command says, and where: answers go to `out`, reasons why there is none to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

export const TERMINAL: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
