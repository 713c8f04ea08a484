import { Injectable } from '@nestjs/common';
import { type FieldProblem } from '@duban/contracts/http/problem';
import { type Correction, corrected, type NamedOn } from '@duban/domain/plan/correction';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { dayOf } from '@duban/domain/time/day';
import { type UnitNames } from '@duban/domain/unit/find-unit';
import { mayBeNamed } from '@duban/domain/unit/may-be-named';
import { Ledger } from '@duban/database/ledger/ledger';
import { UnitStore } from '@duban/database/unit/unit.store';
import { invalid } from '../refusal/problem-error.ts';

/** The register that a plan's units are looked up in, and corrections against it. */
@Injectable()
export class UnitsOfPlan {
  constructor(
    private readonly units: UnitStore,
    private readonly ledger: Ledger,
  ) {}

  async names(): Promise<UnitNames & NamedOn> {
    const [units, aliases, { now }] = await Promise.all([this.units.all(), this.units.aliases(), this.ledger.moment()]);
    const marked = aliases.map((one) => ({ ...one, mark: one.mark === 'M' ? ('M' as const) : null }));
    return { units, aliases: marked, today: dayOf(now) };
  }
}

/** The draft with its corrections. @throws a 400 that names everything that is wrong with them. */
export function correctedDraft(draft: PlanDraft, corrections: readonly Correction[], register: NamedOn): PlanDraft {
  const result = corrected(draft, corrections, register);
  if ('ok' in result) return result.ok;
  throw invalid(
    result.errors.map(({ key, field, problem, value }) => ({
      field: `corrections.${key}.${field}`,
      problem: `${problem}: ${value}`,
    })),
  );
}

/** What the register has against a draft that a client sent: codes that may not be named, a unit that leads and supports. */
export function problemsWithUnits(draft: PlanDraft, { units, today }: NamedOn): FieldProblem[] {
  const known = new Set(units.filter((unit) => mayBeNamed(unit, today)).map(({ code }) => code));
  const keys = new Set<string>();
  return draft.items.flatMap(({ key, leads, supports }, place) => {
    const at = `draft.items.${place}`;
    const doubled = keys.has(key) ? [{ field: `${at}.key`, problem: `${key} stands twice` }] : [];
    keys.add(key);
    return [
      ...doubled,
      ...strangers(`${at}.leads`, leads, known),
      ...strangers(`${at}.supports`, supports, known),
      ...both(at, leads, supports),
    ];
  });
}

const strangers = (field: string, codes: readonly string[], known: ReadonlySet<string>): FieldProblem[] =>
  codes.filter((code) => !known.has(code)).map((code) => ({ field, problem: `unknown-unit: ${code}` }));

const both = (at: string, leads: readonly string[], supports: readonly string[]): FieldProblem[] =>
  supports
    .filter((code) => leads.includes(code))
    .map((code) => ({ field: `${at}.supports`, problem: `both-lead-and-support: ${code}` }));
