import { allMatching, firstMatching, type OutcomeRead } from './operative.ts';
import { appealOutcomes, PROCEDURAL_RULES, RETRIAL_RULES } from './outcomes-shared.ts';

/** Judgment of a first instance, an appeal or a retrial. */
export function criminalJudgmentOutcomes(words: string, offset: number, instance: 'first' | 'later'): OutcomeRead[] {
  if (instance === 'later') {
    const later = appealOutcomes(words, offset);
    if (later.length > 0) return later;
  }
  const convicted = allMatching(words, offset, [
    [
      'convicted',
      /犯[^。；\n]{2,60}?罪[^。；\n]{0,12}?(?:，|,)?[^。；\n]{0,30}?(?:判处|判决|处以?|单处|执行)|判处[^。；\n]{0,30}?(?:有期徒刑|拘役|管制|无期徒刑|死刑|罚金)|以[^。；\n]{2,40}?罪[^。；\n]{0,12}判处/,
    ],
  ]);
  const found = [
    ...convicted,
    ...allMatching(words, offset, [
      ['acquitted', /无罪/],
      ['exempted', /免[予于除](?:刑事)?处罚/],
    ]),
  ];
  if (found.some((one) => one.outcome === 'exempted') && !PUNISHED.test(words)) return found.filter((one) => one.outcome !== 'convicted');
  if (found.length > 0) return found;
  return appealOutcomes(words, offset);
}

/** A penalty for anybody: without one, an exemption is the whole result. */
const PUNISHED = /(?:判处|处以?|执行|单处)[^。；\n]{0,20}(?:有期徒刑|拘役|管制|无期徒刑|死刑|罚金)/;

/** Any criminal ruling but commutation, parole and death review. */
export function criminalRulingOutcomes(words: string, offset: number, retrialReview: boolean): OutcomeRead[] {
  if (retrialReview) {
    const review = firstMatching(words, offset, RETRIAL_RULES);
    if (review.length > 0) return review;
  }
  if (/撤销[^。]{0,80}缓刑|收监执行|撤销[^。]{0,80}假释/.test(words)) return [];
  const later = appealOutcomes(words, offset);
  if (later.length > 0) return later;
  const review = firstMatching(words, offset, RETRIAL_RULES.slice(2));
  return review.length > 0 ? review : allMatching(words, offset, PROCEDURAL_RULES);
}

export function deathReviewOutcomes(words: string, offset: number): OutcomeRead[] {
  const refused = allMatching(words, offset, [['death-not-approved', /不(?:予)?核准/]]);
  const approved = allMatching(words, offset, [['death-approved', /(?<!不|不予)核准/]]);
  const remanded = refused.length > 0 ? allMatching(words, offset, [['remanded', /发回[^。；\n]{0,60}(?:重新审判|重审|审判)/]]) : [];
  const changed = allMatching(words, offset, [['changed', /改判|(?:撤销)[^。]{0,100}(?:判决|裁定)[^。]{0,80}(?:部分|量刑)/]]);
  const all = [...approved, ...refused, ...remanded, ...(remanded.length > 0 ? [] : changed)];
  return all.length > 0 ? all : appealOutcomes(words, offset);
}
