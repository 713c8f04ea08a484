import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Stage } from '../stage.ts';
import { type Chance } from './chance.ts';
import { idOf, inCrowd, openDesks } from './desks.ts';
import { loadHoliday } from './holiday.ts';
import { type People } from './people.ts';

const WIDTH = 6;

/** Where something happens: the people, the tasks, and the month. */
export interface Scene {
  stage: Stage;
  people: People;
  chance: Chance;
  matters: readonly string[];
  month: string;
}

/** What happens in a district beside its daily work. */
export class Happenings {
  constructor(private readonly scene: Scene) {}

  private get stage(): Stage {
    return this.scene.stage;
  }

  private matter(index: number): string {
    return this.scene.matters[index % this.scene.matters.length] ?? '';
  }

  private async office(act: object, matter: string): Promise<void> {
    await (await this.scene.people.as('supervision-office')).try(matter, act);
  }

  async urgeSomeOverdue(): Promise<void> {
    const late = (await openDesks(this.stage))
      .filter(({ due }) => due !== null && due.getTime() < Date.parse(this.scene.month))
      .slice(0, 10);
    for (const desk of late) await this.office({ type: 'urge', desk: idOf(desk) }, desk.matter);
  }

  async instruct(words: string): Promise<void> {
    const leader = await this.scene.people.as('leader-in-charge');
    await leader.try(this.scene.chance.pick(this.scene.matters), { type: 'instruct', words });
  }

  async suspendForAWeek(index: number): Promise<void> {
    await this.office({ type: 'suspend', ground: 'awaiting-higher-decision', words: '待批复' }, this.matter(index));
    await this.stage.pass({ workingDays: 5 });
    await this.office({ type: 'resume' }, this.matter(index));
  }

  async decideMeasures(): Promise<void> {
    const proposed = (await openDesks(this.stage)).filter(({ card, letter }) =>
      (card ?? letter ?? '').endsWith('proposed'),
    );
    for (const desk of proposed) {
      const type = this.scene.chance.percent(60) ? 'confirm-measure' : 'waive-measure';
      await this.office({ type, desk: idOf(desk), words: '已核实' }, desk.matter);
    }
  }

  async askExtensionsOfSupporters(count: number): Promise<void> {
    const desks = (await openDesks(this.stage)).filter(
      ({ step, due }) => step === 'deliver' && due !== null && due > new Date(`${this.scene.month}-28`),
    );
    for (const desk of desks.slice(0, count)) {
      const day = new Date((desk.due ?? new Date()).getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
      await (
        await this.scene.people.as(desk.seat, desk.party)
      ).try(desk.matter, { desk: idOf(desk), type: 'request-extension', day, words: '等待数据' });
    }
  }

  async askExtensionsOfTasks(day: string): Promise<void> {
    const { rows } = await this.stage.pool.query<{ id: string; lead: string }>(
      'select id, leads[1] as lead from matter where closed_at is null and due is not null',
    );
    await inCrowd(rows, WIDTH, async ({ id, lead }) => {
      const by = await this.scene.people.as('officer', lead);
      const wish = { type: 'request-extension', day, words: '跨年度工程' };
      // Who is told that the system is busy asks once more.
      for (let asked = 0; asked < 5; asked++) if ((await by.try(id, wish)).status !== 503) return;
    });
  }

  async transferLead(index: number, unit: string): Promise<void> {
    await this.office({ type: 'transfer-lead', unit, words: '机构职责调整' }, this.matter(index));
  }

  async addSupporter(index: number, unit: string): Promise<void> {
    await this.office({ type: 'add-supporter', unit, words: '补充', day: '2024-12-13' }, this.matter(index));
  }

  async conclude(index: number): Promise<void> {
    const { rows } = await this.stage.pool.query<{ lead: string }>(
      'select leads[1] as lead from matter where id = $1',
      [this.matter(index)],
    );
    await this.office({ type: 'conclude', units: [rows[0]?.lead], words: '进度滞后，请整改' }, this.matter(index));
  }

  async meet(): Promise<void> {
    const office = await this.scene.people.as('supervision-office');
    const resolutions = [
      { title: '联动方案', text: '制定方案', leads: ['DRC'], supports: ['FINANCE'], due: '2025-06-30' },
    ];
    await office.post('/api/meetings', {
      title: '联席会议',
      heldOn: `${this.scene.month}-20`,
      minutes: '议定一项。',
      matters: [this.matter(2)],
      resolutions,
    });
  }

  /** An officer leaves; his desks go to a newcomer, who works them from now on. */
  async leaves(unit: string): Promise<void> {
    const admin = await this.scene.people.as('system-admin');
    const leaver = await this.scene.people.as('officer', unit);
    const own = (await openDesks(this.stage))
      .filter(({ party, seat }) => party === unit && seat === 'officer')
      .slice(0, 2);
    for (const desk of own)
      await leaver.try(desk.matter, { type: 'hand-to', desk: idOf(desk), person: leaver.person.id });
    const login = `${unit.toLowerCase().replaceAll('_', '-')}-newcomer`;
    const password = `${unit}-newcomer-2023`;
    const { id: receiver } = await admin.post('/api/people', {
      login,
      name: `${unit}新承办人`,
      unit,
      role: 'officer',
      password,
    });
    await admin.post(`/api/people/${leaver.person.id}/close`, { receiver });
    this.scene.people.succeeded(unit, login, password);
  }

  async holiday(notice: CalendarYear): Promise<void> {
    await loadHoliday(await this.scene.people.as('supervision-office'), notice);
  }
}
