import { type ServerResponse } from 'node:http';
import { reachOf } from '@duban/domain/act/may-see';
import { type Actor } from '@duban/domain/unit/actor';
import { type LiveKey } from '@duban/contracts/http/live-key';
import { type Commit } from '../nudge/after-commit.ts';

/** Bytes that may wait for a client that does not read; then it is let go, and comes back by itself. */
const MOST_WAITING = 64 * 1024;

/** One open event stream: a person's, as the session stands, and only keys of what the person may see. */
export class Listener {
  private ended = false;
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly to: ServerResponse,
    private actor: Actor,
    readonly tokenHash: string,
  ) {
    to.on('close', () => this.end());
    to.on('error', () => this.end());
  }

  hear({ id, version, parties }: Commit): void {
    const reach = reachOf(this.actor);
    if (reach === 'none' || (reach !== 'all' && !parties.includes(reach.unit))) return;
    const key: LiveKey = { matter: id, version };
    this.write(`event: matter\ndata: ${JSON.stringify(key)}\n\n`);
  }

  /** The session still holds, for this actor as he stands now; or it does not, and the stream ends. */
  live(actor: Actor | undefined): void {
    if (!actor) return this.end();
    this.actor = actor;
    this.write(': alive\n\n');
  }

  /** Something may have been missed: look at everything again. */
  begin(): void {
    this.write('retry: 2000\nevent: open\ndata: {}\n\n');
  }

  onEnd(ending: () => void): void {
    if (this.ended) ending();
    else this.endings.push(ending);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const ending of this.endings) ending();
    this.to.end();
  }

  private write(text: string): void {
    if (this.ended) return;
    this.to.write(text);
    if (this.to.writableLength > MOST_WAITING) this.end();
  }
}
