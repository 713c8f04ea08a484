import { type InboxItem } from '@duban/contracts/http/inbox-item';
import { useInbox } from '../../api/inbox.ts';
import { useUnitName } from '../../api/units.ts';
import { Heading } from '../../parts/heading.tsx';
import { Lamp } from '../../parts/lamp.tsx';
import { Link } from '../../parts/link.tsx';
import { dueText } from '../../parts/moment-text.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** 待办: the desks that wait for me, soonest due first. */
export function InboxPage() {
  const inbox = useInbox();
  const items = inbox.data?.pages.flatMap((page) => page.items);
  return (
    <main>
      <Heading title="待办" />
      {inbox.isError && !items && <ProblemNote error={inbox.error} />}
      {inbox.isPending && <Waiting what="待办" />}
      {items?.length === 0 && <p className="empty">没有待办。新的环节送达后会出现在这里。</p>}
      <ul className="lines">
        {items?.map((item) => (
          <InboxLine key={item.id} item={item} />
        ))}
      </ul>
      <MoreButton list={inbox} />
    </main>
  );
}

function InboxLine({ item }: { item: InboxItem }) {
  const unitName = useUnitName();
  const { matter, title, lamp, due, workingDaysLeft, workingDaysWaited, urgedAt } = item;
  return (
    <li>
      <Link to={`/matters/${matter.id}`} className="title">
        <span className="no">{matter.no}</span> {matter.title}
      </Link>
      <p>
        <Lamp lamp={lamp} due={due} workingDaysLeft={workingDaysLeft} />
        <strong>{title}</strong>
        {urgedAt !== null && <span className="mark">已催办</span>}
      </p>
      <p className="quiet">
        牵头 {matter.leads.map(unitName).join('、')} · {due === null ? '无期限' : `截止 ${dueText(due)}`} · 已等
        {workingDaysWaited}工作日
      </p>
    </li>
  );
}
