import type { z } from 'zod';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import type { RecordChanges } from '../../../graph/model/record/record-changes.ts';
import type { WaitingReading } from '../../../graph/store/ports/readings.ts';
import type { ReadingsReply, UnplacedReply, WaitingReadingReply } from '../../api/reading-schemas.ts';
import type { DocumentSummary } from '../../api/schemas.ts';
import type { Readings } from '../../casework/readings/see.ts';
import type { listUnplaced } from '../../casework/review/unplaced.ts';

export function presentReadings({
  reader,
  readers,
  progress,
  documents,
  changes,
  underWay,
  unplaced,
  minedBefore,
}: Readings): z.output<typeof ReadingsReply> {
  return {
    reader,
    readers: readers.map((one) => ({ ...one })),
    progress: { ...progress },
    documents: { ...documents },
    changes: copied(changes),
    underWay: underWay && { ...underWay },
    unplaced,
    minedBefore,
  };
}

export function presentWaiting({ document, outcome, changes }: WaitingReading): z.output<typeof WaitingReadingReply> {
  return { document: summary(document), outcome, changes: copied(changes) };
}

export function presentUnplaced({ total, decisions }: Awaited<ReturnType<typeof listUnplaced.run>>): z.output<typeof UnplacedReply> {
  return {
    total,
    decisions: decisions.map(({ document, listed, field, read, verdict, value, by, at, note }) => ({
      ...{ document, listed: listed && summary(listed), field, read, verdict, value, by, at, note },
    })),
  };
}

const copied = (changes: RecordChanges) => Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, { ...change }]));

function summary({ id, path, kind, number, court, date }: LegalDocument): z.output<typeof DocumentSummary> {
  return { id, path, kind, number, court, date };
}
