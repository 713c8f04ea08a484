import { type Pool } from 'pg';

/** How often one robot may speak; the publishers take 20 a minute, and block for ten minutes who says more. */
export interface Pace {
  most: number;
  windowMs: number;
}

/** Under the robot's row lock, so that several workers count together; by the machine's clock. */
const TAKE = {
  name: 'robot-take',
  text: `update unit_robot r
    set recent = array(select t from unnest(r.recent) t where t > clock_timestamp() - $3 * interval '1 ms')
      || clock_timestamp()
    where r.id = $1
      and (select count(*) from unnest(r.recent) t where t > clock_timestamp() - $3 * interval '1 ms') < $2`,
};
const WAIT = {
  name: 'robot-wait',
  text: `select ceil(extract(epoch from min(t) + $2 * interval '1 ms' - clock_timestamp()) * 1000)::float8 as ms
    from unit_robot r, unnest(r.recent) t where r.id = $1 and t > clock_timestamp() - $2 * interval '1 ms'`,
};
const SHORTEST_MS = 100;

/** 频率限制 of a robot. */
export class RobotPaceStore {
  constructor(
    private readonly pool: Pool,
    private readonly pace: Pace,
  ) {}

  /** 0 when it may speak now, which is counted; else how long it must be silent, ms. */
  async take(robot: string): Promise<number> {
    const { most, windowMs } = this.pace;
    const { rowCount } = await this.pool.query({ ...TAKE, values: [robot, most, windowMs] });
    if (rowCount === 1) return 0;
    const { rows } = await this.pool.query<{ ms: number | null }>({ ...WAIT, values: [robot, windowMs] });
    return Math.max(SHORTEST_MS, rows[0]?.ms ?? 0);
  }
}
