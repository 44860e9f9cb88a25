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
  for (const item of notLoaded.slice(0, most)) {
    const words = sayReason(item.reason);
    const detail = item.detail ? ` (${item.detail})` : '';
    lines.push(
      words ? `  ${item.path}: ${words.say[language]}${detail} ${words.next[language]}` : `  ${item.path}: ${item.reason ?? ''}${detail}`,
    );
  }
  if (notLoaded.length > most)
    lines.push(language === 'zh' ? `  …另有 ${notLoaded.length - most} 件` : `  … and ${notLoaded.length - most} more`);
  return lines.join('\n');
}
