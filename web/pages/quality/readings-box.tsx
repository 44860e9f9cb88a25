import { Progress } from 'antd';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { READINGS_TEXT } from '../../text/readings.ts';
import { useWatched } from '../../use-watched.ts';
import { AdoptForm } from './adopt-form.tsx';
import { ReadingChanges } from './reading-changes.tsx';
import { UnplacedDecisions } from './unplaced-decisions.tsx';

/** Who read what; how far stored texts are read anew, what that gains and loses, and the way to adopt it. */
export function ReadingsBox() {
  const say = useSay();
  const count = useCount();
  const { reply, ask } = useWatched('GET /api/readings');
  if (reply === null) return null;
  const { reader, readers, progress, documents, underWay, unplaced } = reply;
  const waiting = documents.changed + documents.added + documents.gone;
  const isReading = progress.left > 0;
  return (
    <section className="box" data-part="readings" aria-live="polite">
      <h2>{say(READINGS_TEXT.title)}</h2>
      <p className="muted">{say(READINGS_TEXT.detail)}</p>
      <p>
        {say(READINGS_TEXT.current, { reader })}
        {readers.map((one) => (
          <span key={one.reader ?? ''} className="reader-count">
            <code>{one.reader ?? say(READINGS_TEXT.unnamed)}</code> {count(one.documents)}
          </span>
        ))}
      </p>
      {isReading && (
        <div data-part="reading-progress">
          <p>{say(READINGS_TEXT.progress, { done: count(progress.texts - progress.left), texts: count(progress.texts) })}</p>
          <Progress percent={Math.floor((100 * (progress.texts - progress.left)) / progress.texts)} size="small" />
        </div>
      )}
      {waiting === 0 && !isReading && underWay === null && <p className="muted">{say(READINGS_TEXT.allRead)}</p>}
      {waiting > 0 && <ReadingChanges readings={reply} />}
      {underWay !== null && (
        <p data-part="adoption">
          {say(READINGS_TEXT.underWay, {
            ...{ by: underWay.by, at: formatInstant(underWay.at), reason: underWay.reason },
            left: count(waiting),
          })}
        </p>
      )}
      {waiting > 0 && !isReading && underWay === null && <AdoptForm onAdopted={ask} />}
      {unplaced > 0 && <UnplacedDecisions count={unplaced} />}
    </section>
  );
}
