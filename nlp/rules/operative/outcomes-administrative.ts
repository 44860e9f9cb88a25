import { allMatching, firstMatching, type OutcomeRead } from './operative.ts';
import { itemsOf } from './outcomes-civil.ts';
import { appealOutcomes, PROCEDURAL_RULES, RETRIAL_RULES } from './outcomes-shared.ts';

const GIVEN = /撤销|确认[^。；]{0,160}?(?:违法|无效)|责令|变更|限[^。；]{0,40}(?:履行|作出|答复|内)|重新作出|赔偿|支付|返还|履行|补偿/;
const REFUSED = /驳回[^。；\n]{0,160}?(?:诉讼请求|请求|诉请)|^维持/;

export function administrativeJudgmentOutcomes(words: string, offset: number, instance: 'first' | 'later'): OutcomeRead[] {
  if (instance === 'later') {
    const later = appealOutcomes(words, offset);
    if (later.length > 0) return later;
  }
  const items = itemsOf(words);
  const refused = items.some((item) => REFUSED.test(item));
  const given = items.some((item) => !REFUSED.test(item) && GIVEN.test(item));
  if (given) return [{ outcome: refused ? 'partly-granted' : 'granted', ...at(words, offset, GIVEN) }];
  return refused ? [{ outcome: 'dismissed', ...at(words, offset, /驳回[^。；\n]{0,80}|维持/) }] : [];
}

function at(words: string, offset: number, pattern: RegExp): { start: number; end: number } {
  const match = pattern.exec(words);
  return match
    ? { start: offset + match.index, end: offset + match.index + match[0].length }
    : { start: offset, end: offset + words.length };
}

export function administrativeRulingOutcomes(words: string, offset: number, stage: 'first' | 'appeal' | 'review'): OutcomeRead[] {
  if (stage === 'review') {
    const review = firstMatching(words, offset, RETRIAL_RULES);
    if (review.length > 0) return review;
  }
  if (stage !== 'first') {
    const later = appealOutcomes(words, offset);
    if (later.length > 0) return later;
  }
  const procedural = allMatching(words, offset, PROCEDURAL_RULES);
  if (procedural.length > 0) return procedural;
  const review = firstMatching(words, offset, RETRIAL_RULES);
  if (review.length > 0) return review;
  return firstMatching(words, offset, [
    ['dismissed', /不准(?:予|许)?(?:强制)?执行|驳回[^。\n]{0,120}申请/],
    ['granted', /准予?(?:强制)?执行|准许(?:强制)?执行|由[^。]{0,40}组织实施/],
  ]);
}
