import { DROP_REASONS, SILENCE_REASONS } from '../../graph/model/record/second-reading.ts';
import type { SecondReadingTally } from '../../ingestion/readers/second-reading-tally.ts';
import type { Language } from './terminal.ts';

/** What second readers were asked and what came of it, for the terminal: what was dropped and what it cost are told with what was found. */
export function secondReadingText(tally: SecondReadingTally, language: Language): string {
  const { documents, filled, agreed, differed, dropped, silent, tokens } = tally;
  const reasons = <Reason extends string>(
    counts: Readonly<Partial<Record<Reason, number>>>,
    words: Readonly<Record<Reason, Record<Language, string>>>,
  ) =>
    (Object.entries(counts) as [Reason, number][])
      .map(([reason, times]) => `${words[reason][language]} ${times}`)
      .join(language === 'zh' ? '、' : ', ');
  const none = language === 'zh' ? '无' : 'none';
  const [gone, mute] = [reasons(dropped, DROP_REASONS) || none, reasons(silent, SILENCE_REASONS) || none];
  return language === 'zh'
    ? `第二读者：询问 ${documents} 份文书；补出 ${filled}、一致 ${agreed}、不一致 ${differed}，均待人工复核；弃用：${gone}；未答：${mute}；词元 ${tokens.prompt}+${tokens.completion}`
    : `second reader: asked about ${documents} documents; ${filled} filled, ${agreed} agreed, ${differed} differed, all waiting for a person; dropped: ${gone}; no answer: ${mute}; tokens ${tokens.prompt}+${tokens.completion}`;
}
