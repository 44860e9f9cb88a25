import type { Batch, ItemOutcome } from '../graph/model/batch.ts';
import type { Bilingual } from '../graph/model/span.ts';
import { REASONS, type ReasonCode } from '../ingestion/formats/reasons.ts';
import type { Language } from './terminal.ts';

/** What a reason code says to a reader, and what to do about it. */
export function sayReason(reason: string | null): { say: Bilingual; next: Bilingual } | null {
  if (reason === null || !Object.hasOwn(REASONS, reason)) return null;
  return REASONS[reason as ReasonCode];
}

/** The receipt of a batch as text: in = loaded + duplicate + skipped + failed, then what was not loaded and why. */
export function receiptText(batch: Batch, notLoaded: readonly ItemOutcome[], language: Language, most = 20): string {
  const { receipt: r } = batch;
  const lines =
    language === 'zh'
      ? [
          `批次 ${batch.name}（${batch.id}）`,
          `收到 ${r.in} = 已入库 ${r.loaded} + 重复 ${r.duplicate} + 跳过 ${r.skipped} + 失败 ${r.failed}；文书 ${r.documents} 份`,
        ]
      : [
          `batch ${batch.name} (${batch.id})`,
          `in ${r.in} = loaded ${r.loaded} + duplicate ${r.duplicate} + skipped ${r.skipped} + failed ${r.failed}; ${r.documents} documents`,
        ];
  return [...lines, ...itemLines(notLoaded, language, most)].join('\n');
}

/** What is to be known of items that were loaded: how many for each reason, then each with its reason; '' when there is nothing. */
export function remarksText(remarked: readonly ItemOutcome[], language: Language, most = 20): string {
  if (remarked.length === 0) return '';
  const counts = countReasons(remarked).map(({ reason, count, say }) => `${say?.[language] ?? reason} ${count}`);
  const head =
    language === 'zh'
      ? `已入库者中需留意 ${remarked.length} 份：${counts.join('；')}`
      : `to be noted of ${remarked.length} loaded: ${counts.join('; ')}`;
  return [head, ...itemLines(remarked, language, most)].join('\n');
}

/** How many items have each reason, the most frequent first. */
export function countReasons(items: readonly ItemOutcome[]): { reason: string; count: number; say: Bilingual | null }[] {
  const counts = new Map<string, number>();
  for (const { reason, outcome } of items) counts.set(reason ?? outcome, (counts.get(reason ?? outcome) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({ reason, count, say: sayReason(reason)?.say ?? null }));
}

/** One item and its reason, with what to do. */
export function sayItem(path: string, reason: string | null, detail: string | null, language: Language): string {
  const words = sayReason(reason);
  const more = detail ? ` (${detail})` : '';
  return words ? `${path}: ${words.say[language]}${more} ${words.next[language]}` : `${path}: ${reason ?? ''}${more}`;
}

function itemLines(items: readonly ItemOutcome[], language: Language, most: number): string[] {
  const lines = items.slice(0, most).map(({ path, reason, detail }) => `  ${sayItem(path, reason, detail, language)}`);
  const left = items.length - most;
  return left > 0 ? [...lines, language === 'zh' ? `  …另有 ${left} 件` : `  … and ${left} more`] : lines;
}
