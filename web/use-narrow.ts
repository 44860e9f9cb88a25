import { useSyncExternalStore } from 'react';

const NARROW = window.matchMedia('(max-width: 1359px)');

function subscribe(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => NARROW.removeEventListener('change', listener);
}

/** True when three panes do not fit side by side, so that the document becomes a drawer. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}
