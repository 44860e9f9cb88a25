import { later, plainDate } from '../calendar.ts';
import { writeAppeal } from '../documents/civil-appeal.ts';
import { writeCivilJudgment } from '../documents/civil-judgment.ts';
import type { Draft, Signer } from '../draft.ts';
import { INTERMEDIATE_COURT } from '../places.ts';
import type { Rng } from '../rng.ts';
import { planAppealOf } from './innocent.ts';
import type { Region } from './region.ts';
import type { Suit } from './suits.ts';

/** A suit judged by one panel, sent back on appeal and judged again by another. Three papers, oldest first. */
export function remandedSuit(region: Region, rng: Rng, suit: Suit, before: readonly Signer[], after: readonly Signer[]): readonly Draft[] {
  const { cast } = region.staff;
  const first: Suit = { ...suit, judge: before[0]!.name, summary: false, result: 'granted', history: '' };
  const appeal = planAppealOf(region, rng, first, { result: 'remanded' });
  const again = later(rng, appeal.judgedOn, 20, 45);
  const second: Suit = {
    ...first,
    judge: after[0]!.name,
    acceptedOn: again,
    judgedOn: later(rng, again, 50, 90),
    number: region.books.numbers.take(rng, suit.court.code, '民初', again),
    result: 'partly-granted',
  };
  const history = `本院于${plainDate(first.judgedOn)}作出${first.number}民事判决，被告${first.defendants[0]!.name}不服，提起上诉。${INTERMEDIATE_COURT.name}于${plainDate(appeal.judgedOn)}作出${appeal.number}民事裁定，撤销原判，发回重审。本院重新立案后依法进行了审理。`;
  return [
    writeCivilJudgment(first, cast, rng.fork(first.number), before),
    writeAppeal({ ...appeal, byPlaintiff: false }, cast, rng.fork(appeal.number)),
    writeCivilJudgment(second, cast, rng.fork(second.number), after, history),
  ];
}

export const panelOf = (names: readonly string[], lay: readonly string[]): readonly Signer[] => [
  ...names.map((name, i) => ({ role: i === 0 ? '审判长' : '审判员', name })),
  ...lay.map((name) => ({ role: '人民陪审员', name })),
];
