interface Props {
  /** An infinite query: what of it a button needs. */
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** Loads the next page of a list below the ones that are shown. */
export function MoreButton({ list }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <button type="button" aria-disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {list.isFetchingNextPage ? '正在读取…' : list.isFetchNextPageError ? '没有读到，再试一次' : '显示更多'}
    </button>
  );
}
