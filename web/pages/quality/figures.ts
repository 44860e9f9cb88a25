/** What the quality page computes from the shipped counts. Pure. */
import type { Reply } from '../../../server/api/contract.ts';

export type QualityFigures = NonNullable<Reply<'GET /api/quality'>['figures']>;
export type QualityRow = QualityFigures['total'];
export type QualityColumn = NonNullable<QualityFigures['crossCheck']>['columns'][number];

/** Share of what was wanted that was read; null when nothing was wanted. */
export function recallOf({ found, missed }: QualityRow): number | null {
  return found + missed === 0 ? null : found / (found + missed);
}

/** Share of what was read that is right; null when nothing was read. */
export function precisionOf({ found, extra }: QualityRow): number | null {
  return found + extra === 0 ? null : found / (found + extra);
}

/** Harmonic mean of precision and recall; null when there was nothing to read and nothing was read. */
export function f1Of({ found, missed, extra }: QualityRow): number | null {
  return found + missed + extra === 0 ? null : (2 * found) / (2 * found + missed + extra);
}

/** 95 % interval of a share (Wilson score): what the measured `part` of `whole` says about the true one. Null for an empty whole. */
export function intervalOf(part: number, whole: number): { readonly low: number; readonly high: number } | null {
  if (whole === 0) return null;
  const z = 1.96;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/** 99.9%, 100%: one decimal, rounded down, so that only all is 100%. */
export function formatShare(share: number | null): string {
  if (share === null) return '—';
  const tenths = Math.floor(share * 1000 + 1e-9);
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`;
}

/** Difference to the share before in percentage points: +0.12, −0.3; 0 for none that shows, — when there is no before. */
export function formatChange(now: number | null, before: number | null): string {
  if (now === null || before === null) return '—';
  const points = Math.round((now - before) * 10_000) / 100;
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** Fields that have an aim, and how many of them reach it. */
export function aimsMet(rows: readonly QualityRow[]): { readonly met: number; readonly all: number } {
  const aimed = rows.filter((row) => row.aim !== null);
  return { met: aimed.filter(reachesAim).length, all: aimed.length };
}

/** True when a row with an aim reaches it; a row without values reaches any. */
export function reachesAim(row: QualityRow): boolean {
  return row.aim === null || (f1Of(row) ?? 1) >= row.aim;
}

/** Cells of a column that can be right: all but those in which the table errs or nobody can tell. */
export function comparableOf({ agrees, oursWrong }: QualityColumn): number {
  return agrees + oursWrong;
}

/** Sum over columns of cells that agree and of cells that can be right. */
export function agreementOf(columns: readonly QualityColumn[]): { readonly agrees: number; readonly right: number } {
  return {
    agrees: columns.reduce((sum, column) => sum + column.agrees, 0),
    right: columns.reduce((sum, column) => sum + comparableOf(column), 0),
  };
}
