import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type LiveKey } from '@duban/contracts/http/live-key';
import { MATTER } from './matters.ts';

/** Changes that come close together are looked up once, ms. */
const GATHER = 300;
/** While nothing arrives live, ms between looks. */
const LOOK = 15_000;

/** Stands for a change nobody can name. */
const ANYTHING = '';

/** Listens to which matters change, and looks them up again; says whether it hears anything. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);
  useEffect(() => listen(client, setConnected), [client]);
  useEffect(() => {
    if (connected) return;
    const looking = setInterval(() => lookAgain(client), LOOK);
    return () => clearInterval(looking);
  }, [client, connected]);
  return connected;
}

function listen(client: QueryClient, setConnected: (connected: boolean) => void): () => void {
  const changed = new Set<string>();
  let source: EventSource | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const gather = (matter: string) => {
    changed.add(matter);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      lookAgain(client, changed.has(ANYTHING) ? undefined : [...changed]);
      changed.clear();
    }, GATHER);
  };
  const open = () => {
    source = new EventSource('/api/live');
    // The connection's own event and the server's first one have the same name: whatever changed before it went unheard.
    source.addEventListener('open', () => {
      setConnected(true);
      gather(ANYTHING);
    });
    source.addEventListener('matter', ({ data }: MessageEvent<string>) => gather(matterIn(data)));
    source.addEventListener('error', () => {
      setConnected(false);
      // The browser tries again by itself unless the server answered with a «no».
      if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(open, LOOK);
    });
  };
  open();
  return () => {
    source?.close();
    clearTimeout(gathering);
    clearTimeout(reopening);
  };
}

function matterIn(data: string): string {
  try {
    return (JSON.parse(data) as Partial<LiveKey>).matter ?? ANYTHING;
  } catch {
    return ANYTHING;
  }
}

/** Lists and counters are looked up whatever changed; of single matters those that did, or all when nobody knows. */
function lookAgain(client: QueryClient, matters?: readonly string[]): void {
  const concerns = ([what, id]: readonly unknown[]): boolean => {
    if (what === 'session' || what === 'units' || what === 'clock') return false;
    return what !== MATTER || matters === undefined || matters.includes(String(id));
  };
  void client.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey) });
}
