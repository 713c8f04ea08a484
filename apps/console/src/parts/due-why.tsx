import { useId, useState } from 'react';
import { type DueVersion, type WhyDue } from '@duban/contracts/http/why-due';
import { type ExplainedDay } from '@duban/domain/time/due';
import { useWhyDue } from '../api/matters.ts';
import { DAY_WORDS, RULE_WORDS, termWord, causeWord } from '../words/due.ts';
import { dayText, dueText } from './moment-text.ts';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** 为什么是这天: from which day, by which rule, which days were counted and which passed over. */
export function DueWhy({ desk }: { desk: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="due-why">
      <button type="button" className="plain" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        为什么是这天
      </button>
      <div id={id}>{open && <Explanation desk={desk} />}</div>
    </div>
  );
}

function Explanation({ desk }: { desk: string }) {
  const why = useWhyDue(desk);
  if (why.isError && !why.data) return <ProblemNote error={why.error} />;
  if (!why.data) return <Waiting what="期限的由来" />;
  return (
    <>
      {why.data.explanation ? <Counted why={why.data} /> : <p>该环节没有期限。</p>}
      {why.data.history.length > 1 && <History versions={why.data.history} />}
    </>
  );
}

function Counted({ why: { explanation } }: { why: WhyDue }) {
  if (!explanation) return null;
  const { from, term, rule, calendar, provisional, due, days } = explanation;
  return (
    <>
      <p>
        自{dayText(from)}起{termWord(term)}（当日不计），至{dayText(due)}。{RULE_WORDS[rule]}。日历版本{calendar}
        {provisional && '；该年放假安排尚未公布，日期为暂定'}。
      </p>
      {days.length > 0 && (
        <ol className="days">
          {days.map((day) => (
            <DayLine key={day.day} day={day} />
          ))}
        </ol>
      )}
    </>
  );
}

function DayLine({ day: { day, counted, why, name } }: { day: ExplainedDay }) {
  return (
    <li className={counted === null ? 'skipped' : undefined}>
      {counted === null ? '不计' : `第${counted}天`} {dayText(day)} {DAY_WORDS[why]}
      {name && `（${name}）`}
    </li>
  );
}

function History({ versions }: { versions: readonly DueVersion[] }) {
  return (
    <p>
      期限变动：
      {versions
        .map(
          ({ version, due, why }) =>
            `${why === 'laid' ? '原定' : '改为'}${dueText(due)}（第${version}版${causeWord(why)}）`,
        )
        .join('；')}
    </p>
  );
}
