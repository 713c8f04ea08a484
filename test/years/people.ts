import { type Journal } from '../oracle/journal.ts';
import { Actor } from '../actor.ts';
import { type Stage } from '../stage.ts';

/** Who works where just now: accounts change while the years pass, and sessions end with the business of a day. */
export class People {
  private readonly newcomers = new Map<string, { login: string; password: string }>();
  private readonly signedIn = new Map<string, Promise<Actor>>();

  constructor(
    private readonly stage: Stage,
    private readonly journal: Journal,
  ) {}

  /** The person of a role in a unit. */
  as(role: string, unit?: string, nth = 0): Promise<Actor> {
    const place = `${role} ${unit ?? ''} ${nth}`;
    const known = this.signedIn.get(place) ?? this.signIn(place, role, unit, nth);
    this.signedIn.set(place, known);
    return known;
  }

  /** An officer leaves; from now on the newcomer works in that unit. */
  succeeded(unit: string, login: string, password: string): void {
    this.newcomers.set(`officer ${unit} 0`, { login, password });
    this.signedIn.delete(`officer ${unit} 0`);
  }

  private async signIn(place: string, role: string, unit: string | undefined, nth: number): Promise<Actor> {
    const newcomer = this.newcomers.get(place);
    const actor = newcomer
      ? await Actor.signIn(this.stage.url, newcomer.login, newcomer.password)
      : await this.stage.as(role, unit, nth);
    actor.journal = this.journal;
    return actor;
  }
}
