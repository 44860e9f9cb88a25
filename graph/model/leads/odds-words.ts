/** Chances in words: numbers with denominators instead of a bare probability. Never certain, never impossible. */
import type { Bilingual } from '../span.ts';

/** e.g. 约每 10 条有 9 条 */
function share(chance: number): Bilingual {
  if (chance >= 0.995) return { zh: '每 100 条约有 99 条以上', en: 'more than 99 of 100' };
  if (chance < 0.005) return { zh: '每 100 条不到 1 条', en: 'fewer than 1 of 100' };
  if (chance >= 0.95 || chance < 0.05) {
    const of100 = Math.round(chance * 100);
    return { zh: `约每 100 条有 ${of100} 条`, en: `about ${of100} of 100` };
  }
  const of10 = Math.min(9, Math.max(1, Math.round(chance * 10)));
  return { zh: `约每 10 条有 ${of10} 条`, en: `about ${of10} of 10` };
}

/** What a posterior of a lead means. */
export function likelihoodWords(posterior: number): Bilingual {
  const { zh, en } = share(posterior);
  return { zh: `同类线索${zh}成立（估计）`, en: `${en} leads like this hold (estimate)` };
}

/** What the running false share of a list means. */
export function listWords(q: number): Bilingual {
  const { zh, en } = percentWords(q);
  return { zh: `列表中到此为止${zh} 可能不成立`, en: `${en} of the list down to here may not hold` };
}

/** e.g. 约有 4%, 不到 1% */
function percentWords(share: number): Bilingual {
  const percent = Math.round(share * 100);
  return percent < 1 ? { zh: '不到 1%', en: 'less than 1%' } : { zh: `约有 ${percent}%`, en: `about ${percent}%` };
}

/** What a deciban is, as it stands behind every heading of a sum. */
export const DECIBANS_EXPLAINED = { zh: '每 10 分贝为可能性之比 10 倍', en: '10 = ten times the odds' } as const satisfies Bilingual;

/** A sum of evidence in decibans as a factor of the odds: 0.42 倍, 81 倍, 32,000 倍. */
export function timesWords(decibans: number): Bilingual {
  const factor = 10 ** (decibans / 10);
  // Two digits carry all that is known.
  const times = factor > 1_000_000 ? '>1,000,000' : Number(factor.toPrecision(2)).toLocaleString('en-US');
  return { zh: `${times} 倍`, en: `× ${times}` };
}

/** How the estimate is made, for a tooltip and a glossary. */
export const LIKELIHOOD_EXPLAINED = {
  zh: '估计由两部分得出：同类线索以往成立的比例（法律规则从一成起算，统计由本次全部检验估出），和本线索的证据合计。它说的是线索值得核查的程度，不是任何人有责任的可能。',
  en: 'Estimated from the share of such leads that hold (a tenth for law rules, for statistics what this run estimates over all tests) and the evidence of this lead. It says how worth checking the lead is, not how likely anybody is to be responsible.',
} as const satisfies Bilingual;
