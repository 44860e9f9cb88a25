import type { DropReason, SecondReading, SilenceReason } from '../../graph/model/record/second-reading.ts';

/** What second readings came to. */
export interface SecondReadingTally {
  /** Documents about which somebody was asked. */
  readonly documents: number;
  readonly filled: number;
  readonly agreed: number;
  readonly differed: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Documents about which nothing was answered, by reason. */
  readonly silent: Readonly<Partial<Record<SilenceReason, number>>>;
  readonly tokens: { readonly prompt: number; readonly completion: number };
}

export const NO_SECOND_READINGS: SecondReadingTally = {
  ...{ documents: 0, filled: 0, agreed: 0, differed: 0, dropped: {}, silent: {} },
  tokens: { prompt: 0, completion: 0 },
};

export function tallied(tally: SecondReadingTally, reading: SecondReading): SecondReadingTally {
  const dropped = { ...tally.dropped };
  for (const [reason, times] of Object.entries(reading.dropped) as [DropReason, number][]) dropped[reason] = (dropped[reason] ?? 0) + times;
  const { silence } = reading;
  return {
    documents: tally.documents + 1,
    filled: tally.filled + reading.filled,
    agreed: tally.agreed + reading.agreed,
    differed: tally.differed + reading.differed,
    dropped,
    silent: silence === null ? tally.silent : { ...tally.silent, [silence]: (tally.silent[silence] ?? 0) + 1 },
    tokens: {
      prompt: tally.tokens.prompt + reading.tokens.prompt,
      completion: tally.tokens.completion + reading.tokens.completion,
    },
  };
}
