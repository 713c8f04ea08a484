import { type Pool, type PoolClient } from 'pg';
import { type Figure } from '@duban/domain/board/counted';
import { type UnitNumberId } from '@duban/domain/board/numbers';
import { matterAsOf } from '@duban/domain/matter/as-of';
import { type Matter } from '@duban/domain/matter/matter';
import { addFacts, noFacts, type ScoreFacts, type Span } from '@duban/domain/score/score-facts';
import { type Actor } from '@duban/domain/unit/actor';
import { AsOfStore } from '../as-of/as-of.store.ts';
import { UnitSums } from '../as-of/number-as-of.store.ts';
import { instantIn } from '../instants.ts';

/** Everything that may be stated of a quarter, as it stood when it ended. */
export interface QuarterFacts {
  matters: Matter[];
  figures: Map<string, Record<UnitNumberId, Figure>>;
  scores: Map<string, ScoreFacts>;
}

interface CooperationRow {
  matter: string;
  no: string;
  by: string;
  unit: string;
  score: number;
  at: Date;
}

const COOPERATION = {
  name: 'cooperation-of-span',
  text: `select c.matter_id as matter, m.no, c.by_unit as by, c.of_unit as unit, c.score, c.at
    from cooperation c join matter m on m.id = c.matter_id
    where c.at >= $1 and c.at < $2 and ($3::uuid is null or m.plan_id = $3) order by c.at, c.matter_id, c.by_unit`,
};

const COMMENDED = {
  name: 'commended-in-span',
  text: `select id, unit, reason, decided_at as at from commendation
    where approved and decided_at >= $1 and decided_at < $2 order by decided_at, id`,
};

/** Reads the facts of a quarter from the entries, the commendations and the cooperation scores. */
export class QuarterFactsStore {
  private readonly past: AsOfStore;

  constructor(private readonly pool: Pool | PoolClient) {
    this.past = new AsOfStore(pool);
  }

  /** @param span until the quarter's end, or now in a running quarter. */
  async read(actor: Actor, plan: string | undefined, span: Span): Promise<QuarterFacts> {
    const sums = new UnitSums({ actor, now: span.to, plan, from: span.from });
    const matters: Matter[] = [];
    const scores = new Map<string, ScoreFacts>();
    for await (const traces of this.past.traces(plan, span.to, 'all')) {
      const matter = matterAsOf(traces.map(({ left }) => left));
      if (!matter) continue;
      matters.push(matter);
      sums.add(matter);
      addFacts(scores, { matter, entries: traces.map(({ at }) => at) }, span);
    }
    await this.addGiven(scores, plan, span);
    return { matters, figures: sums.figures(), scores };
  }

  /** What people gave: cooperation scores and commendations. */
  private async addGiven(scores: Map<string, ScoreFacts>, plan: string | undefined, { from, to }: Span): Promise<void> {
    const of = (unit: string): ScoreFacts => {
      const facts = scores.get(unit) ?? noFacts();
      scores.set(unit, facts);
      return facts;
    };
    const given = await this.pool.query<CooperationRow>({ ...COOPERATION, values: [from, to, plan ?? null] });
    for (const { unit, at, ...row } of given.rows)
      of(unit).cooperation.push({ ...row, desk: null, entry: null, at: instantIn(at) });
    const commended = await this.pool.query<{ id: string; unit: string; reason: string; at: Date }>({
      ...COMMENDED,
      values: [from, to],
    });
    for (const { id, unit, reason, at } of commended.rows)
      of(unit).commendations.push({ id, reason, at: instantIn(at) });
  }
}
