import { useEffect, useState } from 'react';
import type { Reply } from '../../server/api/contract.ts';
import { type Loaded, useReply } from '../use-reply.ts';

/** The text once the typist has paused. */
export function useSettled(text: string, milliseconds = 160): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

/** What the search finds for a text that is being typed; nothing is asked before the first character. */
export function useSearch(text: string, limit: number): Loaded<Reply<'GET /api/search'>> & { readonly asked: string } {
  const asked = useSettled(text.trim());
  const loaded = useReply('GET /api/search', asked === '' ? null : { query: { q: asked, limit } });
  return { ...loaded, asked };
}
