import { useState } from 'react';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { failedWith } from '../../api/call.ts';
import { useMatter } from '../../api/matters.ts';
import { Heading } from '../../parts/heading.tsx';
import { Link } from '../../parts/link.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { actWord } from '../../words/acts.ts';
import { ActForm } from './act-form.tsx';
import { ActPanel } from './act-panel.tsx';
import { DeskList } from './desk-list.tsx';
import { MatterHead } from './matter-head.tsx';
import { NextSteps } from './next-steps.tsx';
import { Timeline } from './timeline.tsx';

/** 事项: where it stands, what I may do, its desks and its record. */
export function MatterPage({ id }: { id: string }) {
  const matter = useMatter(id);
  return (
    <main>
      <p>
        <Link to="/">← 重点任务</Link>
      </p>
      {matter.isPending && <Waiting what="事项" />}
      {matter.isError && !matter.data && <Missing error={matter.error} />}
      {matter.data && <Whole view={matter.data} />}
    </main>
  );
}

function Missing({ error }: { error: Error }) {
  return (
    <>
      <Heading title={failedWith(error, 'not-found') ? '不存在' : '没有读到'} />
      <ProblemNote error={error} />
    </>
  );
}

/** One form is open at a time; it stays with what was typed, also when somebody else decided meanwhile. */
function Whole({ view }: { view: MatterWithTimeline }) {
  const [opened, setOpened] = useState<AllowedAct | null>(null);
  const [told, setTold] = useState('');
  const open = (act: AllowedAct) => {
    setTold('');
    setOpened(act);
  };
  const done = (act: AllowedAct) => {
    setTold(`已记录：${actWord(act.type, view.desks.find(({ id }) => id === act.desk)?.step)}`);
    setOpened(null);
  };
  return (
    <>
      <MatterHead view={view} />
      <p role="status" className="told">
        {told}
      </p>
      <ActPanel view={view} open={open} />
      {opened && <ActForm key={idOf(opened)} view={view} act={opened} done={done} cancel={() => setOpened(null)} />}
      <NextSteps steps={view.next} />
      <DeskList view={view} open={open} />
      <Timeline view={view} />
    </>
  );
}

const idOf = ({ type, desk }: AllowedAct): string => `${desk ?? ''}/${type}`;
