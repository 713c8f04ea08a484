import { RESPONSIBLE_UNITS } from '@duban/domain/unit/register';

/** Unit codes of a crowd: the first leads a seventh of all matters, the last one in a thousand. */
export const CROWD_UNITS = RESPONSIBLE_UNITS.map(({ code }) => code);
export const BIG_UNIT = CROWD_UNITS[0] ?? '';
export const SMALL_UNIT = CROWD_UNITS[28] ?? '';

/** In one title of a hundred thousand, of two hundred, of four. */
export const RARE_WORD = '琥珀';
export const SOME_WORD = '冷链';
export const COMMON_WORD = '机制';

export const VERBS = ['推动', '完善', '建立', '优化', '开展', '落实', '加快', '健全'];
export const OBJECTS = [
  '口岸通关便利化', '跨境电子商务', '外资企业服务', '营商环境评价', '知识产权保护', '园区基础设施', '人才公寓建设', '绿色低碳转型',
  '数字政务平台', '农产品出口', '物流枢纽', '投资项目落地', '国际贸易单一窗口', '服务贸易创新', '政企沟通', '公共检测',
  '标准互认', '会展经济', '消费升级', '供应链金融', '信用监管', '安全生产', '社区养老', '职业教育',
]; // prettier-ignore
export const ENDINGS = ['工作', '机制', '试点项目', '专项行动'];
export const PLAN_SIZE = 100;

/** Days over which a crowd was opened; one matter in `OPEN_IN` of the newer half is open. */
const DAYS = 3650;
const STEPS = ['register', 'sign', 'break-down', 'deliver', 'answer', 'countersign', 'review-unit', 'review-leader'];

const texts = (all: readonly string[]): string => `(array[${all.map((one) => `'${one}'`).join(', ')}])`;

/** A number that is the same for the same seed and row, and looks like chance. */
const dice = (which: number): string => `(hashint8extended(i, seed * 16 + ${which}) & 9223372036854775807)`;

/**
 * Facts of the matters from … to of all, by the seed, at business time; one in `openIn` of the newer half is open. Each is reckoned
 * once: without `materialized` every use of a column would throw its dice again.
 */
export interface Throw {
  from: number;
  to: number;
  matters: number;
  seed: number;
  now: string;
  openIn: number;
}

export const factsOf = ({
  from,
  to,
  matters,
  seed,
  now,
  openIn,
}: Throw): string => `create temp table facts as with thrown as materialized (
    select i, seed, now,
      case when ${dice(1)} % 1000 < 140 then 0 when ${dice(1)} % 1000 = 999 then 28 else 1 + ${dice(2)} % 27 end as lead,
      ${dice(3)} % 100000 as other, ${dice(4)} % 8 as stage, ${dice(5)} % 100000000 as days,
      i > of / 2 and ${dice(6)} % open_in = 0 as is_open, ${dice(7)} % 100 as chance,
      date_trunc('milliseconds', now - interval '${DAYS} days' * ((of - i + 1)::float8 / of)) as opened_at,
      ${texts(VERBS)}[1 + ${dice(8)} % 8]
        || case when i % 100000 = 7 then '${RARE_WORD}' when i % 200 = 11 then '${SOME_WORD}' else '' end
        || ${texts(OBJECTS)}[1 + ${dice(9)} % 24] || ${texts(ENDINGS)}[1 + ${dice(10)} % 4] as title
    from (select i, ${matters}::bigint as of, ${seed}::bigint as seed, '${now}'::timestamptz as now, ${openIn}::bigint as open_in
      from generate_series(${from}::bigint, ${to}::bigint) i) r),
  f as materialized (
    select i, now, stage, chance, title, is_open, opened_at,
      md5('matter' || seed || i)::uuid as id, md5('plan' || seed || (i - 1) / ${PLAN_SIZE})::uuid as plan_id,
      'T' || (i - 1) % ${PLAN_SIZE} + 1 as no, ${texts(CROWD_UNITS)}[lead + 1] as first,
      array[${texts(CROWD_UNITS)}[(lead + 1 + other % 13) % 28 + 1], ${texts(CROWD_UNITS)}[(lead + 14 + other / 13 % 13) % 28 + 1]] as supports,
      ${texts(STEPS)}[stage + 1] as step, stage in (0, 7) as of_leader, case when stage in (1, 3, 5) then 2 else 1 end as desks,
      opened_at + (30 + days % 335) * interval '1 day' as due,
      case when not is_open then least(now, opened_at + (20 + days % 335 + days / 335 % 10 / 9 * 15) * interval '1 day') end as closed_at,
      now + (days % 90 - 10) * interval '1 day' + days % 86400 * interval '1 second' as base,
      case when is_open and chance between 20 and 22 then 'report' when is_open and chance = 23 then 'extension' end as aside,
      is_open and chance < 2 as is_stopped, is_open and chance between 10 and 14 as is_provisional
    from thrown)
  select * from f`;

const PARTIES = `array[first] || supports || 'DISTRICT_GOV'::text`;
const OPEN_DUE = `case when is_open and not is_stopped then base else 'infinity' end`;
const OPEN_NEAR = `case when is_open and not is_stopped then base - interval '5 days' else 'infinity' end`;
const SIGNING = `case when is_open and step = 'sign' then desks else 0 end`;

