import type { MouseEvent, ReactNode } from 'react';
import { formatAddress, type Page, type QueryChange } from '../address.ts';
import { addressOf, openPage, useAddress } from '../use-address.ts';

interface Properties {
  readonly page: Page;
  readonly id?: string | null;
  readonly query?: QueryChange;
  readonly className?: string;
  readonly current?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A real link to another page, so that it can be opened in a new tab and copied. */
export function PageLink({ page, id = null, query = {}, className, current = false, title, children }: Properties) {
  // Drawn again on every move, because the link carries the language of the address along.
  useAddress();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openPage(page, id, query);
  };
  return (
    <a
      href={formatAddress(addressOf(page, id, query))}
      onClick={onClick}
      className={className}
      title={title}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  );
}
