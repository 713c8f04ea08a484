import { type MouseEvent, type ReactNode } from 'react';
import { go } from './address.ts';

interface Props {
  to: string;
  className?: string;
  current?: boolean;
  children: ReactNode;
}

/** A link within the console: a plain click stays on the page, everything else is left to the browser. */
export function Link({ to, className, current = false, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
