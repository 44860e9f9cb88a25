import type { Batch, ItemOutcome, ItemOutcomeName } from '../../graph/model/keeping/batch.ts';
import { sayIncomplete } from '../../graph/model/record/completeness.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import { REASONS, type ReasonCode } from '../../ingestion/formats/reasons.ts';
import type { Language } from './terminal.ts';

/** What a reason code says to a reader, and what to do about it. */
export function sayReason(reason: string | null): { say: Bilingual; next: Bilingual } | null {
  if (reason === null || !Object.hasOwn(REASONS, reason)) return null;
  return REASONS[reason as ReasonCode];
}

/** What a receipt tells beside its sums. */
export interface ReceiptDetails {
  /** Files in which the items were found. */
  readonly files: number;
  /** Every item that is not simply loaded. */
  readonly others: readonly ItemOutcome[];
}

/**
 * The receipt of a batch as text: in = loaded + duplicate + skipped + failed, what these words mean and how they were come by, then each
 * item that was not loaded and why, `most` of them.
 */
export function receiptText(batch: Batch, { files, others }: ReceiptDetails, language: Language, most = 20): string {
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
  const notLoaded = others.filter((item) => item.outcome !== 'duplicate');
  return [...lines, ...meaning(batch, { files, others }, language), ...itemLines(notLoaded, language, most)].join('\n');
}

/** What is to be known of items that were loaded: for each reason how many, what to do, and `most` of them; '' when there is nothing. */
export function remarksText(remarked: readonly ItemOutcome[], language: Language, most = 20): string {
  if (remarked.length === 0) return '';
  const zh = language === 'zh';
  const lines = countReasons(remarked).flatMap(({ reason, count, say }) => {
    const items = remarked.filter((item) => item.reason === reason);
    const told = items.slice(0, most).map((item) => `    ${item.path}${detailOf(item, language)}`);
    const rest = leftOut(items.length, most, language).map((line) => `  ${line}`);
    return [`  ${say?.[language] ?? reason} ${count} ${sayReason(reason)?.next[language] ?? ''}`.trimEnd(), ...told, ...rest];
  });
  return [zh ? `已入库者中需留意 ${remarked.length} 件：` : `to be noted of ${remarked.length} loaded:`, ...lines].join('\n');
}

function detailOf({ reason, detail }: Pick<ItemOutcome, 'reason' | 'detail'>, language: Language): string {
  const said = reason === 'incomplete' && detail ? sayIncomplete(detail)[language] : detail;
  return said ? ` (${said})` : '';
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
  const more = detailOf({ reason, detail }, language);
  return words ? `${path}: ${words.say[language]}${more} ${words.next[language]}` : `${path}: ${reason ?? ''}${more}`;
}

/** The line that says how many of a list are not shown; none where all are. */
function leftOut(all: number, most: number, language: Language): string[] {
  const left = all - most;
  return left > 0 ? [language === 'zh' ? `  …另有 ${left} 件` : `  … and ${left} more`] : [];
}

function itemLines(items: readonly ItemOutcome[], language: Language, most: number): string[] {
  const lines = items.slice(0, most).map(({ path, reason, detail }) => `  ${sayItem(path, reason, detail, language)}`);
  return [...lines, ...leftOut(items.length, most, language)];
}

/** The sums in words: what an item is, where the documents come from, and why items are duplicates, skipped or failed. */
function meaning({ receipt: r }: Batch, { files, others }: ReceiptDetails, language: Language): string[] {
  const zh = language === 'zh';
  const versions = others.filter((item) => item.outcome === 'duplicate' && item.documents > 0);
  const known = versions.reduce((sum, item) => sum + item.documents, 0);
  const lines: string[] = [];
  if (r.in !== files)
    lines.push(
      zh
        ? `· ${files} 个文件里共有 ${r.in} 件：压缩包中每个文件、表格与记录文件中每一条，各算一件`
        : `· ${files} files hold ${r.in} items: each file in an archive and each row or record in a table is one`,
    );
  if (r.documents !== r.loaded)
    lines.push(
      zh
        ? `· 文书 ${r.documents} 份 = 已入库的 ${r.loaded} 件中 ${r.documents - known} 份（一件可含多份）+ 已有文书的另一版本 ${known} 份（两个版本都保留，按一案计）`
        : `· ${r.documents} documents = ${r.documents - known} in the ${r.loaded} items loaded (one may hold several) + ${known} other versions of documents that are there (both are kept and count as one case)`,
    );
  for (const outcome of ['duplicate', 'skipped', 'failed'] as const) {
    const reasons = byReason(others, outcome, language);
    if (reasons !== '') lines.push(zh ? `· ${OUTCOMES[outcome].zh}：${reasons}` : `· ${OUTCOMES[outcome].en}: ${reasons}`);
  }
  return lines;
}

const OUTCOMES = {
  duplicate: { zh: '重复', en: 'duplicate' },
  skipped: { zh: '跳过', en: 'skipped' },
  failed: { zh: '失败', en: 'failed' },
} as const satisfies Partial<Record<ItemOutcomeName, Bilingual>>;

/** How many items have one outcome for which reason, the most frequent first. */
function byReason(items: readonly ItemOutcome[], outcome: ItemOutcomeName, language: Language): string {
  const parts = countReasons(items.filter((item) => item.outcome === outcome)).map(({ reason, count, say }) => ({
    count,
    say: say?.[language] ?? reason,
  }));
  return parts
    .map(({ count, say }) => (language === 'zh' ? `${count} 件${say}` : `${count} × ${say}`))
    .join(language === 'zh' ? '，' : ', ');
}
