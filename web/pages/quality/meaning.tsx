import { useCount, useSay } from '../../language.ts';
import { QUALITY_TEXT } from '../../text/quality.ts';

/** What the figures say and what they do not. */
export function Meaning({ documents }: { readonly documents: number }) {
  const say = useSay();
  const count = useCount();
  return (
    <section className="box">
      <h2>{say(QUALITY_TEXT.meaning)}</h2>
      <ul className="quality-meaning">
        <li>{say(QUALITY_TEXT.meaningGold, { documents: count(documents) })}</li>
        <li>{say(QUALITY_TEXT.meaningSmall)}</li>
        <li>{say(QUALITY_TEXT.meaningTable)}</li>
        <li>{say(QUALITY_TEXT.meaningLoaded)}</li>
        <li>{say(QUALITY_TEXT.meaningLead)}</li>
      </ul>
    </section>
  );
}
