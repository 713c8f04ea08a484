import { Inject, Injectable } from '@nestjs/common';
import { partiesOf } from '@duban/domain/act/may-see';
import { type Kind, type Matter } from '@duban/domain/matter/matter';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { Engine } from './engine.ts';

/** Nudges on their way at most; beyond that the worker's sweep finds what is owed. */
const AT_ONCE = 200;

/** A matter that changed, and who may be told. */
export interface Commit {
  id: string;
  version: number;
  parties: string[];
  owed: boolean;
}

/** What follows a commit: listeners hear of it, and the story is nudged where it owes something. Nobody waits for it. */
@Injectable()
export class AfterCommit {
  private readonly listeners = new Set<(commit: Commit) => void>();
  private onTheirWay = 0;

  constructor(
    private readonly engine: Engine,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  listen(listener: (commit: Commit) => void): void {
    this.listeners.add(listener);
  }

  committed(matters: readonly Matter[]): void {
    for (const matter of matters) {
      this.tell(matter);
      if (matter.owedSince !== null) this.nudge(matter.id, matter.kind);
    }
  }

  /** Listeners only: the stories of a whole plan are started paced, by the sweep. */
  tell(matter: Matter): void {
    // Nobody is told that there is a complaint who does not ask for it (K33).
    if (matter.kind === 'complaint') return;
    const { id, version, owedSince } = matter;
    const commit: Commit = { id, version, parties: partiesOf(matter), owed: owedSince !== null };
    for (const listener of this.listeners) listener(commit);
  }

  /** Best effort: the record says what is owed, so that a nudge may be lost. False when too many are on their way. */
  nudge(id: string, kind: Kind): boolean {
    if (this.onTheirWay >= AT_ONCE) return false;
    this.onTheirWay += 1;
    this.engine
      .nudge(id, kind)
      .catch((error: unknown) =>
        this.log.debug({ matter: id, error: error instanceof Error ? error.name : 'unknown' }, 'nudge lost'),
      )
      .finally(() => (this.onTheirWay -= 1));
    return true;
  }
}