/** An instant as the domain writes it. */
const asWritten = (at: string): string =>
  `to_char((${at}) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')`;

/** The open desks of a matter: each of the step due a day after another, then the one beside it. */
const DESKS = `from facts f cross join lateral (
    select n as no, f.step, case when of_leader then 'DISTRICT_GOV' when n = 1 then first else supports[1] end as party,
      case when of_leader then 'leader-in-charge' else 'officer' end as seat, base + (n - 1) * interval '1 day' as due
    from generate_series(1, desks) n
    union all select 9, aside, first, 'officer', base + interval '3 days' where aside is not null) d where is_open`;

export const FILL_MATTERS = `insert into matter (id, kind, plan_id, no, title, leads, supports, parties, edition, chapter, round,
    returns, version, opened_at, due, first_due, extensions, closed_at, outcome, changed_at, facts, last_desk, seq, head,
    state_hash, suspended_at, no_key, due_key, open_due, open_near, provisional, step, asides, signing, card, ended, open_desks)
  select id, 'key-task', plan_id, no, title, array[first], supports, ${PARTIES}, 2, 1, 1, 0, 9, opened_at, due, due, 0,
    closed_at, case when closed_at is not null then 'done' end,
    date_trunc('milliseconds', coalesce(closed_at, now - chance * interval '1 hour')), '{}', 9, 9, '', '',
    case when is_stopped then opened_at end, '0' || lpad(substr(no, 2), 8, '0'), due, ${OPEN_DUE}, ${OPEN_NEAR},
    is_provisional and not is_stopped, case when is_open then step end, case when aside is not null then array[aside] end,
    ${SIGNING}, case when chance = 30 then 'yellow' end,
    case when not is_open then case when due < closed_at then 'closed-late' else 'closed' end end,
    coalesce((select jsonb_agg(jsonb_build_object('no', d.no, 'step', d.step, 'party', d.party, 'due', ${asWritten('d.due')},
      'near', ${asWritten(`d.due - interval '5 days'`)}, 'provisional', is_provisional) order by d.no)
      from (select n as no, f.step, case when of_leader then 'DISTRICT_GOV' when n = 1 then first else supports[1] end as party,
          base + (n - 1) * interval '1 day' as due from generate_series(1, desks) n
        union all select 9, aside, first, base + interval '3 days' where aside is not null) d where is_open), '[]')
  from facts f`;

const DESK = `matter_id, no, chapter, step, round, party, seat, laid_at, laid_version, due, first_due, near, due_version,
  provisional, ladder, rung, extensions, shown`;

export const FILL_OPEN_DESKS = `insert into desk (${DESK})
  select id, d.no, 1, d.step, 1, party, seat, d.due - interval '10 days', 8, d.due, d.due, d.due - interval '5 days', 1,
    is_provisional, 'responsible', 0, 0,
    jsonb_build_object('kind', 'key-task', 'no', f.no, 'title', title, 'leads', array[first], 'suspendedAt', null)
  ${DESKS}`;

/** What is closed has a desk now and then: enough for an index to have to leave them out. */
export const FILL_CLOSED_DESKS = `insert into desk (${DESK}, verdict, decided_at, decided_version)
  select id, 1, 1, 'answer', 1, first, 'officer', opened_at, 8, due, due, due - interval '5 days', 1, false, 'responsible', 0, 0,
    '{}', 'submit', closed_at, 9
  from facts f where not is_open and i % 20 = 0`;

const PART = `case when u = first then 'lead' when u = any(supports) then 'support' else 'side' end`;

export const FILL_BOOKS = `insert into book (matter_id, unit, kind, part, no_key, due_key, opened_at, ended)
  select id, u, 'key-task', ${PART}, '0' || lpad(substr(no, 2), 8, '0'), due, opened_at,
    case when not is_open then case when due < closed_at then 'closed-late' else 'closed' end end
  from facts f, unnest(${PARTIES}) u`;

export const FILL_OPEN_BOOKS = `insert into open_book (matter_id, unit, kind, part, open_due, open_near, provisional, step, asides,
    signing, stopped)
  select id, u, 'key-task', ${PART}, ${OPEN_DUE}, ${OPEN_NEAR}, is_provisional and not is_stopped, step,
    case when aside is not null then array[aside] end, ${SIGNING}, is_stopped
  from facts f, unnest(${PARTIES}) u where is_open`;

/** Grams of titles and numbers were counted once for each (`crowd_grams`); the keys have the month before them. */
export const FILL_SEARCH = `insert into search (matter_id, opened_at, keys)
  select id, opened_at, string_to_array(month || array_to_string(
    t.grams || n.grams || array['@' || first, '@' || supports[1], '@' || supports[2], '@DISTRICT_GOV'], ' ' || month), ' ')
  from facts f cross join lateral (select to_char(opened_at at time zone 'Asia/Shanghai', 'YYMM') as month) o
    join crowd_grams t on t.text = f.title join crowd_grams n on n.text = f.no`;

export const FILL_PLANS = `insert into plan (id, title, version, status, content_hash, draft, published_by, published_at)
  select md5('plan' || $2::bigint || p)::uuid, 'plan ' || p, 1, 'published', '', '{}', 'crowd',
    $3::timestamptz - ($1::bigint - p) * interval '1 minute'
  from generate_series(0, $1::bigint) p`;
