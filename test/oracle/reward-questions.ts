/**
 * What must hold of money and of papers, each as a question that finds what breaks it. Plain SQL over the tables: nothing of
 * the domain's rules is asked.
 */
export const REWARD_QUESTIONS: Record<string, string> = {
  'I8 nothing is paid beyond what was approved': `
    select matter_id, paid_fen, approved_fen from application where paid_fen > approved_fen`,
  'I8 a budget holds what its applications were promised and paid': `
    select policy, year, b.total_fen, b.reserved_fen, b.paid_fen, a.* from budget b
    full join (select policy, year, sum(reserved_fen) as reserved, sum(paid_fen) as paid from application
      group by policy, year) a using (policy, year)
    where coalesce(b.reserved_fen, 0) <> coalesce(a.reserved, 0) or coalesce(b.paid_fen, 0) <> coalesce(a.paid, 0)
      or b.reserved_fen + b.paid_fen > b.total_fen`,
  'I8 what was paid is one payment with one receipt': `
    select a.matter_id, a.paid_fen, p.* from application a
    full join (select matter_id, sum(fen) as fen, count(*) as times, count(distinct receipt) as receipts from payment
      where state = 'paid' group by matter_id) p using (matter_id)
    where coalesce(a.paid_fen, 0) <> coalesce(p.fen, 0) or coalesce(p.times, 0) > 1 or p.times <> p.receipts`,
  'I8 no order follows one whose outcome is not known to be a failure': `
    select earlier.matter_id, earlier.tranche, earlier.state from payment earlier join payment later using (matter_id)
    where later.tranche > earlier.tranche and earlier.state <> 'failed'`,
  'I8 maker, checker and payer are three people': `
    with till as (
      select matter_id, chapter, round, step, decided_by ->> 'id' as person from desk
      where voided_at is null and decided_by ->> 'id' <> 'treasury'
        and step in ('disburse', 'pay-check', 'treasury', 'verify-payment'))
    select matter_id, round, person, array_agg(step) from till group by matter_id, chapter, round, person
    having count(distinct case step when 'verify-payment' then 'treasury' else step end) > 1`,
  'I8 whoever approved an award did not review it': `
    select a.matter_id, a.decided_by from desk a join desk r using (matter_id)
    where a.step = 'government-approval' and a.verdict = 'approve' and r.verdict is not null
      and r.step in ('accept-review', 'first-review', 'second-review', 'joint-review')
      and a.decided_by ->> 'id' = r.decided_by ->> 'id'`,
  'I12 what belongs to a matter is clean': `
    select id, matter_id, state from file where matter_id is not null and state <> 'clean'`,
  'I12 what belongs to nothing is younger than a day': `
    select id, stored_at from file where matter_id is null and draft_id is null
      and stored_at < clock_timestamp() - interval '25 hours'`,
};
