import { type DocumentKind, type Outcome, PUBLISHED_KINDS, type PublishedKind } from '../../model/glossary.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import type { Item } from '../../model/span.ts';
import { type EffectiveScalars, effectiveScalars } from './effective-scalars.ts';
import { allNames, oneName, type Renamed, renamedExtension, renamedParties } from './name-references.ts';
import { type Resolution, resolutionsOf } from './resolutions.ts';
import { type Effective, resolvedList } from './resolved-list.ts';

const NAME = { parts: ['name'], several: true } as const;

/**
 * What of a record counts: all that the reader was sure of and no person has decided otherwise, and of the rest what a person has confirmed or put
 * in its place.
 * Graph and analysis both read this record and never the one as read. Nothing in it is uncertain any more.
 */
export function effectiveRecord(record: ExtractionRecord, decisions: readonly ReviewDecision[]): ExtractionRecord {
  const resolutions = resolutionsOf(record, decisions);
  if (resolutions.length === 0) return record;
  const scalars = effectiveScalars(record, resolutions);
  const { renamed, commutation, ...lists } = effectiveLists(record, resolutions);
  const { kind, court, procuratorate, number, date } = scalars;
  const extension = renamedExtension(record.extension, renamed);
  return {
    ...record,
    ...{ court, procuratorate, number, date },
    kind: kind === record.extension.kind ? record.kind : publishedKind(kind),
    outcomes: lists.outcomes.map(({ item }) => item.outcome),
    officials: lists.officials.map(({ item }) => ({ ...item, agency: effectiveAgency(item.agency, record, scalars) })),
    parties: lists.parties.map(({ item }) => item),
    principals: lists.principals.map(({ item }) => ({ ...item, of: item.of === null ? null : oneName(item.of, renamed) })),
    representatives: lists.representatives.map(({ item }) => ({ ...item, represents: allNames(item.represents, renamed) })),
    relatedCases: lists.relatedCases.map(({ item }) => item),
    charges: lists.charges.map(({ item }) => item),
    sentences: lists.sentences.map(({ item }) => item),
    commutation: commutation?.item ?? null,
    extension: { ...extension, kind: kind ?? 'other', commutation: commutation || !record.commutation ? extension.commutation : null },
    spans: { ...scalars.spans, outcomes: lists.outcomes.map(({ item }) => item.spans) },
    confidence: scalars.confidence && {
      ...scalars.confidence,
      outcomes: sureness(lists.outcomes),
      officials: sureness(lists.officials),
      parties: sureness(lists.parties),
      principals: sureness(lists.principals),
      representatives: sureness(lists.representatives),
      relatedCases: sureness(lists.relatedCases),
      charges: sureness(lists.charges),
      sentences: sureness(lists.sentences),
      commutation: commutation?.sure ?? null,
    },
    uncertain: [],
  };
}

const sureness = (list: readonly Effective<unknown>[]): number[] => list.map(({ sure }) => sure);

interface PlacedOutcome extends Item {
  readonly outcome: Outcome;
}

function effectiveLists(record: ExtractionRecord, resolutions: readonly Resolution[]) {
  const { confidence: sure, spans } = record;
  const outcomes = record.outcomes.map((outcome, i): PlacedOutcome => ({ outcome, spans: spans.outcomes[i] ?? [] }));
  const parties = resolvedList('parties', record.parties, resolutions, sure?.parties, NAME);
  const renamed = renamedParties(record.parties, parties);
  const charges = resolvedList('charges', record.charges, resolutions, sure?.charges, { parts: ['crime', 'defendant'] });
  const sentences = resolvedList('sentences', record.sentences, resolutions, sure?.sentences, { parts: ['defendant'] });
  const commutation = record.commutation === null ? [] : [record.commutation];
  // A single value is a list of one, with its mark at the first place.
  const placed = resolutions.map((resolution) => (resolution.field === 'commutation' ? { ...resolution, index: 0 } : resolution));
  const sureOfIt = typeof sure?.commutation === 'number' ? [sure.commutation] : undefined;
  const resolvedCommutation = resolvedList('commutation', commutation, placed, sureOfIt, { parts: ['prisoner'] }).flat();
  return {
    renamed,
    outcomes: resolvedList('outcomes', outcomes, resolutions, sure?.outcomes, { parts: ['outcome'] }).flat(),
    officials: resolvedList('officials', record.officials, resolutions, sure?.officials, NAME).flat(),
    parties: parties.flat(),
    principals: resolvedList('principals', record.principals, resolutions, sure?.principals, NAME).flat(),
    representatives: resolvedList('representatives', record.representatives, resolutions, sure?.representatives, NAME).flat(),
    relatedCases: resolvedList('relatedCases', record.relatedCases, resolutions, sure?.relatedCases, { parts: ['number'] }).flat(),
    charges: ofEffectiveParties(charges.flat(), 'defendant', renamed),
    sentences: ofEffectiveParties(sentences.flat(), 'defendant', renamed),
    commutation: ofEffectiveParties(resolvedCommutation, 'prisoner', renamed)[0],
  };
}

/** What is said of somebody who does not count does not count. */
function ofEffectiveParties<K extends string, T extends { readonly [N in K]: string }>(
  list: readonly Effective<T>[],
  about: K,
  renamed: Renamed,
): Effective<T>[] {
  return list.flatMap((one) => {
    const name = oneName(one.item[about], renamed);
    return name === null ? [] : [{ ...one, item: { ...one.item, [about]: name } }];
  });
}

/** Officials serve where their document says: a court that does not count is nobody's court. */
function effectiveAgency(agency: string | null, read: ExtractionRecord, effective: EffectiveScalars): string | null {
  if (agency === null) return null;
  if (agency === read.court) return effective.court;
  return agency === read.procuratorate ? effective.procuratorate : agency;
}

function publishedKind(kind: DocumentKind | null): PublishedKind {
  return kind !== null && Object.hasOwn(PUBLISHED_KINDS, kind) ? (kind as PublishedKind) : 'other';
}
