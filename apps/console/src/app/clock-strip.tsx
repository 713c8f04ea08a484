import { type FormEvent } from 'react';
import { type ClockMove, type ClockMoved } from '@duban/contracts/http/clock-move';
import { at } from '@duban/domain/time/day';
import { useClock, useMoveClock } from '../api/clock.ts';
import { momentText } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';

/** 演示: business time and how to move it forward. Only where the gateway has a clock to move; production has none. */
export function ClockStrip() {
  const clock = useClock();
  const moving = useMoveClock();
  if (!clock.data) return null;
  const move = (body: ClockMove) => moving.isPending || moving.mutate(body);
  return (
    <aside aria-label="演示时钟" className="clock">
      <span>演示 {momentText(clock.data.now)}</span>
      <button type="button" aria-disabled={moving.isPending} onClick={() => move({ workingDays: 1 })}>
        +1工作日
      </button>
      <button type="button" aria-disabled={moving.isPending} onClick={() => move({ workingDays: 5 })}>
        +5工作日
      </button>
      <ToDay move={move} />
      <span role="status">{moving.isPending ? '正在移动…' : moving.data && movedText(moving.data)}</span>
      {moving.isError && <ProblemNote error={moving.error} />}
    </aside>
  );
}

function ToDay({ move }: { move: (body: ClockMove) => unknown }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('clock-day'));
    move({ to: at(day, '09:00') });
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor="clock-day">到日期</label>
      <input id="clock-day" name="clock-day" type="date" required />
      <button type="submit">前往</button>
    </form>
  );
}

/** 过了5个工作日：2项环节转超期，3件事项有提醒或流转 */
function movedText({ moved: { workingDays, overdue, due } }: ClockMoved): string {
  return `过了${workingDays}个工作日：${overdue}个环节转超期，${due}件事项到了提醒时间`;
}
