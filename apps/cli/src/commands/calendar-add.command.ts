import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type Command } from 'commander';
import { type Approver, type CalendarChange } from '@duban/database/calendar/calendar-change';
import {
  type CalendarLoaded,
  CalendarRefused,
  CalendarStore,
  type LoadedYear,
} from '@duban/database/calendar/calendar.store';
import { type MoveLine } from '@duban/database/calendar/preview-change';
import { parseHolidayNotice } from '@duban/domain/calendar/calendar-file';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { BadInput } from '../bad-input.ts';
import { columns } from '../columns.ts';
import { Failure } from '../failure.ts';
import { type Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

const WORDS: Record<LoadedYear['became'], string> = {
  new: 'loaded',
  changed: 'loaded in the place of what was in force',
  same: 'in force already, nothing changed',
  older: 'refused: a notice announced later is in force',
};

/** `duban calendar add FILE`: loads a holiday notice (节假日安排通知) into a stack; due days that were counted otherwise move. */
export function calendarAddCommand(program: Command, terminal: Terminal): void {
  const calendar = program.commands.find((one) => one.name() === 'calendar') ?? program.command('calendar');
  calendar
    .command('add')
    .description('load a holiday notice (JSON) into the stack that DATABASE_URL names')
    .argument('<FILE>', '{year, source, announcedOn, holidays: {day: name}, makeUps: {day: name}}')
    .option('--preview', 'only print which due days would move')
    .action(async (file: string, { preview }: { preview?: boolean }) => {
      const notice = await noticeIn(file);
      await (preview ? show(notice, terminal) : add(notice, terminal));
    });
}

async function show(notice: CalendarYear, terminal: Terminal): Promise<void> {
  await withDatabase(async (pool) => {
    const { became, moves, matters, provisional, lines } = await new CalendarStore(pool).preview(notice, 'all');
    const loads = became === 'new' || became === 'changed';
    terminal.out(loads ? '' : `${notice.year}: ${WORDS[became]}\n`);
    terminal.out(
      `${moves} due days of ${matters} matters move; provisional ${provisional.before}, then ${provisional.after}\n`,
    );
    terminal.out(columns(lines.map(moveRow)));
    if (lines.length < moves) terminal.out(`… the first ${lines.length} of ${moves}\n`);
  });
}

const moveRow = ({ matter, title, party, was, becomes, because }: MoveLine): string[] => [
  matter.no,
  title,
  party,
  `${was} -> ${becomes}`,
  because.map(({ day, working, name = '' }) => `${day} ${name} ${working ? 'worked' : 'off'}`).join(', '),
];

async function add(notice: CalendarYear, terminal: Terminal): Promise<void> {
  await withDatabase(async (pool) => {
    const store = new CalendarStore(pool);
    const by = { id: 'command-line', name: userInfo().username, unit: null };
    const { version, years, change } = await loaded(store, notice, by);
    const became = years[0]?.became ?? 'same';
    if (became === 'older')
      throw new BadInput(`${notice.year}: ${WORDS.older} (${(await store.year(notice.year))?.announcedOn ?? ''})`);
    terminal.out(
      `${notice.year} ${WORDS[became]}, calendar version ${version}\n${yearText(notice)}${change ? movesText(change) : ''}`,
    );
    const provisional = await store.provisionalDues();
    if (provisional > 0)
      terminal.out(`${provisional} open desks have a due day that is still marked provisional (暂定)\n`);
  });
}

async function loaded(store: CalendarStore, notice: CalendarYear, by: Approver): Promise<CalendarLoaded> {
  try {
    return await store.load([notice], by);
  } catch (error) {
    if (error instanceof CalendarRefused)
      throw new Failure('another notice is still being carried out; try again soon');
    throw error;
  }
}

const movesText = ({ moves, moved }: CalendarChange): string =>
  moves === moved ? `  ${moved} due days moved\n` : `  ${moves} due days move; the worker carries it out\n`;

function yearText({ source, announcedOn, holidays, makeUps }: CalendarYear): string {
  const days = (named: Record<string, string>) =>
    Object.entries(named)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([day, name]) => `${day.slice(5)} ${name}`)
      .join(', ');
  return `  ${source}, announced ${announcedOn}\n  off: ${days(holidays)}\n  worked: ${days(makeUps) || 'none'}\n`;
}

async function noticeIn(file: string): Promise<CalendarYear> {
  const parsed = parseHolidayNotice(await jsonIn(file));
  if ('errors' in parsed) throw new BadInput(...parsed.errors.map((error) => `${file}: ${error}`));
  return parsed.ok;
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
