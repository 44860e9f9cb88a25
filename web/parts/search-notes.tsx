import type { Bilingual } from '../../graph/model/span.ts';
import { useSay } from '../language.ts';

/** What is told about how a search was read, such as operators that are not supported. */
export function SearchNotes({ notes }: { readonly notes: readonly { readonly code: string; readonly say: Bilingual }[] }) {
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <ul className="search-notes" aria-live="polite">
      {notes.map((note) => (
        <li key={note.code}>{say(note.say)}</li>
      ))}
    </ul>
  );
}
