import { READERS, type ReaderName } from '../../graph/model/record/readers.ts';
import { useSay } from '../language.ts';

/** Says of a value that a model read it: nobody shall take it for what the rules read, or for evidence. */
export function ReaderMark({ reader }: { readonly reader: ReaderName }) {
  const say = useSay();
  return (
    <span className="reader-mark" data-reader={reader}>
      {say(READERS[reader])}
    </span>
  );
}
