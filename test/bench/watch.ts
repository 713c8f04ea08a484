import { type Pool } from 'pg';
import { type Desk } from '@duban/domain/desk/desk';

type Open = Pick<Desk, 'no' | 'step' | 'party' | 'seat'>;

interface Standing {
  id: string;
  closed: boolean;
  desks: Open[];
}

interface Waiting {
  matter: string;
  hear: (standing: Standing) => boolean;
}

const EVERY_MS = 4;
const LOOK = {
  name: 'bench-look',
  text: `select m.id, m.closed_at is not null as closed, coalesce((
      select json_agg(json_build_object('no', no, 'step', step, 'party', party, 'seat', seat)) from desk d
      where d.matter_id = m.id and d.verdict is null and d.voided_at is null), '[]') as desks
    from matter m where m.id = any($1::uuid[])`,
};

/** What another connection sees of the record, asked once for all who wait: sixteen who ask for themselves cost as much as what is measured. */
export class Watch {
  private waiting: Waiting[] = [];
  private asking = false;

  constructor(private readonly pool: Pool) {}

  /** Open desks of a step, as soon as there are any. */
  desks(matter: string, step: string): Promise<Open[]> {
    return new Promise((seen, failed) =>
      this.wait(failed, matter, ({ desks }) => {
        const found = desks.filter((desk) => desk.step === step);
        if (found.length > 0) seen(found);
        return found.length > 0;
      }),
    );
  }

  closed(matter: string): Promise<void> {
    return new Promise((seen, failed) =>
      this.wait(failed, matter, ({ closed }) => {
        if (closed) seen();
        return closed;
      }),
    );
  }

  private wait(failed: (error: unknown) => void, matter: string, hear: Waiting['hear']): void {
    this.waiting.push({ matter, hear });
    if (this.asking) return;
    this.asking = true;
    this.ask().catch(failed);
  }

  private async ask(): Promise<void> {
    while (this.waiting.length > 0) {
      const { rows } = await this.pool.query<Standing>({ ...LOOK, values: [this.waiting.map(({ matter }) => matter)] });
      const standing = new Map(rows.map((row) => [row.id, row]));
      this.waiting = this.waiting.filter(({ matter, hear }) => {
        const row = standing.get(matter);
        return row === undefined || !hear(row);
      });
      await new Promise((again) => setTimeout(again, EVERY_MS));
    }
    this.asking = false;
  }
}
