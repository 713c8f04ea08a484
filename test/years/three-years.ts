import { type KnownYears } from '../oracle/due-questions.ts';
import { Journal } from '../oracle/journal.ts';
import { type Stage } from '../stage.ts';
import { Chance } from './chance.ts';
import { idOf, inCrowd, openDesks, type OpenDesk } from './desks.ts';
import { EVENTS } from './events.ts';
import { HABITS, type Today } from './habits.ts';
import { Happenings } from './happenings.ts';
import { People } from './people.ts';

const WIDTH = 6;

/** Three years of the sample plan, month by month: people work by habit and chance, and things happen beside. */
export class ThreeYears {
  readonly journal = new Journal();
  readonly known: KnownYears = new Map();
  readonly chance: Chance;
  private readonly people: People;
  private readonly returnsLeft = { count: 2 };
  private matters: string[] = [];
  private month = '';

  constructor(
    private readonly stage: Stage,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.people = new People(stage, this.journal);
  }

  /** @param meanwhile is asked at the end of every month. */
  async play(meanwhile: (month: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { rows } = await this.stage.pool.query<{ id: string }>('select id from matter order by id');
    this.matters = rows.map(({ id }) => id);
    await this.learn();
    await this.begin();
    for (let month = 0; month < 36; month++) {
      const day = new Date(Date.UTC(2023, 1 + month, 1)).toISOString();
      this.month = day.slice(0, 7);
      await this.monthOfWork();
      await meanwhile(this.month);
    }
    await this.end();
  }

  /** Signed for and broken down in the first days; sub-duties spread over two years. */
  private async begin(): Promise<void> {
    for (const day of ['02-02', '02-03', '02-06']) {
      await this.stage.pass({ to: `2023-${day}T10:00:00+08:00` });
      await this.work('begin', `2023-${day}`, ['sign', 'redirect']);
    }
    await this.breakDown();
  }

  private async breakDown(): Promise<void> {
    await this.stage.settled();
    const desks = (await openDesks(this.stage)).filter(({ step }) => step === 'break-down');
    await inCrowd(desks, WIDTH, async (desk) => {
      const { rows } = await this.stage.pool.query<{ supports: string[] }>(
        'select supports from matter where id = $1',
        [desk.matter],
      );
      const pieces = (rows[0]?.supports ?? []).map((unit) => ({
        unit,
        deliverable: '阶段成果',
        due: `${this.chance.pick(['2023', '2024'])}-${this.chance.pick(['06', '09', '11'])}-28`,
      }));
      await this.act(desk, { type: 'submit', pieces });
    });
  }

  private async monthOfWork(): Promise<void> {
    const parts = [['begin', '01'], ['middle', '20'], ['end', '28']] as const; // prettier-ignore
    for (const [part, date] of parts) {
      const day = `${this.month}-${date}`;
      if (day > '2023-02-06') await this.stage.pass({ to: `${day}T10:00:00+08:00` });
      await this.stage.settled(120_000);
      await this.work(part, day);
      if (part === 'middle') await this.happens();
    }
  }

  /** Everybody works what lies before him, until there is nothing that anybody would do today. */
  private async work(part: Today['part'], day: string, only?: readonly string[]): Promise<void> {
    const today: Today = { part, day, chance: this.chance, returnsLeft: this.returnsLeft };
    const looked = new Set<string>();
    for (let turn = 0; turn < 4; turn++) {
      const desks = (await openDesks(this.stage)).filter(
        (desk) => !looked.has(idOf(desk)) && (only === undefined || only.includes(desk.step)),
      );
      if (desks.length === 0) return;
      await inCrowd(desks, WIDTH, async (desk) => {
        looked.add(idOf(desk));
        const act = HABITS[desk.step]?.(desk, today);
        if (act) await this.act(desk, act);
      });
      await this.stage.settled(120_000);
    }
  }

  private async happens(): Promise<void> {
    const { stage, people, chance, matters, month } = this;
    await EVENTS[month]?.(new Happenings({ stage, people, chance, matters, month }));
    await stage.settled(120_000);
    await this.learn();
  }

  private async act(desk: OpenDesk, act: object): Promise<void> {
    const by = await this.people.as(desk.seat, desk.party);
    await by.try(desk.matter, { ...act, desk: idOf(desk) });
  }

  /** Everything that is still open goes to its end. */
  private async end(): Promise<void> {
    for (let day = 2; day < 40; day++) {
      const { rows } = await this.stage.pool.query('select 1 from matter where closed_at is null limit 1');
      if (rows.length === 0) return;
      await this.stage.pass({ workingDays: 2 });
      await this.stage.settled(120_000);
      await this.work('end', '2026-02-20');
      await this.desksThatNobodyWorks();
    }
  }

  private async desksThatNobodyWorks(): Promise<void> {
    const left = (await openDesks(this.stage)).filter(
      ({ step }) => step === 'register' || step === 'break-down' || step === 'deliver',
    );
    await inCrowd(left, WIDTH, (desk) =>
      desk.step === 'deliver'
        ? this.act(desk, { type: 'deliver', progress: 100 })
        : this.act(
            desk,
            desk.step === 'register' ? { type: 'reject', words: '不再需要' } : { type: 'submit', pieces: [] },
          ),
    );
  }

  /** Remembers what the calendar of this version knows. */
  private async learn(): Promise<void> {
    const { rows } = await this.stage.pool.query<{ version: number; holidays: object; makeUps: object }>(
      'select r.version, y.holidays, y.make_ups as "makeUps" from reference r, calendar_year y',
    );
    const holidays = new Set(rows.flatMap((row) => Object.keys(row.holidays)));
    const makeUps = new Set(rows.flatMap((row) => Object.keys(row.makeUps)));
    this.known.set(String(rows[0]?.version), { holidays, makeUps });
  }
}
