import { type MatterLine, type OpenDesk } from '@duban/contracts/http/matter-line';
import { useUnitName } from '../../api/units.ts';
import { Lamp } from '../../parts/lamp.tsx';
import { Link } from '../../parts/link.tsx';
import { dueText } from '../../parts/moment-text.ts';
import { MEASURE_WORDS } from '../../words/record.ts';
import { BEING_PASSED_ON, OUTCOME_WORDS, stepWords, type StepTally } from '../../words/steps.ts';

/** One task in the list: number and title, lamp, what it waits for, whose it is, until when. */
export function TaskLine({ line }: { line: MatterLine }) {
  const unitName = useUnitName();
  const measure = MEASURE_WORDS[line.card ?? line.letter ?? ''];
  return (
    <li>
      <Link to={`/matters/${line.id}`} className="title">
        <span className="no">{line.no}</span> {line.title}
      </Link>
      <p>
        <Lamp lamp={line.lamp} due={line.nextDue} workingDaysLeft={line.workingDaysLeft} />
        <span>{stateOf(line, unitName)}</span>
        {line.round > 1 && line.closedAt === null && <span className="mark">第{line.round}轮</span>}
        {measure && <span className="mark">{measure}</span>}
      </p>
      <p className="quiet">
        牵头 {line.leads.map(unitName).join('、')} · 配合{line.supports.length}个单位 ·{' '}
        {line.due === null ? '长期坚持' : `期限 ${dueText(line.due)}`}
      </p>
    </li>
  );
}

function stateOf({ closedAt, outcome, open, owedSince }: MatterLine, unitName: (code: string) => string): string {
  if (closedAt !== null) return OUTCOME_WORDS[outcome ?? ''] ?? '已办结';
  if (open.length === 0) return owedSince === null ? '' : BEING_PASSED_ON;
  const steps = [...new Set(open.map(({ step }) => step))];
  return steps.map((step) => stepWords(step).staff(tallyOf(step, open, unitName))).join('；');
}

/** A list knows only the desks that are open, so it names who is waited for and counts nobody. */
const tallyOf = (step: string, open: readonly OpenDesk[], unitName: (code: string) => string): StepTally => ({
  done: 0,
  all: 0,
  waitingFor: open.filter((desk) => desk.step === step).map(({ party }) => unitName(party)),
});
