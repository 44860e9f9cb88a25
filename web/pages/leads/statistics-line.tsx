import { formatDecimal, formatProbability } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { FindingReply } from './gather.ts';

/** Observed and expected, p, q, how many were tested, and the odds ratio with its interval. */
export function StatisticsLine({ statistics }: { readonly statistics: NonNullable<FindingReply['statistics']> }) {
  const say = useSay();
  const count = useCount();
  const { observed, expected, p, q, tested, oddsRatio } = statistics;
  const parts = [
    `${say(CARD_TEXT.observed)} ${formatDecimal(observed)} / ${say(CARD_TEXT.expected)} ${formatDecimal(expected)}`,
    `p ${formatProbability(p)}`,
    `q ${formatProbability(q)}`,
    say(CARD_TEXT.tested, { count: count(tested) }),
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
