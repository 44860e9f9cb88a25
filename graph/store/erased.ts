import type { DocumentId } from '../model/entity.ts';
import { ERASED_REASON } from '../model/keeping/erasure.ts';
import type { Span } from '../model/span.ts';
import type { ItemClaim, StoreWrite } from './ports/store.ts';

/** Stands for every character that is erased, so that the places of what stays are what they were. */
const BLANK = '█';

/** A text without what stands at some places. */
export function blanked(text: string, ranges: readonly Span[]): string {
  let kept = text;
  for (const { start, end } of ranges) kept = kept.slice(0, start) + BLANK.repeat(end - start) + kept.slice(end);
  return kept;
}

/** Places without what others have of them. */
export function rangesWithout(ranges: readonly Span[], others: readonly Span[]): readonly Span[] {
  return others.reduce<readonly Span[]>(
    (left, { start, end }) =>
      left.flatMap((one) =>
        [
          { start: one.start, end: Math.min(one.end, start) },
          { start: Math.max(one.start, end), end: one.end },
        ].filter((part) => part.start < part.end),
      ),
    ranges,
  );
}

/** Whether something of this place was erased from a text. */
export function reachesBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes(BLANK);
}

/** A document that was erased and came again. */
export interface MetAgain {
  readonly document: DocumentId;
  readonly text: string;
  readonly source: string;
}

/**
 * A write without the documents that were erased: nothing of them is taken in, and their place in a text that brings others is blanked. An item
 * that brings nothing else is skipped for it, one that brings others too says so.
 */
export function withoutErased(
  write: StoreWrite,
  erased: ReadonlySet<DocumentId>,
): { readonly write: StoreWrite; readonly met: readonly MetAgain[] } {
  if (erased.size === 0) return { write, met: [] };
  const gone = write.documents.filter(({ id }) => erased.has(id));
  const documents = write.documents.filter(({ id }) => !erased.has(id));
  const sources = new Map(write.texts.map(({ hash, source }) => [hash, source]));
  const mentions = write.mentions.filter(({ document }) => !erased.has(document));
  const edges = write.edges.filter(({ evidence }) => !erased.has(evidence.document));
  const needed = new Set([...mentions.map(({ node }) => node), ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    write: {
      ...{ ...write, documents, mentions, edges },
      texts: write.texts.map((text) => ({ ...text, content: blanked(text.content, rangesIn(text.hash, gone)) })),
      nodes: write.nodes.filter(({ id }) => needed.has(id)),
      outcomes: write.outcomes.map((claim) => claimWithout(claim, erased)),
    },
    met: gone.map(({ id, text }) => ({ document: id, text, source: sources.get(text) ?? '' })),
  };
}

function rangesIn(text: string, documents: StoreWrite['documents']): Span[] {
  return documents.filter((document) => document.text === text).map(({ range }) => range);
}

function claimWithout(claim: ItemClaim, erased: ReadonlySet<DocumentId>): ItemClaim {
  const documents = claim.documents.filter((id) => !erased.has(id));
  const count = claim.documents.length - documents.length;
  if (count === 0) return claim;
  const outcome = documents.length === 0 ? 'skipped' : claim.outcome;
  return { ...claim, documents, outcome, reason: ERASED_REASON, detail: String(count) };
}

/** The path of an item whose own is erased with the text that it brought. @param place among the items of the text; `*` for all of them */
export function erasedPath(text: string, place: number | '*'): string {
  return `${ERASED_PATH}${text.slice(0, 16)}:${place}`;
}

export function isErasedPath(path: string): boolean {
  return path.startsWith(ERASED_PATH);
}

const ERASED_PATH = 'erased:';

/** Every id that stands anywhere in leads, findings or gaps: of the documents that they quote, for or against, and of much else. */
export function idsIn(of: readonly object[]): string[] {
  return [...new Set(of.flatMap((one) => JSON.stringify(one).match(ID) ?? []))];
}

/** Leads, findings or gaps that name none of these documents: a run may have been mined before they were erased. */
export function withoutNaming<T extends object>(of: readonly T[], erased: ReadonlySet<DocumentId>): readonly T[] {
  return erased.size === 0 ? of : of.filter((one) => !idsIn([one]).some((id) => erased.has(id)));
}

const ID = /\b[0-9a-f]{20}\b/g;
