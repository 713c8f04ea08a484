import { type MatterView, type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type TimelineChange, type TimelineEntry } from '@duban/contracts/http/timeline-entry';
import { useUnitName } from '../../api/units.ts';
import { momentText, writtenOut } from '../../parts/moment-text.ts';
import { type Naming, CHANGE_WORDS, entryWord, SYSTEM_HANDS } from '../../words/record.ts';

/** 办理记录: every entry of the matter's record, the newest first. */
export function Timeline({ view }: { view: MatterWithTimeline }) {
  const unitName = useUnitName();
  const naming = namingOf(view, unitName);
  const stepOf = (entry: TimelineEntry) => view.desks.find(({ id }) => id === entry.object)?.step;
  return (
    <section aria-labelledby="record">
      <h2 id="record">办理记录</h2>
      <ol className="record">
        {[...view.timeline].reverse().map((entry) => (
          <EntryLine key={entry.seq} entry={entry} step={stepOf(entry)} naming={naming} />
        ))}
      </ol>
    </section>
  );
}

function namingOf({ desks }: MatterView, unit: (code: string) => string): Naming {
  const titles = new Map(desks.map(({ step, title }) => [step, title]));
  const names = new Map(desks.map(({ no, title, party }) => [no, `${title}（${unit(party)}）`]));
  return { unit, step: (step) => titles.get(step) ?? step, desk: (no) => names.get(no) ?? '', day: writtenOut };
}

function EntryLine({ entry, step, naming }: { entry: TimelineEntry; step: string | undefined; naming: Naming }) {
  const { at, act, words, progress, evidence, changes } = entry;
  return (
    <li value={entry.seq}>
      <p>
        <time dateTime={at}>{momentText(at)}</time> {whoseText(entry, naming)} <strong>{entryWord(act, step)}</strong>
        {progress !== null && ` 进度${progress}%`}
      </p>
      {words !== null && <p className="words">{words}</p>}
      {evidence.length > 0 && <p className="quiet">佐证：{evidence.join('；')}</p>}
      <ul className="changes">
        {saidOf(changes, naming).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
}

function whoseText({ actor, unit, forWhom }: TimelineEntry, naming: Naming): string {
  const system = SYSTEM_HANDS[actor];
  if (system) return system;
  const person = forWhom === null ? actor : `${actor} 代 ${forWhom}`;
  return unit === null ? person : `${naming.unit(unit)} ${person}`;
}

/** Each change once: many notices or rungs of one act say the same. */
const saidOf = (changes: readonly TimelineChange[], naming: Naming): string[] => [
  ...new Set(
    changes.flatMap((change) => CHANGE_WORDS[change.type as keyof typeof CHANGE_WORDS]?.(change, naming) ?? []),
  ),
];
