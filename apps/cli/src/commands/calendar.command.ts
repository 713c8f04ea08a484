import { type Command } from 'commander';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { isDay } from '@duban/domain/time/day';
import { dueDay, type DueExplanation, parseTerm, type Term } from '@duban/domain/time/due';
import { workingCalendar } from '@duban/domain/time/working-calendar';
import { BadInput } from '../bad-input.ts';
import { columns } from '../columns.ts';
import { type Terminal } from '../terminal.ts';

interface DueOptions {
  rule: string;
  explain?: boolean;
}

type Rule = 'legal' | 'report';

/** `duban calendar due FROM TERM`: reckoned with the notices that Duban is delivered with, no database needed. */
export function calendarCommand(program: Command, terminal: Terminal): void {
  const calendar = program.command('calendar').description('working days (工作日) and dues');
  calendar
    .command('due')
    .description('print the day a term ends on; "provisional" when a year has no official holiday notice yet')
    .argument('<FROM>', 'day of the event, YYYY-MM-DD, which is not counted')
    .argument('<TERM>', 'working days 7wd, days 30d, months 6m or years 1y')
    .option('--rule <RULE>', 'a term that ends on a rest day ends after it (legal) or before it (report)', 'legal')
    .option('--explain', 'list each day, counted or passed over, and why')
    .action((from: string, term: string, options: DueOptions) => {
      terminal.out(dueText(explained(from, term, options.rule), options.explain === true));
    });
}

function explained(from: string, term: string, rule: string): DueExplanation {
  const reasons = [
    ...(isDay(from) ? [] : [`FROM: not a day of the form YYYY-MM-DD: ${from}`]),
    ...(parseTerm(term) ? [] : [`TERM: not a number and wd, d, m or y: ${term}`]),
    ...(isRule(rule) ? [] : [`--rule: neither legal nor report: ${rule}`]),
  ];
  if (reasons.length > 0 || !isRule(rule)) throw new BadInput(...reasons);
  try {
    return dueDay(workingCalendar('delivered', HOLIDAY_NOTICES), from, term as Term, rule);
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(`TERM: ${error.message}`);
    throw error;
  }
}

const isRule = (text: string): text is Rule => text === 'legal' || text === 'report';

function dueText({ due, provisional, days }: DueExplanation, explain: boolean): string {
  const rows = days.map(({ day, counted, why, name = '' }) => [
    day,
    counted === null ? '–' : String(counted),
    why,
    name,
  ]);
  return `${due}${provisional ? ' provisional' : ''}\n${explain ? columns(rows) : ''}`;
}
