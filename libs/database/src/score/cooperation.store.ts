import { type Pool } from 'pg';
import { type Matter } from '@duban/domain/matter/matter';
import { refused } from '@duban/domain/refusal';
import { whyNotCooperate } from '@duban/domain/score/why-not-cooperate';
import { type Instant } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { instantIn } from '../instants.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';

export interface Cooperation {
  by: string;
  of: string;
  score: number;
  words: string | null;
  at: Instant;
}

export interface CooperationWish {
  of: string;
  /** 0 to 100. */
  score: number;
  words: string | null;
}

type Keyed = Request & { key: NonNullable<Request['key']> };

const GIVE = {
  name: 'cooperation-give',
  text: `insert into cooperation (matter_id, chapter, by_unit, of_unit, score, words, person, at)
    values ($1, $2, $3, $4, $5, $6, $7, business_now()) on conflict do nothing returning score`,
};
const OF_MATTER = {
  name: 'cooperation-of-matter',
  text: `select by_unit as by, of_unit as of, score, words, at from cooperation
    where matter_id = $1 and ($2::text is null or $2 in (by_unit, of_unit)) order by at, by_unit, of_unit`,
};

/** 协作评分: what lead and supporters of a closed task give each other. */
export class CooperationStore {
  constructor(private readonly pool: Pool) {}

  /** @param matter as it was looked at: a closed one does not change but by a reopening, which is another chapter. */
  give(matter: Matter, wish: CooperationWish, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { actor } = request;
      const no = whyNotCooperate(matter, actor.unit, wish.of);
      if (no) return refuseOnce(no);
      const values = [matter.id, matter.chapter, actor.unit, wish.of, wish.score, wish.words, actor.id];
      const { rows } = await client.query({ ...GIVE, values });
      if (rows.length === 0) return refuseOnce(refused('cooperation.given-already', { unit: wish.of }));
      await appendBy(client, request, 'score-cooperation', { id: matter.id, ...wish });
      return { matter: matter.id, ...wish };
    });
  }

  /** @param unit absent: all; else what this unit gave or was given. */
  async ofMatter(matterId: string, unit: string | undefined): Promise<Cooperation[]> {
    const { rows } = await this.pool.query<Cooperation & { at: Date }>({
      ...OF_MATTER,
      values: [matterId, unit ?? null],
    });
    return rows.map((row) => ({ ...row, at: instantIn(row.at) }));
  }
}
