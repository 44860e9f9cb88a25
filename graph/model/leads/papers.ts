/** The papers that would settle the harmless readings of a lead, each once. */

import type { Bilingual } from '../span.ts';
import type { Finding, InnocentReading } from './lead.ts';

export interface PaperToPull {
  /** The office that keeps it; null where the rule does not say. */
  readonly holder: Bilingual | null;
  readonly paper: Bilingual;
  /** The readings that it would settle. */
  readonly settles: readonly Bilingual[];
}

type Readings = readonly Pick<InnocentReading, 'text' | 'paper' | 'holder'>[];

/** One entry a paper and office, in the order of the findings. */
export function papersToPull(findings: readonly { readonly innocent: Readings }[] | readonly Pick<Finding, 'innocent'>[]): PaperToPull[] {
  const papers = new Map<string, { readonly holder: Bilingual | null; readonly paper: Bilingual; readonly settles: Bilingual[] }>();
  for (const { text, paper, holder } of findings.flatMap((f): Readings => f.innocent)) {
    if (paper === null) continue;
    const key = `${holder?.zh ?? ''}\n${paper.zh}`;
    const known = papers.get(key);
    if (known === undefined) papers.set(key, { holder: holder ?? null, paper, settles: [text] });
    else if (!known.settles.some((other) => other.zh === text.zh)) known.settles.push(text);
  }
  return [...papers.values()];
}
