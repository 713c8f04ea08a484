/**
 * What must hold of the rows alone, each as a question that finds what breaks it. Plain SQL over the tables: nothing of
 * the domain's rules is asked.
 */
export const RECORD_QUESTIONS: Record<string, string> = {
  'I4 one live desk a party, step, round, period': `
    select matter_id, chapter, step, round, party, about from desk where voided_at is null
    group by 1, 2, 3, 4, 5, 6 having count(*) > 1
      and count(*) filter (where verdict is null) > 0 and step not in ('sign', 'feedback', 'extension')`,
  'I4 version steps by one, an entry each': `
    select m.id, m.version, m.seq, count(e.seq) from matter m left join entry e on e.chain = m.id
    group by m.id having m.version <> m.seq or count(e.seq) <> m.seq`,
  'I4 the main line is laid in its order': `
    with line (step, place) as (values ('register', 1), ('sign', 2), ('break-down', 3), ('deliver', 4), ('answer', 5),
      ('countersign', 6), ('review-unit', 7), ('review-office', 8), ('review-leader', 9)),
    first as (select d.matter_id, d.chapter, d.round, l.place, min(d.laid_version) as version
      from desk d join line l on l.step = d.step group by 1, 2, 3, 4)
    select a.* from first a join first b using (matter_id, chapter, round)
    where a.place < b.place and a.version > b.version
      and not exists (select 1 from desk d where d.matter_id = a.matter_id and d.step = 'sign' and d.laid_version > b.version)`,
  'I5 a desk is decided once': `
    select e.chain, c ->> 'desk' as desk, count(*) from entry e, jsonb_array_elements(e.body::jsonb -> 'changes') c
    where e.chain <> '00000000-0000-0000-0000-000000000000' and c ->> 'type' in ('decided', 'undecided')
    group by 1, 2 having count(*) filter (where c ->> 'type' = 'decided')
      - count(*) filter (where c ->> 'type' = 'undecided') > 1`,
  'I6 no rung before its moment': 'select * from rung where climbed_at < moment',
  'I6 no rung of a desk that was decided, or of a due that was superseded': `
    select r.* from rung r join desk d on d.matter_id = r.matter_id and d.no = r.desk
    where r.moment > d.decided_at or r.moment > d.voided_at
      or exists (select 1 from desk_due later where later.matter_id = r.matter_id and later.desk = r.desk
        and later.due_version > r.due_version and later.set_at < r.climbed_at)`,
  'I6 every passed due moment of an open desk has its rung': `
    with spans as (
      select u.matter_id, u.desk, u.due_version, u.due, u.set_at,
        coalesce(lead(u.set_at) over (partition by u.matter_id, u.desk order by u.due_version), 'infinity') as until
      from desk_due u)
    select s.* from spans s join desk d on d.matter_id = s.matter_id and d.no = s.desk join matter m on m.id = s.matter_id
    where d.ladder <> 'none' and s.due < business_now() and s.due < s.until and s.due > d.laid_at and s.set_at < s.due
      and s.due < coalesce(d.decided_at, 'infinity') and s.due < coalesce(d.voided_at, 'infinity')
      and not exists (select 1 from jsonb_array_elements(m.pauses) p where s.due >= (p ->> 'from')::timestamptz
        and s.due <= coalesce((p ->> 'to')::timestamptz, 'infinity'))
      and not exists (select 1 from rung r where r.matter_id = s.matter_id and r.desk = s.desk
        and r.due_version = s.due_version and r.rung = case d.ladder when 'office' then 'T' else '+0' end)
      and not (d.ladder = 'office' and greatest(s.set_at, d.laid_at) > s.due - interval '8 hours 30 minutes')`,
  'I7 rungs in the order of their moments': `
    select r.* from rung r join rung q using (matter_id, desk, due_version)
    where r.moment < q.moment and r.climbed_at > q.climbed_at`,
  'I7 no card for vertically managed units': `
    select d.matter_id, d.no, d.party from desk d join unit u on u.code = d.party where u.kind = 'V' and d.card is not null`,
  'I7 of rungs climbed together only the highest tells': `
    select r.matter_id, r.desk, r.climbed_at, count(distinct o.about) from rung r
      join outbox o on o.matter_id = r.matter_id
        and o.about = 'rung:' || r.desk || ':' || r.rung || ':' || r.due_version
    group by 1, 2, 3, r.due_version having count(distinct o.about) > 1`,
  'I9 numbers without a gap': `
    select chain, max(seq), count(*) from entry group by chain having max(seq) <> count(*) or min(seq) <> 1`,
  'I9 an entry and what it changed are one transaction': `
    select r.matter_id, r.desk, r.rung from rung r
    where not exists (select 1 from entry e where e.chain = r.matter_id and e.xmin = r.xmin)`,
  'I10 nothing is owed': `
    select id, owed_since, next_wake from matter where owed_since is not null or next_wake <= business_now()`,
  'I10 the outbox is empty': 'select * from outbox where sent_at is null',
  'I11 once a person and obligation': 'select outbox_id, person_id from notice group by 1, 2 having count(*) > 1',
  'I18 moments follow the numbers': `
    select e.chain, e.seq from entry e join entry before on before.chain = e.chain and before.seq = e.seq - 1
    where e.at < before.at`,
  'closed means no open desk, open means somebody has to act': `
    select m.id, m.closed_at, count(d.no) from matter m
      left join desk d on d.matter_id = m.id and d.verdict is null and d.voided_at is null
    group by m.id having (m.closed_at is null) = (count(d.no) = 0)`,
};
