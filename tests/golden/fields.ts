import type { ExtractionRecord } from '../../graph/model/record/record.ts';

/** What the scorer compares, as sets of keys by field; the same comparison as the published scorer. */
type Scored = Omit<ExtractionRecord, 'source' | 'spans' | 'extension' | 'confidence' | 'uncertain' | 'warnings'>;

/** Words as they are compared: without spaces, brackets and zeros of one shape. */
export const normal = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value)
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/[〔【［[]/g, '(')
        .replace(/[〕】］\]]/g, ')')
        .replace(/[○〇Ｏ]/g, '〇');
const one = (value: string | null): string[] => (value === null || value === '' ? [] : [normal(value)]);
export const key = (...parts: readonly (string | number | null)[]): string =>
  parts.map((part) => (part === null ? '-' : typeof part === 'number' ? String(Math.round(part * 100) / 100) : normal(part))).join(' | ');

export const FIELDS = {
  kind: (r) => one(r.kind),
  court: (r) => one(r.court),
  procuratorate: (r) => one(r.procuratorate),
  number: (r) => one(r.number),
  date: (r) => one(r.date),
  outcomes: (r) => r.outcomes.map(normal),
  officials: (r) => r.officials.map((o) => key(o.name, o.role)),
  parties: (r) => r.parties.flatMap((p) => p.roles.map((role) => key(p.name, role))),
  principals: (r) => r.principals.map((p) => key(p.name, p.of)),
  representatives: (r) => r.representatives.map((p) => key(p.name, p.kind, p.firm)),
  representation: (r) => r.representatives.flatMap((p) => p.represents.map((name) => key(p.name, name))),
  relatedCases: (r) => r.relatedCases.map((c) => key(c.number)),
  caseRelations: (r) => r.relatedCases.map((c) => key(c.number, c.relation)),
  charges: (r) => r.charges.map((c) => key(c.defendant, c.crime)),
  sentences: (r) => r.sentences.map((s) => key(s.defendant, s.penalty, s.months, s.probationMonths, s.fineYuan)),
  commutation: (r) =>
    r.commutation
      ? [
          key('cut', r.commutation.prisoner, r.commutation.remainderCut ? 'remainder' : r.commutation.cutMonths),
          key('original', r.commutation.originalMonths),
          key('prison', r.commutation.prison),
          ...r.commutation.crimes.map((crime) => key('crime', crime)),
          ...r.commutation.previousCuts.map((cut) => key('previous', cut.date, cut.months)),
        ]
      : [],
} as const satisfies Record<string, (record: Scored) => string[]>;
export type Field = keyof typeof FIELDS;
export type GoldRecord = Scored;

/** Counts of agreement between what was wanted and what was read. */
export interface Tally {
  readonly found: number;
  readonly extra: number;
  readonly missed: number;
}

/** Share of what was read that is right, 1 when nothing was read. */
export function precision({ found, extra }: Tally): number {
  return found + extra === 0 ? 1 : found / (found + extra);
}

/** Share of what was wanted that was read, 1 when nothing was wanted. */
export function recall({ found, missed }: Tally): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

/** Harmonic mean of precision and recall, 1 when there was nothing to find and nothing was read. */
export function f1({ found, extra, missed }: Tally): number {
  return found + extra + missed === 0 ? 1 : (2 * found) / (2 * found + extra + missed);
}
