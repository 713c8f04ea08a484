import { type DueText, dueInProse, labelledDue, type PlanYears } from './due-text.ts';
import { figuresIn } from './figures.ts';
import { itemDuty, type ItemDuty } from './item-duty.ts';
import { markerOf } from './marker.ts';
import { mixedNumbering } from './mixed-numbering.ts';
import { outlineOf } from './outline.ts';
import { part } from './passage.ts';
import { planLines } from './plan-lines.ts';
import { type PlanItem, type PlanReading, type PlanWarning, type PlanWarningCode } from './plan-reading.ts';
import { titleOf, yearsOf } from './plan-title.ts';
import { type RawTask } from './raw-task.ts';
import { repeatedEvents } from './repeated-events.ts';
import { tasksOf } from './tasks-of.ts';
import { unexplainedTerms } from './unexplained-terms.ts';
import { unitCounts } from './unit-counts.ts';

/** `texts` holds the body of each item by its key; it is no part of the reading that is printed. */
export type PlanRead = { ok: PlanReading; texts: Record<string, string> } | { unreadable: string };

interface ReadTask {
  item: PlanItem;
  text: string;
  warnings: PlanWarning[];
}

/**
 * Reads a plan in any of the known notations (see notations/). It never throws. A text is unreadable when it is empty or
 * holds neither a numbered task nor a line that names responsible units; everything less is a warning with its line.
 */
export function readPlan(text: string): PlanRead {
  if (text.trim() === '') return { unreadable: 'The text is empty.' };
  const { lines, removed } = planLines(text);
  const { plan, numbered } = outlineOf(lines);
  const tasks = tasksOf(plan);
  if (tasks.length === 0) return { unreadable: noItems(lines.length) };
  const title = titleOf(lines);
  const years = yearsOf(title, lines);
  const general = [...removed, ...mixedNumbering(numbered), ...unexplainedTerms(lines)];
  const read = withKeys(tasks).map(([key, task]) => readTask(key, task, years));
  const noted = codesByLine(general);
  const items = read.map(({ item }, place) => withWarningsOn(item, linesOf(tasks[place]), noted));
  const reading: PlanReading = {
    title,
    years,
    groups: [...new Set(items.flatMap(({ group }) => group ?? []))],
    items,
    units: unitCounts(items),
    warnings: inOrder([...general, ...read.flatMap(({ warnings }) => warnings)]),
  };
  return { ok: reading, texts: Object.fromEntries(read.map(({ item, text: body }) => [item.key, body])) };
}

function noItems(lines: number): string {
  return `No numbered task and no line with responsible units (责任单位, 牵头单位) was found in ${lines} lines.`;
}

function withKeys(tasks: readonly RawTask[]): [string, RawTask][] {
  const counts = { task: 0, safeguard: 0 };
  return tasks.map((task) => {
    counts[task.kind] += 1;
    return [`${task.kind === 'task' ? 'T' : 'S'}${counts[task.kind]}`, task];
  });
}

function readTask(key: string, task: RawTask, years: PlanYears): ReadTask {
  const duty = itemDuty(task.duties, task.line);
  const due = dueOf(task, duty, years);
  const warnings = [...duty.warnings, ...eventsIn(task), ...missing(key, task, duty, due)];
  const { kind, no, group, title, line, texts } = task;
  const { leads, supports, roleSource } = duty;
  const numbers = [...new Set(texts.flatMap(({ text }) => figuresIn(part(text, markerOf(text)?.length ?? 0))))];
  const dues = { dueText: due?.text ?? null, due: due?.due ?? null };
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const item = { key, kind, no, group, title, line, leads, supports, roleSource, ...dues, numbers, warnings: codes };
  return { item, text: texts.map(({ text }) => text.written.trim()).join('\n'), warnings };
}

/** A time beside the units is meant as the item's; times within the text are asked only without one. */
function dueOf({ texts }: RawTask, { times }: ItemDuty, years: PlanYears): DueText | undefined {
  const labelled = times.flatMap((words) => labelledDue(words, years) ?? []);
  const inText = texts.flatMap(({ text }) => dueInProse(text, years) ?? []);
  return latest(labelled) ?? latest(inText);
}

function latest(times: readonly DueText[]): DueText | undefined {
  const [first, ...rest] = times;
  return rest.reduce((best, each) => ((each.due ?? '') > (best?.due ?? '') ? each : best), first);
}

function eventsIn({ texts }: RawTask): PlanWarning[] {
  return texts.flatMap(({ line, text }) =>
    repeatedEvents(text.folded).map((detail): PlanWarning => ({ line, code: 'EVENT_REPEATED', detail })),
  );
}

function missing(key: string, { line }: RawTask, { roleSource }: ItemDuty, due: DueText | undefined): PlanWarning[] {
  return [
    ...(roleSource === 'shared' ? [{ line, code: 'NO_LEAD_NAMED' as const, detail: key }] : []),
    ...(due ? [] : [{ line, code: 'NO_DUE_DATE' as const, detail: key }]),
  ];
}

function linesOf(task: RawTask | undefined): number[] {
  return task ? [task.line, ...task.texts.map(({ line }) => line)] : [];
}

function codesByLine(warnings: readonly PlanWarning[]): Map<number, PlanWarningCode[]> {
  const codes = new Map<number, PlanWarningCode[]>();
  for (const { line, code } of warnings) codes.set(line, [...(codes.get(line) ?? []), code]);
  return codes;
}

function withWarningsOn(
  item: PlanItem,
  lines: readonly number[],
  noted: ReadonlyMap<number, PlanWarningCode[]>,
): PlanItem {
  const here = lines.flatMap((line) => noted.get(line) ?? []);
  return { ...item, warnings: [...new Set([...item.warnings, ...here])] };
}

/** By line; what a group's duty says for each of its items is said once. */
function inOrder(warnings: readonly PlanWarning[]): PlanWarning[] {
  const said = new Set<string>();
  let line = 0;
  return [...warnings]
    .sort((a, b) => a.line - b.line)
    .filter((each) => {
      if (each.line !== line) said.clear();
      line = each.line;
      const words = `${each.code} ${each.detail}`;
      const isNew = !said.has(words);
      said.add(words);
      return isNew;
    });
}
