import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type DeskView } from '@duban/contracts/http/matter-view';
import { useUnitName } from '../../api/units.ts';
import { DueWhy } from '../../parts/due-why.tsx';
import { Lamp } from '../../parts/lamp.tsx';
import { dueText, momentText } from '../../parts/moment-text.ts';
import { actWord } from '../../words/acts.ts';
import { ActButton } from './act-button.tsx';
import { Written } from './written.tsx';

interface Props {
  desk: DeskView;
  /** Acts at this desk that are no verdict on it. */
  acts: readonly AllowedAct[];
  open: (act: AllowedAct) => void;
}

/** One desk: before whom it lies, until when, and what became of it. */
export function DeskItem({ desk, acts, open }: Props) {
  const unitName = useUnitName();
  return (
    <li className={desk.voidedAt === null ? undefined : 'void'}>
      <p>
        <strong>{desk.title}</strong> {unitName(desk.party)} <State desk={desk} />
      </p>
      <p className="quiet">
        {momentText(desk.laidAt)}送达 · <Due desk={desk} />
        {desk.urgedAt !== null && ` · 已催办 ${momentText(desk.urgedAt)}`}
      </p>
      {desk.words !== null && <p className="words">{desk.words}</p>}
      <Written facts={desk.facts} />
      {desk.due !== null && <DueWhy desk={desk.id} />}
      {acts.length > 0 && (
        <div className="buttons">
          {acts.map((act) => (
            <ActButton key={act.type} act={act} step={desk.step} open={open} />
          ))}
        </div>
      )}
    </li>
  );
}

function State({ desk }: { desk: DeskView }) {
  const { verdict, voidedAt, lamp, due, workingDaysLeft } = desk;
  if (verdict !== null) return <Decided desk={desk} verdict={verdict} />;
  if (voidedAt !== null) return <span className="mark">已失效</span>;
  return <Lamp lamp={lamp} due={due} workingDaysLeft={workingDaysLeft} />;
}

function Decided({ desk: { decidedBy, decidedAt, lamp, step }, verdict }: { desk: DeskView; verdict: string }) {
  const forWhom = decidedBy?.forWhom ? ` 代 ${decidedBy.forWhom}` : '';
  return (
    <span>
      {actWord(verdict, step)} · {decidedBy?.name}
      {forWhom} · {decidedAt && momentText(decidedAt)}
      {lamp === 'closed-late' && <span className="mark">超期办理</span>}
    </span>
  );
}

function Due({ desk: { due, firstDue, extensions } }: { desk: DeskView }) {
  if (due === null) return '无期限';
  if (firstDue === null || firstDue === due) return `截止 ${dueText(due)}`;
  return (
    <>
      <del>{dueText(firstDue)}</del> 截止 {dueText(due)}
      {extensions > 0 && `（已延期${extensions}次）`}
    </>
  );
}
