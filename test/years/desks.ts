import { type Stage } from '../stage.ts';

/** An open desk as the play sees it. */
export interface OpenDesk {
  matter: string;
  no: number;
  step: string;
  party: string;
  seat: string;
  due: Date | null;
  about: string | null;
  card: string | null;
  letter: string | null;
}

const OPEN = `select d.matter_id as matter, d.no, d.step, d.party, d.seat, d.due, d.about, d.card, d.letter
  from desk d join matter m on m.id = d.matter_id
  where d.verdict is null and d.voided_at is null and m.suspended_at is null order by d.matter_id, d.no`;

export const openDesks = async (stage: Stage): Promise<OpenDesk[]> => (await stage.pool.query<OpenDesk>(OPEN)).rows;

export const idOf = ({ matter, no }: OpenDesk): string => `${matter}.${no}`;

/** So many at a time, as an office with several people would. */
export async function inCrowd<T>(
  things: readonly T[],
  width: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const lane = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
