/** Measured accuracy of the reader as it ships with the program: figures alone, no name, no id and no words of a real document. */
import { z } from 'zod';
import { DOCUMENT_PARTS, type DocumentPart, MISSING_REASONS, type MissingReason } from '../../graph/model/record/completeness.ts';

const Count = z.number().int().min(0);
const Share = z.number().min(0).max(1);

/** Agreement with the hand-read values of one field, kind or collection. `aim` and `before` are F1; null where there is none. */
export const QualityRow = z.object({
  name: z.string(),
  found: Count,
  missed: Count,
  extra: Count,
  aim: Share.nullable(),
  before: Share.nullable(),
});

/**
 * Right values by field, and how many stand where their spans say. `held`: the words of the value lie in its spans;
 * `exact`: they are all that the spans cover, counted among the `worded` values, which a document says in words of their own.
 */
export const QualitySpans = z.object({ name: z.string(), right: Count, held: Count, worded: Count, exact: Count });

/** Values whose stated confidence lies between `from` and `to`: how many, the mean of what was stated, how many are right. */
export const QualityBin = z.object({ from: Share, to: Share, count: Count, stated: Share, right: Count });

/** One column of the public table that was compared with what was read. */
export const QualityColumn = z.object({
  column: z.enum(['judge', 'clerk', 'cause', 'court', 'number', 'date']),
  compared: Count,
  agrees: Count,
  oursWrong: Count,
  columnWrong: Count,
  open: Count,
  aim: Share,
  classes: z.array(z.object({ class: z.string(), verdict: z.enum(['agrees', 'ours-wrong', 'column-wrong', 'open']), count: Count })),
});

export const QualityFigures = z.object({
  /** Day of the measurement. */
  measuredOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  reader: z.object({ id: z.string(), version: z.string() }),
  documents: Count,
  total: QualityRow,
  fields: z.array(QualityRow),
  kinds: z.array(QualityRow),
  sources: z.array(QualityRow),
  spansAim: Share,
  spans: z.array(QualitySpans),
  reliability: z.array(z.object({ set: z.enum(['hand-read', 'joined-table']), bins: z.array(QualityBin) })),
  /** Null when the table was not at hand. */
  crossCheck: z.object({ documents: Count, columns: z.array(QualityColumn) }).nullable(),
});

/** What loaded documents lack that their kind always has: documents looked at, items with something missing, and how often each part. */
export const QualityLoaded = z.object({
  documents: Count,
  incomplete: Count,
  parts: z.array(
    z.object({
      part: z.enum(Object.keys(DOCUMENT_PARTS) as [DocumentPart, ...DocumentPart[]]),
      reason: z.enum(Object.keys(MISSING_REASONS) as [MissingReason, ...MissingReason[]]),
      count: Count,
    }),
  ),
});

/** The shipped figures, null when the program ships none, what the loaded documents lack, and the reader that runs now. */
export const QualityReply = z.object({
  figures: QualityFigures.nullable(),
  loaded: QualityLoaded,
  reader: z.object({ id: z.string(), version: z.string() }),
});
