import { allMatching, firstMatching, type OutcomeRead, type OutcomeRule } from './operative.ts';
import { appealOutcomes, PROCEDURAL_RULES, RETRIAL_RULES } from './outcomes-shared.ts';

const REFUSED = /驳回|不准(?:予)?[^。；]{0,30}离婚|不予支持/;
const REST =
  /驳回[^。；\n]{0,80}?(?:其他|其它|其余|剩余|多余|超出|过高|的其)[^。；\n]{0,40}|驳回[^。；\n]{0,90}?(?:反诉|诉讼|诉请|请求)[^。；\n]{0,6}/;

/** First instance: did the claims succeed wholly, in part or not at all. */
export function claimsOutcome(words: string, offset: number): OutcomeRead[] {
  const items = itemsOf(words);
  const refused = items.filter((item) => REFUSED.test(item));
  const given = items.filter((item) => !REFUSED.test(item) && item.length > 5 && !/^(?:如|本案|上述|以上|逾期)/.test(item));
  if (refused.length === 0) return given.length > 0 ? [{ outcome: 'granted', ...whole(words, offset) }] : [];
  const counterclaimOnly = refused.every(
    (item) => /反诉/.test(item) && !/其他|其它|其余/.test(item) && !/（反诉被告）[^。]{0,10}的(?:本诉)?诉讼/.test(item),
  );
  if (given.length > 0)
    return [
      counterclaimOnly ? { outcome: 'granted', ...whole(words, offset) } : { outcome: 'partly-granted', ...place(words, offset, REST) },
    ];
  return [{ outcome: 'dismissed', ...place(words, offset, REST) }];
}

/** 一、…；二、…: the heads of an operative part. */
export function itemsOf(words: string): string[] {
  return words
    .split(/[；。\n]|(?<=[；。\n])[一二三四五六七八九十]{1,3}、/)
    .map((item) => item.replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]/, '').trim())
    .filter((item) => item !== '');
}

function whole(words: string, offset: number): { start: number; end: number } {
  const first = /[^\s、。；：][^。；\n]*/.exec(words);
  const start = offset + (first?.index ?? 0);
  return { start, end: start + (first?.[0].length ?? 0) };
}

function place(words: string, offset: number, pattern: RegExp): { start: number; end: number } {
  const match = pattern.exec(words);
  return match ? { start: offset + match.index, end: offset + match.index + match[0].length } : whole(words, offset);
}

export function civilJudgmentOutcomes(words: string, offset: number, instance: 'first' | 'later'): OutcomeRead[] {
  if (instance === 'later') {
    const later = appealOutcomes(words, offset);
    if (later.length > 0) return later;
  }
  return claimsOutcome(words, offset);
}

const RULING_RULES: readonly OutcomeRule[] = [
  ...PROCEDURAL_RULES,
  ['preservation', /(?<!解除[^。；\n]{0,60})(?:查封|冻结|扣押|保全|轮候)|禁止[^。；\n]{0,40}(?:转让|处分|变更)/],
];

export function civilRulingOutcomes(words: string, offset: number, stage: 'first' | 'appeal' | 'review'): OutcomeRead[] {
  if (stage === 'review') {
    const review = firstMatching(words, offset, RETRIAL_RULES);
    if (review.length > 0) return review;
  }
  if (stage !== 'first') {
    const later = appealOutcomes(words, offset);
    if (later.length > 0) return later;
    const review = firstMatching(words, offset, RETRIAL_RULES.slice(2));
    if (review.length > 0) return review;
  }
  if (/^[^。]{0,40}(?:中止诉讼|终结诉讼|终结[^。]{0,20}督促|中止审理|转为普通程序)/.test(words)) return [];
  const procedural = allMatching(words, offset, RULING_RULES);
  if (procedural.length > 0) return procedural;
  const review = firstMatching(words, offset, RETRIAL_RULES);
  if (review.length > 0) return review;
  return allMatching(words, offset, [
    ['dismissed', /驳回[^。\n]{0,120}?(?:申请|请求)/],
    ['granted', /确认[^。；\n]{0,80}有效|准许[^。；\n]{0,60}(?:拍卖|变卖)|(?:拍卖|变卖)[^。；\n]{0,80}(?:优先受偿|财产)/],
  ]);
}
