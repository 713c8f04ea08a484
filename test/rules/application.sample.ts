import { type Act } from '@duban/domain/act/act';
import { apply } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { climb } from '@duban/domain/act/climb';
import { judge } from '@duban/domain/act/judge';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter } from '@duban/domain/act/open-matter';
import { owedLayings } from '@duban/domain/act/owed-layings';
import { nextWake, sightOf } from '@duban/domain/act/sight';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { deskId, isOpen } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Paper } from '@duban/domain/paper/paper';
import { type Application, written } from '@duban/domain/reward/application';
import { type DocumentKind, documentNumber } from '@duban/domain/reward/document/document-kind';
import { documentsOf } from '@duban/domain/reward/document/documents-of';
import { paperOf } from '@duban/domain/reward/document/paper-of';
import { COMMERCE } from '@duban/domain/reward/parties';
import { FDI_AWARD } from '@duban/domain/reward/policies/fdi-award.policy';
import { instantOf, millis } from '@duban/domain/time/day';
import { workingCalendar } from '@duban/domain/time/working-calendar';
import { type Actor, type Role } from '@duban/domain/unit/actor';
import { type Unit } from '@duban/domain/unit/unit';
import { rewardStory } from '@duban/workflows/reward.story';
import { tell } from '@duban/workflows/story';

const unit = (code: string, name: string): [string, Unit] => [
  code,
  { code, name, english: code, kind: 'D', validFrom: null, validTo: null, successor: null },
];

export const UNITS = new Map([
  unit('COMMERCE', '区商务委'),
  unit('FINANCE', '区财政局'),
  ...['INVEST_PROMO', 'ECON_INFO', 'TAX', 'MKT_REG', 'DISTRICT_GOV'].map((code) => unit(code, code)),
  unit('E00000001', '样例外资企业'),
]);
const CALENDAR = workingCalendar('1', HOLIDAY_NOTICES);
const RULES = KINDS.reward;

const APPLICATION: Application = {
  enterprise: { code: 'E00000001', name: '样例外资企业' },
  programme: '00000000-0000-4000-8000-000000000002',
  policy: 'fdi-award',
  policyVersion: 1,
  parameters: FDI_AWARD.parameters,
  direction: 'fdi',
  year: 2023,
  project: { id: 'P1', name: '样例项目' },
  claim: {
    policy: 'fdi-award',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    project: { id: 'P1', kind: 'new', industry: 'C2710' },
    receipts: [{ on: '2023-01-20', usd: '2500000.00' }],
  },
  quotedFen: 5_000_000,
  materials: [{ slot: 'form', file: null, sharedFrom: 'MKT_REG' }],
  commitment: { by: '授权人', at: '2024-03-01T09:00:00+08:00' },
  expert: false,
  publicityDays: 5,
};

/** An application in memory, told by its story, with every document its acts have caused. */
export class SampleApplication {
  matter: Matter;
  now = '2024-03-04T09:00:00+08:00';
  readonly issued: { kind: DocumentKind; paper: Paper }[] = [];
  private people = 0;

  constructor(more: Partial<Application> = {}) {
    const opening = {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'reward' as const,
      planId: APPLICATION.programme,
      no: 'JL2024-0001-4',
      title: '外资到资奖励申报 · 样例项目',
      leads: [COMMERCE],
      supports: [],
      due: null,
      facts: written({ ...structuredClone(APPLICATION), ...more }),
    };
    this.matter = openMatter(RULES, opening, 'accept-review', this.at()).matter;
    this.issue(null);
    this.settle();
  }

  at(): Moment {
    return { now: this.now, calendar: CALENDAR, units: UNITS };
  }

  /** Every open desk of a step decides alike, each by another person. */
  all(step: string, type: string, more: Partial<Act> = {}): this {
    const desks = this.matter.desks.filter((desk) => isOpen(desk) && desk.step === step);
    if (desks.length === 0) throw new Error(`no open desk ${step}`);
    for (const { no, party, seat } of desks) {
      this.act(this.person(party, seat), { type, desk: deskId(this.matter.id, no), ...more });
      this.settle();
    }
    return this;
  }

  act(by: Actor, act: Act): void {
    const judged = judge(RULES, { matter: this.matter, act, by, at: this.at() });
    if ('refusal' in judged) throw new Error(`${act.type}: ${judged.refusal.code}`);
    this.write(judged.changes);
  }

  person(unitCode: string, role: Role): Actor {
    const id = `${unitCode}.${role}.${++this.people}`;
    return { id, name: id, unit: unitCode, role, rank: role === 'enterprise-agent' ? 'principal' : null };
  }

  passDays(days: number): this {
    this.now = instantOf(millis(this.now) + days * 86_400_000);
    const wake = nextWake(this.matter, RULES.steps);
    if (wake !== null && millis(wake) <= millis(this.now)) this.write(climb(KINDS.reward, this.matter, this.at()));
    this.settle();
    return this;
  }

  kinds(): DocumentKind[] {
    return this.issued.map(({ kind }) => kind);
  }

  paper(kind: DocumentKind): Paper {
    const found = this.issued.findLast((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind} among ${this.kinds().join(', ')}`);
    return found.paper;
  }

  private settle(): void {
    for (let turns = 0; turns < 50; turns++) {
      const sight = sightOf(RULES, this.matter, this.now);
      if (sight === 'too-new' || sight.closed) return;
      const finding = tell(rewardStory, sight);
      if (finding === 'wait') return;
      this.write(
        'end' in finding
          ? [{ type: 'closed', outcome: finding.end }]
          : owedLayings(this.matter, finding.lay, RULES.steps, this.at()),
      );
    }
    throw new Error('the story does not come to rest');
  }

  private write(changes: readonly Change[]): void {
    const before = this.matter;
    this.matter = apply(before, changes, this.at(), RULES.steps).matter;
    this.issue(before);
  }

  private issue(before: Matter | null): void {
    for (const cause of documentsOf(before, this.matter)) {
      const number = documentNumber(cause.kind, 2024, this.issued.length + 1);
      this.issued.push({ kind: cause.kind, paper: paperOf(cause, number, { matter: this.matter, at: this.at() }) });
    }
  }
}
