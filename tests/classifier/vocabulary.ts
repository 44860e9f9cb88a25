import { dict } from '@node-rs/jieba/dict.js';
import type { Example } from './examples.ts';

/** Words of the segmenter's dictionary that name nobody and no place; tags of names begin with these letters. */
const NAME_TAGS = /^(?:nr|ns|nt|nz)/;
const DICTIONARY: ReadonlySet<string> = new Set(
  new TextDecoder()
    .decode(dict)
    .split('\n')
    .flatMap((line) => {
      const [word, , tag] = line.split(' ');
      return word !== undefined && /^[\u4e00-\u9fff]{2,}$/.test(word) && !NAME_TAGS.test(tag ?? '') ? [word] : [];
    }),
);
const FEWEST_DOCUMENTS = 20;
const FEWEST_COURTS = 5;

/**
 * The words that tell most about a label (information gain, in bits), best first: dictionary words, no names, in at least 20 documents
 * of 5 courts, and none that is the whole name of anybody in `named`.
 */
export function vocabularyOf(
  examples: readonly Example[],
  labelOf: (example: Example) => string,
  size: number,
  named: ReadonlySet<string>,
): string[] {
  const labels = new Map<string, number>();
  const seen = new Map<string, { courts: Set<string>; labels: Map<string, number>; documents: number }>();
  for (const example of examples) {
    const label = labelOf(example);
    labels.set(label, (labels.get(label) ?? 0) + 1);
    for (const word of example.cuts.headless.words) {
      const known = seen.get(word) ?? { courts: new Set<string>(), labels: new Map<string, number>(), documents: 0 };
      known.courts.add(example.court);
      known.labels.set(label, (known.labels.get(label) ?? 0) + 1);
      known.documents++;
      seen.set(word, known);
    }
  }
  const before = entropy([...labels.values()]);
  return [...seen]
    .filter(([, { documents, courts }]) => documents >= FEWEST_DOCUMENTS && courts.size >= FEWEST_COURTS)
    .filter(([word]) => DICTIONARY.has(word) && !named.has(word))
    .map(([word, { labels: within, documents }]) => {
      const without = [...labels].map(([label, count]) => count - (within.get(label) ?? 0));
      const share = documents / examples.length;
      return { word, gain: before - share * entropy([...within.values()]) - (1 - share) * entropy(without) };
    })
    .sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1))
    .slice(0, size)
    .map(({ word }) => word);
}

function entropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log2(count / total)), 0);
}
