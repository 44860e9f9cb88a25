import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { READINGS_TEXT } from '../../text/readings.ts';
import { useWatched } from '../../use-watched.ts';
import { AdoptForm } from './adopt-form.tsx';
import { ReadingChanges } from './reading-changes.tsx';
import { UnplacedDecisions } from './unplaced-decisions.tsx';

/** Pause between two questions, in milliseconds: each goes through all that waits. */
const PAUSE_MS = { underWay: 5_000, still: 60_000 };

/** Who read what; how far stored texts are read anew, what that gains and loses, and the way to adopt it. */
export function ReadingsBox() {
  const say = useSay();
  const count = useCount();
  const [pause, setPause] = useState(PAUSE_MS.underWay);
  const { reply, ask } = useWatched('GET /api/readings', {}, pause);
  const isMoving = reply === null || reply.progress.left > 0 || reply.underWay !== null;
  useEffect(() => setPause(isMoving ? PAUSE_MS.underWay : PAUSE_MS.still), [isMoving]);
  if (reply === null) return null;
  const { reader, readers, progress, documents, underWay, unplaced, minedBefore } = reply;
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
      {/* A text that cannot be read keeps nobody from adopting what was read. */}
      {waiting > 0 && underWay === null && <AdoptForm onAdopted={ask} />}
      {minedBefore && underWay === null && (
        <p className="warning" data-part="mined-before">
          {say(READINGS_TEXT.minedBefore)} <PageLink page="batches">{say(READINGS_TEXT.toMining)}</PageLink>
        </p>
      )}
      {unplaced > 0 && <UnplacedDecisions count={unplaced} />}
    </section>
  );
}
