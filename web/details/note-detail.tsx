import type { Detail } from '../../graph/model/leads/lead.ts';
import { useSay } from '../language.ts';

/** One sentence with its title. */
export function NoteDetail({ detail }: { readonly detail: Extract<Detail, { type: 'note' }> }) {
  const say = useSay();
  return (
    <p className="said">
      <b>{say(detail.title)}</b> {say(detail.text)}
    </p>
  );
}
