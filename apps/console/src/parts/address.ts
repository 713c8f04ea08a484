import { useSyncExternalStore } from 'react';

/** The address is the view: path and search parameters say what is shown. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(listen, () => window.location.href));
}

/** Goes to another view of the console; the page at the top, as after any link. */
export function go(to: string): void {
  window.history.pushState(null, '', to);
  changed();
  window.scrollTo(0, 0);
}

/** Changes what is shown of the same view: no new step back. */
export function adjust(to: string): void {
  window.history.replaceState(null, '', to);
  changed();
}

const CHANGED = 'duban:address';

const changed = () => window.dispatchEvent(new Event(CHANGED));

function listen(tell: () => void): () => void {
  window.addEventListener('popstate', tell);
  window.addEventListener(CHANGED, tell);
  return () => {
    window.removeEventListener('popstate', tell);
    window.removeEventListener(CHANGED, tell);
  };
}
