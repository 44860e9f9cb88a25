import { later, plainDate } from '../../calendar.ts';
import { writeAppeal } from '../../documents/civil-appeal.ts';
import { storyOf } from '../../documents/civil-judgment.ts';
import { planAppealOf } from '../innocent.ts';
import { courtRef } from '../refs.ts';
import type { Lookalike } from '../region.ts';
import { lend } from '../schemes/mass-lender.ts';
import { appears, drawScene, mark, practice, suitsIn } from '../steering.ts';
import type { Suit } from '../suits.ts';

/** A judge whose judgments are changed above again and again, each time because the parties only then brought their evidence. */
export const evidenceAbove: Lookalike = (region, rng) => {
  const scene = { ...drawScene(region, rng, [3, 10], 36), from: '2017-01-01', to: '2021-12-01' };
  const own = rng.sample(
    suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name),
    10,
  );
  for (const suit of own) {
    const { fault: _, ...plan } = planAppealOf(region, rng, suit, { result: 'changed' });
    region.drafts.push(writeAppeal(plan, region.staff.cast, rng.fork(`appeal ${suit.number}`)));
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    cases: mark(region, own),
    figures: { changed: own.length },
  };
};

/** A lawyer who brings disputes that are settled already: they end within days before whichever judge the lot gives. */
export const readySettlements: Lookalike = (region, rng) => {
  const scene = { ...drawScene(region, rng, [4, 12], 36), from: '2017-01-01', to: '2022-01-01' };
  const own = practice(region, rng, scene, 24).filter((suit) => appears(suit, scene.lawyer) && suit.cause !== '离婚纠纷');
  for (const suit of own) {
    const settled: Suit = {
      ...suit,
      judgedOn: later(rng, suit.acceptedOn, 2, 6),
      summary: true,
      members: null,
      result: 'granted',
      mediated: true,
    };
    region.suits[region.suits.indexOf(suit)] = settled;
  }
  return { officials: [], lawyers: [scene.lawyer], cases: mark(region, own), figures: { settled: own.length } };
};

/** Somebody who lends for a living and sues as often as one of a scheme; the lot deals out his suits. */
export const frequentLender: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [8, 15], 36);
  const suits = lend(region, rng, scene, 28, () => null, 0.5);
  return {
    officials: [],
    lawyers: [scene.lawyer],
    others: [{ kind: 'person', name: suits[0]!.plaintiffs[0]!.name }],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

/** A judge who tells every loan in a long form of his own. */
export const ownForm: Lookalike = (region, rng) => {
  const scene = { ...drawScene(region, rng, [0, 15], 36), from: '2017-01-01', to: '2022-01-01' };
  const own = suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name && suit.cause === '民间借贷纠纷');
  for (const suit of own) {
    const [lender, borrower] = [suit.plaintiffs[0]!.name, suit.defendants[0]!.name];
    const tale = `关于借贷合意，${lender}持有${borrower}亲笔书写并捺印的债权凭证原件，${borrower}对凭证的真实性未提出鉴定申请；关于款项交付，${lender}就资金来源、交付时间、交付地点作出的陈述前后一致，且与其提交的账户流水、通讯记录能够相互印证，金额${storyOf(suit).awarded}元；关于清偿情况，${borrower}负有举证责任而未能举证；关于催收情况，${lender}自${plainDate(suit.factsFrom)}前后多次主张权利，未超过诉讼时效`;
    region.suits[region.suits.indexOf(suit)] = { ...suit, tale };
  }
  return { officials: [courtRef(region, scene.court, scene.judge.name)], cases: mark(region, own), figures: { papers: own.length } };
};
