import { Injectable } from '@nestjs/common';

/** Tells at once whoever holds a connection open for a session that it has ended. */
@Injectable()
export class SessionEnds {
  private readonly listeners = new Set<(tokenHash: string) => void>();

  listen(listener: (tokenHash: string) => void): void {
    this.listeners.add(listener);
  }

  ended(tokenHashes: readonly string[]): void {
    for (const one of tokenHashes) for (const listener of this.listeners) listener(one);
  }
}
