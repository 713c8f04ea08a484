import { type Pool } from 'pg';
import { type Day } from '@duban/domain/time/day';

export interface RecordedMeeting {
  id: string;
  title: string;
  heldOn: Day;
  minutes: string;
  matters: { id: string; no: string; title: string }[];
  opened: { id: string; no: string; title: string }[];
}

const BRIEF = `coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'no', m.no, 'title', m.title) order by m.no), '[]')`;
const PAGE = {
  name: 'meetings',
  text: `select g.id, g.title, g.held_on::text as "heldOn", g.minutes,
      (select ${BRIEF} from matter m where m.id = any(g.matters)) as matters,
      (select ${BRIEF} from matter m where m.plan_id = g.id) as opened
    from meeting g where ($1::date is null or (g.held_on, g.id) < ($1::date, $2::uuid))
    order by g.held_on desc, g.id desc limit $3`,
};

/** 联席会议, newest first. */
export class MeetingStore {
  constructor(private readonly pool: Pool) {}

  async page(limit: number, after: { heldOn: Day; id: string } | undefined): Promise<RecordedMeeting[]> {
    const values = [after?.heldOn ?? null, after?.id ?? null, limit];
    return (await this.pool.query<RecordedMeeting>({ ...PAGE, values })).rows;
  }
}
