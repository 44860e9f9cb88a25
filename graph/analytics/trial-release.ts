/** Defendants in custody whom the court set free before it judged them, as one judgment of first instance prints it. */
import type { Dossier } from '../model/documents/dossier.ts';
import type { CustodyItem } from '../model/record/extension.ts';
import type { CustodyMeasure } from '../model/record/extension-terms.ts';
import type { Span } from '../model/span.ts';
import { daysBetween } from '../model/time.ts';

export interface TrialCustody {
  /** The release during the trial; null where the papers show none. */
  readonly release: { readonly on: string; readonly span: Span | null; readonly days: number } | null;
  /** The papers print a lawful ground of health, pregnancy or nursing, or that the time in custody had run out (刑诉法 67(1)(3)(4)). */
  readonly ground: boolean;
}

const FREE: ReadonlySet<CustodyMeasure> = new Set<CustodyMeasure>(['bail', 'residential-surveillance', 'released']);
const LOCKED: ReadonlySet<CustodyMeasure> = new Set<CustodyMeasure>(['detained', 'arrested', 'held']);
/** A few days before judgment the sentence is known, and who gets probation or has served his time must be let go. */
export const LEAST_DAYS = 15;
/** The sentence that tells of the release. */
const AROUND = 120;
const GROUND =
  /疾病|患病|因病|病情|住院|怀孕|妊娠|哺乳|生活不能自理|唯一(?:扶养|抚养)人|羁押期限(?:即将)?届满|(?:羁押|期限)[^。；]{0,8}超过[^。；]{0,6}刑期|不(?:宜|适宜)(?:羁押|收押)/u;

/**
 * Whether the defendant, locked up when the case came to court, was set free while it was tried. Null where he was not locked up then (who was
 * on bail before is given new bail by every office), or where no day tells when the case came to court.
 * Only the biography of the header is read, which tells measures with their days; a release told in the reasons alone is not seen.
 */
export function trialCustody(dossier: Dossier, defendant: string): TrialCustody | null {
  const { extension, date, sentences } = dossier.record;
  const came = extension.course.filedOn?.value ?? extension.acceptedOn?.value ?? null;
  if (came === null || date === null) return null;
  const own = extension.custody.filter((c) => c.defendant === defendant || (c.defendant === null && sentences.length === 1));
  // Bail without a day may be older than the indictment.
  if (own.some((c) => FREE.has(c.measure) && c.on === null)) return null;
  const before = own.filter((c) => c.on !== null && c.on < came).sort(byDay);
  if (before.length === 0 || !LOCKED.has(before.at(-1)!.measure)) return null;
  const release = own.filter((c) => FREE.has(c.measure) && c.on !== null && c.on >= came && c.on <= date).sort(byDay)[0];
  const days = release === undefined ? 0 : daysBetween(release.on!, date);
  if (release === undefined || days < LEAST_DAYS) return { release: null, ground: false };
  const span = release.spans.at(-1) ?? null;
  return { release: { on: release.on!, span, days }, ground: span !== null && GROUND.test(sentenceAt(dossier, span)) };
}

function byDay(a: CustodyItem, b: CustodyItem): number {
  return a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0;
}

function sentenceAt(dossier: Dossier, { start, end }: Span): string {
  const { range } = dossier.document;
  const before =
    dossier
      .quote(Math.max(range.start, start - AROUND), start)
      .split(/[。\n]/u)
      .at(-1) ?? '';
  const after = dossier.quote(end, Math.min(range.end, end + AROUND)).split(/[。\n]/u)[0] ?? '';
  return `${before}${dossier.quote(start, end)}${after}`;
}
