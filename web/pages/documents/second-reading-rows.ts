/** Who else was asked about a document, and what came of it, as rows. Pure. */

import { READERS } from '../../../graph/model/record/readers.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { DROP_REASONS, type SecondReading, SILENCE_REASONS } from '../../../graph/model/record/second-reading.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import { REVIEW_FIELD_TEXT } from '../../text/review.ts';
import { SECOND_READING_TEXT as T } from '../../text/second-reading.ts';
import { counted, type ExtensionRow, joined } from './extension-row.ts';

export function secondReadingRows({ secondReadings = [] }: Partial<ExtractionRecord>): ExtensionRow[] {
  return secondReadings.flatMap((reading) => [summaryRow(reading), ...guessRow(reading)]);
}

function summaryRow({ reader, model, asked, filled, agreed, differed, dropped, silence }: SecondReading): ExtensionRow {
  const fields = asked.map((field) => REVIEW_FIELD_TEXT[field]);
  const drops = (Object.keys(dropped) as (keyof typeof dropped)[]).map((reason) => counted(DROP_REASONS[reason], dropped[reason] ?? 0));
  const what =
    silence === null
      ? [
          filled > 0 ? counted(T.filled, filled) : null,
          agreed > 0 ? counted(T.agreed, agreed) : null,
          differed > 0 ? counted(T.differed, differed) : null,
          drops.length > 0 ? prefixed(T.dropped, drops) : null,
        ]
      : [SILENCE_REASONS[silence]];
  return {
    group: T.group,
    label: READERS[reader],
    value: joined(model, fields.length > 0 ? prefixed(T.asked, fields) : null, ...what),
    spans: [],
  };
}

function guessRow({ guessedCause }: SecondReading): ExtensionRow[] {
  if (guessedCause === null) return [];
  const sure = `${Math.round(guessedCause.probability * 100)}%`;
  return [{ group: T.group, label: T.guessedCause, value: joined(guessedCause.value, sure, T.usedForNothing), spans: guessedCause.spans }];
}

function prefixed(text: Bilingual, parts: readonly Bilingual[]): Bilingual {
  return { zh: `${text.zh}${parts.map(({ zh }) => zh).join('、')}`, en: `${text.en}${parts.map(({ en }) => en).join(', ')}` };
}
