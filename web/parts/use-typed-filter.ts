import { useEffect, useRef, useState } from 'react';

/** How long the typist pauses before the filter is applied. */
const PAUSE_MS = 220;

/** A text filter that follows what is typed after a pause, and what the address says when that changes by itself. */
export function useTypedFilter(text: string, apply: (text: string) => void): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text);
  const applied = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (text === applied.current) return;
    clearTimeout(timer.current);
    applied.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      applied.current = next;
      apply(next);
    }, PAUSE_MS);
  };
  return [typed, type];
}
