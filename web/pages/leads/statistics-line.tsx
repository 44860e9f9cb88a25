import { formatDecimal, formatProbability } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { FindingReply } from './gather.ts';

interface Properties {
  readonly statistics: NonNullable<FindingReply['statistics']>;
  readonly oddsRatio: FindingReply['oddsRatio'];
}

/** Observed and expected, how likely chance alone is before and after all tests, and the odds ratio where no interval detail tells it. */
export function StatisticsLine({ statistics, oddsRatio }: Properties) {
  const say = useSay();
  const count = useCount();
  const { observed, expected, p, q, tested } = statistics;
  const parts = [
    `${say(CARD_TEXT.observed)} ${formatDecimal(observed)} / ${say(CARD_TEXT.expected)} ${formatDecimal(expected)}`,
    say(CARD_TEXT.byChance, { p: formatProbability(p) }),
    say(CARD_TEXT.tested, { count: count(tested), share: formatProbability(100 * q) }),
    ...(oddsRatio === null
      ? []
      : [
          say(CARD_TEXT.oddsRatio, {
            estimate: formatDecimal(oddsRatio.estimate),
            low: formatDecimal(oddsRatio.low),
            high: formatDecimal(oddsRatio.high),
          }),
        ]),
  ];
  return (
    <p className="statistics">
      <b>{say(CARD_TEXT.statistics)}</b> {parts.join(' · ')}
    </p>
  );
}
