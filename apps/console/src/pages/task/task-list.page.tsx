import { useMatters } from '../../api/matters.ts';
import { useAddress } from '../../parts/address.ts';
import { Heading } from '../../parts/heading.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Counters } from './counters.tsx';
import { queryIn } from './list-query.ts';
import { ListFilter } from './list-filter.tsx';
import { TaskLine } from './task-line.tsx';

/** 台账: the key tasks one may see, with their lamps; what is shown stands in the address. */
export function TaskListPage() {
  const query = queryIn(useAddress().searchParams);
  const list = useMatters(query);
  const lines = list.data?.pages.flatMap((page) => page.items);
  return (
    <main>
      <Heading title="重点任务" />
      <Counters />
      <ListFilter query={query} />
      {list.isError && !lines && <ProblemNote error={list.error} />}
      {list.isPending && <Waiting what="重点任务" />}
      {isEmpty(list) && <p className="empty">没有符合条件的事项。可以清除筛选，或等行动计划发布后再看。</p>}
      <ul className="lines" aria-label="重点任务">
        {lines?.map((line) => (
          <TaskLine key={line.id} line={line} />
        ))}
      </ul>
      <MoreButton list={list} />
    </main>
  );
}

/** A page may show nothing although another follows. */
const isEmpty = ({ data, hasNextPage }: ReturnType<typeof useMatters>): boolean =>
  data?.pages.every(({ items }) => items.length === 0) === true && !hasNextPage;
