import { type Act } from '@duban/domain/act/act';
import { apply } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { climb } from '@duban/domain/act/climb';
import { judge } from '@duban/domain/act/judge';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter, type Opening } from '@duban/domain/act/open-matter';
import { owedLayings } from '@duban/domain/act/owed-layings';
import { nextWake, sightOf } from '@duban/domain/act/sight';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { deskId, isOpen, type Desk } from '@duban/domain/desk/desk';
import { type KindRules } from '@duban/domain/act/kind-rules';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Refusal } from '@duban/domain/refusal';
import { instantOf, millis, type Instant } from '@duban/domain/time/day';
import { workingCalendar } from '@duban/domain/time/working-calendar';
import { type Actor, type Role, THE_CLOCK, THE_STORY } from '@duban/domain/unit/actor';
import { type Unit, type UnitKind } from '@duban/domain/unit/unit';
import { FIRST_HEAD, sealed, stateHash, type Entry } from '@duban/database/ledger/chain';
import { keyTaskStory } from '@duban/workflows/key-task.story';
import { tell, type Story } from '@duban/workflows/story';

const unit = (code: string, kind: UnitKind = 'D'): [string, Unit] => [
  code,
  { code, name: code, english: code, kind, validFrom: null, validTo: null, successor: null },
];

export const UNITS = new Map([
  ...[
    'LEAD',
    'ONE',
    'TWO',
    'THREE',
    'SPARE',
    'OTHER',
    'COMMERCE',
    'FINANCE',
    'INVEST_PROMO',
    'ECON_INFO',
    'MKT_REG',
  ].map((code) => unit(code)),
  unit('FIRM', 'E'),
  unit('CUSTOMS', 'V'),
  unit('COMPLAINT_CENTER', 'G'),
  unit('GOV_OFFICE_SUP', 'G'),
  unit('DISTRICT_GOV', 'G'),
]);

const CALENDAR = workingCalendar('1', HOLIDAY_NOTICES);

export const person = (unitCode: string, role: Role = 'officer'): Actor => ({
  id: `${unitCode}.${role}`,
  name: `${unitCode} ${role}`,
  unit: unitCode,
  role,
  rank: role === 'unit-leader' ? 'principal' : null,
});

export const OFFICE = person('GOV_OFFICE_SUP', 'supervision-office');
export const LEADER = person('DISTRICT_GOV', 'leader-in-charge');

/** A record in memory: the same pure rules and the same story as the real one, without PostgreSQL and Temporal. */
export class SampleRecord {
  matter: Matter;
  now: Instant;
  readonly entries: Entry[] = [];
  /** The matter as each entry left it. */
  readonly states: Matter[] = [];

  constructor(
    opening: Partial<Opening> = {},
    private readonly story: Story = keyTaskStory,
    now = '2023-02-01T09:00:00+08:00',
    first = 'register',
  ) {
    this.now = now;
    const whole: Opening = {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'key-task',
      planId: '00000000-0000-4000-8000-000000000002',
      no: 'T1',
      title: 'a task',
      leads: ['LEAD'],
      supports: ['ONE', 'TWO'],
      due: '2023-12-29',
      facts: {},
      ...opening,
    };
    this.matter = openMatter(KINDS[whole.kind], whole, first, this.at()).matter;
    this.record('open');
    this.settle();
  }

  get rules(): KindRules {
    return KINDS[this.matter.kind];
  }

  /** The same record once more, to be played on by itself. */
  fork(): SampleRecord {
    const other = Object.create(SampleRecord.prototype) as SampleRecord;
    return Object.assign(other, this, {
      matter: structuredClone(this.matter),
      entries: [...this.entries],
      states: [...this.states],
    });
  }

  at(): Moment {
    return { now: this.now, calendar: CALENDAR, units: UNITS };
  }

  /** The open desks of a step, or of the main line and what acts have laid; monthly reports are asked for by name. */
  open(step?: string): Desk[] {
    return this.matter.desks.filter(
      (desk) => isOpen(desk) && (step === undefined ? desk.step !== 'report' : desk.step === step),
    );
  }

  /** The open desk of a step (and party); fails when there is not exactly one. */
  desk(step: string, party?: string): Desk {
    const found = this.open(step).filter((desk) => party === undefined || desk.party === party);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} open desks ${step} ${party ?? ''}`);
    return found[0];
  }

  /** An act by a person; answers the refusal, if there is one. */
  act(by: Actor, act: Act): Refusal | undefined {
    const judged = judge(this.rules, { matter: this.matter, act, by, at: this.at() });
    if ('refusal' in judged) return judged.refusal;
    this.write(act.type, judged.by, judged.changes);
    this.settle();
    return undefined;
  }

  /** The party's own verdict on its open desk of a step. */
  decide(step: string, type: string, more: Partial<Act> & { party?: string } = {}): Refusal | undefined {
    const { party, ...rest } = more;
    const desk = this.desk(step, party);
    return this.act(person(desk.party, desk.seat), { type, desk: deskId(this.matter.id, desk.no), ...rest });
  }

  /** All open desks of a step with the same verdict. */
  all(step: string, type: string, more: Partial<Act> = {}): void {
    for (const desk of this.open(step)) {
      const no = this.decide(step, type, { party: desk.party, ...more });
      if (no) throw new Error(`${step} ${type} refused: ${no.code} ${JSON.stringify(no.facts)}`);
    }
  }

  /** The clock moves on; rungs that fall due are climbed. */
  pass(ms: number): void {
    this.now = instantOf(millis(this.now) + ms);
    const wake = nextWake(this.matter, this.rules.steps);
    if (wake !== null && millis(wake) <= millis(this.now))
      this.write('climb', THE_CLOCK, climb(this.rules, this.matter, this.at()));
    this.settle();
  }

  passDays(days: number): void {
    this.pass(days * 86_400_000);
  }

  /** Runs the story as `follow` does: from the top after every step it laid. */
  settle(): void {
    for (let turns = 0; turns < 50; turns++) {
      const sight = sightOf(this.rules, this.matter, this.now);
      if (sight === 'too-new' || sight.closed) return;
      const finding = tell(this.story, sight);
      if (finding === 'wait') return;
      const changes: Change[] =
        'end' in finding
          ? [{ type: 'closed', outcome: finding.end }]
          : owedLayings(this.matter, finding.lay, this.rules.steps, this.at());
      if (changes.length === 0) throw new Error(`nothing is owed at ${JSON.stringify(finding)}`);
      this.write('story', THE_STORY, changes);
    }
    throw new Error('the story does not come to rest');
  }

  private write(act: string, by: Actor, changes: readonly Change[]): void {
    this.matter = apply(this.matter, changes, this.at(), this.rules.steps).matter;
    this.record(act, by);
  }

  private record(act: string, by: Actor = LEADER): void {
    this.states.push(this.matter);
    this.entries.push(
      sealed({
        chain: this.matter.id,
        seq: this.entries.length + 1,
        at: this.now,
        actor: by.id,
        name: by.name,
        for_whom: null,
        unit: by.unit,
        ip: null,
        act,
        object: null,
        body: '',
        before_hash: this.entries.at(-1)?.after_hash ?? null,
        after_hash: stateHash(this.matter),
        key: null,
        result: 'done',
        alg: 'sha256',
        prev: this.entries.at(-1)?.hash ?? FIRST_HEAD,
      }),
    );
  }
}
