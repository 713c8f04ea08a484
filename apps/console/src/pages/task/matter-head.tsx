import { isOpen } from '@duban/domain/desk/desk';
import { type MatterView } from '@duban/contracts/http/matter-view';
import { useUnitName } from '../../api/units.ts';
import { Heading } from '../../parts/heading.tsx';
import { Lamp } from '../../parts/lamp.tsx';
import { dueText, momentText } from '../../parts/moment-text.ts';
import { MEASURE_WORDS } from '../../words/record.ts';
import { BEING_PASSED_ON, OUTCOME_WORDS } from '../../words/steps.ts';

/** Number, title and lamp, then whose it is and until when. */
export function MatterHead({ view }: { view: MatterView }) {
  const soonest = soonestDesk(view);
  const measures = [view.card, view.letter].flatMap((measure) => (measure ? [MEASURE_WORDS[measure]] : []));
  return (
    <header>
      <Heading title={`${view.no} ${view.title}`} />
      <p>
        <Lamp lamp={view.lamp} due={soonest?.due ?? null} workingDaysLeft={soonest?.workingDaysLeft ?? null} />
        {measures.map((word) => (
          <span key={word} className="mark">
            {word}
          </span>
        ))}
        {view.owedSince !== null && view.closedAt === null && <span className="mark">{BEING_PASSED_ON}</span>}
      </p>
      <Facts view={view} />
    </header>
  );
}

/** The open desk whose due moment comes first speaks for the matter. */
function soonestDesk({ desks }: MatterView) {
  const open = desks.filter((desk) => isOpen(desk) && desk.due !== null);
  return open.sort((one, other) => (one.due ?? '').localeCompare(other.due ?? ''))[0];
}

function Facts({ view }: { view: MatterView }) {
  const unitName = useUnitName();
  const names = (codes: readonly string[]) => codes.map(unitName).join('、') || '无';
  return (
    <dl className="facts">
      <dt>牵头单位</dt>
      <dd>{names(view.leads)}</dd>
      <dt>配合单位</dt>
      <dd>{names(view.supports)}</dd>
      <dt>期限</dt>
      <dd>
        <Due view={view} />
      </dd>
      <dt>轮次</dt>
      <dd>
        第{view.round}轮{view.chapter > 1 && `（第${view.chapter}次办理）`}
      </dd>
      {view.closedAt !== null && (
        <>
          <dt>结果</dt>
          <dd>
            {OUTCOME_WORDS[view.outcome ?? ''] ?? '已办结'}，{momentText(view.closedAt)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The first due day is kept and shown when it was moved. */
function Due({ view: { due, firstDue, extensions } }: { view: MatterView }) {
  if (due === null) return '长期坚持';
  if (firstDue === null || firstDue === due) return dueText(due);
  return (
    <>
      <del>{dueText(firstDue)}</del> {dueText(due)}（已延期{extensions}次）
    </>
  );
}
