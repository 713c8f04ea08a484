import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { type Act } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { openMatter, type Opening } from '@duban/domain/act/open-matter';
import { deskId, isOpen, type Desk } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';
import { matterHands } from '@duban/activities/matter.activities';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Outcome } from '@duban/database/ledger/outcome';
import { keyTaskStory } from '@duban/workflows/key-task.story';
import { tell, type Story } from '@duban/workflows/story';
import { LEADER, personOf } from './people.ts';

const KEY_TASK = KINDS['key-task'];

/** The real ledger on the real PostgreSQL, its story told by hand: no engine, no HTTP. */
export class BareLedger {
  readonly ledger: Ledger;

  constructor(
    readonly pool: Pool,
    private readonly story: Story = keyTaskStory,
  ) {
    this.ledger = new Ledger(pool);
  }

  /** Opens one key task with its register desk. */
  async open(opening: Partial<Opening> = {}): Promise<string> {
    const id = randomUUID();
    const whole: Opening = {
      id,
      kind: 'key-task',
      planId: randomUUID(),
      no: 'T1',
      title: 'a task',
      leads: ['COMMERCE'],
      supports: ['FINANCE', 'DRC', 'ECON_INFO'],
      due: null,
      facts: {},
      ...opening,
    };
    const request = { actor: LEADER, act: 'open', object: null };
    await this.ledger.open(
      request,
      (at) => [openMatter(KEY_TASK, { ...whole, id }, 'register', at)],
      async () => undefined,
    );
    return id;
  }

  act(id: string, by: Actor, act: Act, key?: string): Promise<Outcome> {
    const request = {
      actor: by,
      act: act.type,
      object: act.desk ?? null,
      answer: (matters: Matter[]) => matters[0],
      ...(key ? { key: { route: 'act', key, bodyHash: JSON.stringify(act) } } : {}),
    };
    return this.ledger.change(id, request, (matter, at) => judge(KEY_TASK, { matter, act, by, at }));
  }

  async matter(id: string): Promise<Matter> {
    const seen = await this.ledger.look(id);
    if (!seen) throw new Error(`no matter ${id}`);
    return seen.matter;
  }

  async openDesks(id: string, step?: string): Promise<Desk[]> {
    return (await this.matter(id)).desks.filter((desk) => isOpen(desk) && (step === undefined || desk.step === step));
  }

  /** Everybody who holds an open desk of a step gives the same verdict, one after another; then the story goes on. */
  async all(id: string, step: string, type: string, more: Partial<Act> = {}): Promise<void> {
    for (const desk of await this.openDesks(id, step)) {
      const outcome = await this.act(id, personOf(desk.party, desk.seat), { type, desk: deskId(id, desk.no), ...more });
      if (typeof outcome === 'string' || !('done' in outcome))
        throw new Error(`${step} ${type}: ${JSON.stringify(outcome)}`);
    }
    await this.follow(id);
  }

  /** One pass of the loop of `follow`, without an engine. */
  async follow(id: string): Promise<void> {
    const hands = matterHands(this.ledger);
    for (let seen = await hands.look(id); typeof seen === 'object' && !seen.closed;) {
      const finding = tell(this.story, seen);
      if (finding === 'wait') return;
      seen = 'end' in finding ? await hands.close(id, finding.end, seen) : await hands.lay(id, finding.lay, seen);
    }
  }
}
