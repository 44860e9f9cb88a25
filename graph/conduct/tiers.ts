import type { Tier } from '../model/glossary.ts';
import { FAMILIES, type Family, type Finding } from '../model/leads/lead.ts';
import { likelihoodWords } from '../model/leads/odds-words.ts';
import type { Bilingual } from '../model/span.ts';
import type { FamilyEvidence, Fusion } from './fuse.ts';
import { THRESHOLDS } from './profile.ts';

/** Families that never make a lead by themselves: a petition is a reason to look, a tie is no conduct. */
const NEVER_ALONE: ReadonlySet<Family> = new Set<Family>(['report']);

/**
 * Whether findings may stand as a lead at all: not from a petition, a tie or a rate alone, nor from a statistic that chance explains
 * ten times better. A tie is a shape (N) of the relation family; a rate is a statistic (S) of the outcome family about one person, not
 * the contrast of a pair, which is measured against the rates of both, nor a list of cases each beside its likes. `saysOf` tells what an
 * indicator says of itself.
 */
export function mayStand(
  findings: readonly Finding[],
  posterior: number,
  saysOf: (indicator: string) => { readonly neverAlone?: boolean; readonly namesCases?: boolean } = () => ({}),
): boolean {
  if (posterior < THRESHOLDS.leastPosterior && findings.every((f) => f.class !== 'H')) return false;
  return findings.some((f) => {
    const { neverAlone = false, namesCases = false } = saysOf(f.indicator);
    return !NEVER_ALONE.has(f.family) && !neverAlone && !isTie(f) && (namesCases || !isRate(f));
  });
}

function isTie({ class: kind, family }: Finding): boolean {
  return kind === 'N' && family === 'relation';
}

function isRate({ class: kind, family, counterpart }: Finding): boolean {
  return kind === 'S' && family === 'outcome' && counterpart === undefined;
}

/**
 * A hard finding that holds under every reading, is quoted, that no harmless explanation covers, of whose open readings each names the
 * paper that would close it (one without a paper is one that the data or the law could settle and has not), and that still weighs ten to one
 * after those that are open: a printed date that does not compute breaks a rule too, but is far more often a slip.
 */
export function isConfirmed(finding: Finding): boolean {
  return (
    finding.class === 'H' &&
    finding.verdict === 'violated' &&
    finding.evidence.length > 0 &&
    finding.logEvidence >= THRESHOLDS.family &&
    finding.innocent.every((reading) => reading.state !== 'applies' && (reading.state !== 'open' || reading.paper !== null))
  );
}

/**
 * Tier and the reason for it (partial conjunction, research/lead-science.md 1.5).
 * red: a confirmed hard finding, or two independent families with a Bayes factor of ten each and posterior .8.
 * grey: every finding is only possible, whatever its weight. yellow: posterior .5, or one family with a Bayes factor of a hundred.
 * blue: watch.
 */
export function tierOf(findings: readonly Finding[], fusion: Fusion): { readonly tier: Tier; readonly reason: Bilingual } {
  const confirmed = [...new Set(findings.filter(isConfirmed).map((f) => f.indicator))].sort();
  if (confirmed.length > 0) {
    const count = findings.filter(isConfirmed).length;
    return {
      tier: 'red',
      reason: {
        zh: `法律规则 ${confirmed.join('、')} 在 ${count} 处按各种有利读法仍不符合，且有原文引证`,
        en: `rule ${confirmed.join(', ')} not met in ${count} place${count === 1 ? '' : 's'} under every favourable reading, quoted from the documents`,
      },
    };
  }
  if (findings.every((f) => f.verdict === 'possible')) {
    return {
      tier: 'grey',
      reason: {
        zh: '只在部分读法下成立，缺少的材料见下一步核查；不作为问题认定',
        en: 'holds under some readings only; the missing papers are listed as next steps',
      },
    };
  }
  const supporting = supportingFamilies(fusion);
  const names = (key: 'zh' | 'en'): string => supporting.map((f) => FAMILIES[f.family][key]).join(key === 'zh' ? '、' : ', ');
  const odds = likelihoodWords(fusion.posterior);
  if (supporting.length >= 2 && fusion.posterior >= THRESHOLDS.redPosterior) {
    return {
      tier: 'red',
      reason: {
        zh: `${supporting.length} 类独立证据成立（${names('zh')}），${odds.zh}`,
        en: `${supporting.length} independent families of evidence (${names('en')}); ${odds.en}`,
      },
    };
  }
  if (fusion.posterior >= THRESHOLDS.yellowPosterior || strongestFamily(fusion) >= THRESHOLDS.strong) {
    const reached = strongFamilies(supporting.length);
    return {
      tier: 'yellow',
      reason: {
        zh: `${reached.zh}，${odds.zh}；需第二类独立证据或法律规则印证`,
        en: `${reached.en}; ${odds.en}; a second family or a hard rule is needed`,
      },
    };
  }
  return {
    tier: 'blue',
    reason: {
      zh: `证据尚弱，${odds.zh}，列入观察`,
      en: `evidence still weak, ${odds.en}: watch`,
    },
  };
}

/** Families that certainly hold, ten to one each. */
export function supportingFamilies({ families }: Fusion): FamilyEvidence[] {
  return families.filter((f) => f.certain && f.logEvidence >= THRESHOLDS.family);
}

/** Natural log of the strongest family that certainly holds; minus infinity without one. */
export function strongestFamily({ families }: Fusion): number {
  return Math.max(...families.filter((f) => f.certain).map((f) => f.logEvidence));
}

function strongFamilies(count: number): Bilingual {
  if (count === 0) return { zh: '没有一类证据达到十比一', en: 'no family of evidence reaches ten to one' };
  if (count === 1) return { zh: '只有一类证据达到十比一', en: 'one family of evidence reaches ten to one' };
  return { zh: `${count} 类证据达到十比一，合计未达红线`, en: `${count} families reach ten to one, their sum not the red line` };
}
