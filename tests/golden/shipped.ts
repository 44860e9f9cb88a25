/** The figures that ship with the program, made from a measurement. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { QualityFigures, type QualityRow } from '../../server/api/quality.ts';
import { CROSS_CHECK_AIM, FIELD_AIMS, MICRO_AIM, SPANS_AIM } from './aims.ts';
import type { Baseline } from './baseline.ts';
import { CLASSES } from './comparison.ts';
import type { GoldReading } from './gold.ts';
import { columnFigures, type JoinedComparison, judgedJoined } from './joined.ts';
import type { Measurement, Row } from './measure.ts';
import { binned, judgedGold } from './reliability.ts';

export type Shipped = z.output<typeof QualityFigures>;
type ShippedRow = z.output<typeof QualityRow>;

const FILE = join(import.meta.dirname, '..', '..', 'server', 'quality', 'figures.json');

export interface Measured {
  readonly gold: readonly GoldReading[];
  readonly measurement: Measurement;
  /** Null when the joined table is not at hand. */
  readonly joined: readonly JoinedComparison[] | null;
  /** Figures of the last committed run; null when there is none. */
  readonly before: Omit<Baseline, 'values'> | null;
  /** ISO date. */
  readonly measuredOn: string;
}

/** What the program ships of a run. */
export function shippedFigures({ gold, measurement, joined, before, measuredOn }: Measured): Shipped {
  const { documents, total, fields, kinds, sources, spans } = measurement;
  const rows = (list: readonly Row[], scores: Readonly<Record<string, number>> | undefined, aims: Readonly<Record<string, number>> = {}) =>
    list.map((row): ShippedRow => shippedRow(row, aims[row.name] ?? null, scores?.[row.name] ?? null));
  return {
    measuredOn,
    reader: { id: rulesExtractor.id, version: rulesExtractor.version },
    documents,
    total: shippedRow(total, MICRO_AIM, before?.micro ?? null),
    fields: rows(fields, before?.fields, FIELD_AIMS),
    kinds: rows(kinds, before?.kinds),
    sources: rows(sources, before?.sources),
    spansAim: SPANS_AIM,
    spans: spans.map(({ name, right, held, worded, exact }) => ({ name, right, held, worded, exact })),
    reliability: [
      { set: 'hand-read', bins: binned(judgedGold(gold)) },
      { set: 'joined-table', bins: binned(judgedJoined(joined ?? [])) },
    ],
    crossCheck: joined === null ? null : crossCheck(joined),
  };
}

/** Writes the figures where the program reads them. */
export function writeShipped(figures: Shipped): void {
  writeFileSync(FILE, `${JSON.stringify(QualityFigures.parse(figures), null, 2)}\n`);
}

function shippedRow({ name, found, missed, extra }: Row, aim: number | null, before: number | null): ShippedRow {
  return { name, found, missed, extra, aim, before };
}

function crossCheck(joined: readonly JoinedComparison[]): NonNullable<Shipped['crossCheck']> {
  return {
    documents: new Set(joined.map((comparison) => comparison.document)).size,
    columns: columnFigures(joined).map(({ column, compared, verdicts, classes }) => ({
      column,
      compared,
      agrees: verdicts.agrees,
      oursWrong: verdicts['ours-wrong'],
      columnWrong: verdicts['column-wrong'],
      open: verdicts.open,
      aim: CROSS_CHECK_AIM,
      classes: classes.map((one) => ({ ...one, verdict: CLASSES[one.class] })),
    })),
  };
}
