import { type Lamp as LampName } from '@duban/domain/desk/lamp';
import { type Instant } from '@duban/domain/time/day';
import { LAMP_WORDS } from '../words/lamps.ts';
import { dueText } from './moment-text.ts';

interface Props {
  lamp: LampName;
  workingDaysLeft?: number | null;
  due?: Instant | null;
}

/** 亮灯: colour, shape, word and days, so that none of them is needed alone. */
export function Lamp({ lamp, workingDaysLeft = null, due = null }: Props) {
  const { shape, staff } = LAMP_WORDS[lamp];
  return (
    <span className={`lamp lamp-${lamp}`}>
      <span aria-hidden="true">{shape}</span> {staff({ workingDaysLeft, due: due && dueText(due) })}
    </span>
  );
}
