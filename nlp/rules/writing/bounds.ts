import { TooMuchToRead } from '../../extractor.ts';

/**
 * The bounds of work on one document. The longest judgments published have some 500,000 characters, and the largest joint actions some
 * thousand parties with a handful of agents for all; whatever goes far beyond is no document, and what reading it costs grows faster than it.
 */
export const MOST = {
  /** Characters of one document. */
  characters: 2_000_000,
  /** Parties, each counted at every place where the header names it. */
  parties: 5_000,
  /** Pairs of an agent and a party whom the agent stands for. */
  clients: 50_000,
} as const;

const WORDS: Readonly<Record<keyof typeof MOST, readonly [string, string]>> = {
  characters: ['字', 'characters'],
  parties: ['名当事人', 'parties'],
  clients: ['项代理关系', 'agents by clients'],
};

/** @throws TooMuchToRead when there is more than the bound */
export function holdTo(bound: keyof typeof MOST, count: number): void {
  const most = MOST[bound];
  if (count <= most) return;
  const [zh, en] = WORDS[bound];
  throw new TooMuchToRead(`一份文书最多 ${most} ${zh} · one document has at most ${most} ${en}`);
}
