import { InboxPage } from '../pages/inbox/inbox.page.tsx';
import { MatterPage } from '../pages/task/matter.page.tsx';
import { TaskListPage } from '../pages/task/task-list.page.tsx';
import { Heading } from '../parts/heading.tsx';
import { Link } from '../parts/link.tsx';

/** Which page an address shows; a new page is one line here. */
export function Router({ pathname }: { pathname: string }) {
  const matter = /^\/matters\/([^/]+)$/.exec(pathname)?.[1];
  if (matter !== undefined) return <MatterPage key={matter} id={decodeURIComponent(matter)} />;
  if (pathname === '/inbox') return <InboxPage />;
  if (pathname === '/' || pathname === '/sign-in') return <TaskListPage />;
  return (
    <main>
      <Heading title="不存在" />
      <p>
        没有这个页面，或您无权查看。<Link to="/">回到重点任务</Link>
      </p>
    </main>
  );
}
