import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SessionStore } from '@duban/database/session/session.store';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { AfterCommit, type Commit } from '../nudge/after-commit.ts';
import { SessionEnds } from '../session/session-ends.ts';
import { Listener } from './listener.ts';

/** Every so often a sign of life goes out, and it is asked, once for all listeners, whose session still holds; ms. */
const HEARTBEAT = 15_000;
/** Listeners of one gateway, and of one session, at most. */
const MOST = 5_000;
const MOST_OF_SESSION = 10;

/** 实时: who listens, and what they may hear of. Nobody costs a query of their own. */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: SessionStore,
    private readonly after: AfterCommit,
    private readonly ends: SessionEnds,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.after.listen((commit) => this.tell(commit));
    this.ends.listen((tokenHash) => this.end(tokenHash));
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT);
    this.heartbeat.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
    for (const listener of this.listeners) listener.end();
  }

  get isEmpty(): boolean {
    return this.listeners.size === 0;
  }

  get isFull(): boolean {
    return this.listeners.size >= MOST;
  }

  /** One more of a session than it may have ends its oldest. */
  add(listener: Listener): void {
    const own = [...this.listeners].filter((one) => one.tokenHash === listener.tokenHash);
    if (own.length >= MOST_OF_SESSION) own[0]?.end();
    this.listeners.add(listener);
    listener.onEnd(() => this.listeners.delete(listener));
  }

  tell(commit: Commit): void {
    for (const listener of this.listeners) listener.hear(commit);
  }

  private end(tokenHash: string): void {
    for (const listener of this.listeners) if (listener.tokenHash === tokenHash) listener.end();
  }

  /** While the database is away nobody is cut off; the question is asked again. */
  private async beat(): Promise<void> {
    if (this.isEmpty) return;
    try {
      const hashes = [...new Set([...this.listeners].map((one) => one.tokenHash))];
      const alive = new Map((await this.sessions.alive(hashes)).map((session) => [session.tokenHash, session.actor]));
      for (const listener of this.listeners) listener.live(alive.get(listener.tokenHash));
    } catch (error) {
      this.log.warn(
        { error: error instanceof Error ? error.message : String(error) },
        'live sessions not checked, tried again',
      );
    }
  }
}
