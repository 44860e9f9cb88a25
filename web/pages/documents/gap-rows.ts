import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';

export type Gap = Reply<'GET /api/gaps'>['gaps'][number];

/** What one paper would tell of a document. */
export interface GapRow {
  /** Null where no paper can tell the facts. */
  readonly paper: Bilingual | null;
  readonly holder: Bilingual | null;
  readonly facts: readonly Bilingual[];
  /** The indicators that wait for it. */
  readonly indicators: readonly Gap['indicator'][];
}

const keyOf = ({ paper, holder }: Pick<GapRow, 'paper' | 'holder'>): string => `${paper?.zh ?? ''}\n${holder?.zh ?? ''}`;

/** One row a paper and office: what most indicators wait for comes first, what no paper can tell last; facts and indicators each once. */
export function gapRows(gaps: readonly Gap[]): GapRow[] {
  const rows = new Map<string, { paper: Bilingual | null; holder: Bilingual | null; facts: Bilingual[]; indicators: Gap['indicator'][] }>();
  for (const { indicator, missing } of gaps) {
    for (const { fact, paper, holder } of missing) {
      const row = rows.get(keyOf({ paper, holder })) ?? { paper, holder, facts: [], indicators: [] };
      if (!row.facts.some(({ zh }) => zh === fact.zh)) row.facts.push(fact);
      if (!row.indicators.some(({ id }) => id === indicator.id)) row.indicators.push(indicator);
      rows.set(keyOf(row), row);
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.paper === null) - Number(b.paper === null) || b.indicators.length - a.indicators.length || b.facts.length - a.facts.length,
  );
}
