import type { Bilingual } from '../span.ts';

/** What `check` can find wrong, as a reader is told it. The set is closed. */
export const DAMAGE = {
  'damaged-file': { zh: '存储文件已损坏', en: 'the file of the store is damaged' },
  'ledger-gap': { zh: '台账缺号或条目缺失', en: 'commits of the ledger that are missing or have lost entries' },
  'entry-changed': { zh: '台账条目内容被改', en: 'entries of the ledger whose body is not what was committed to' },
  'entry-emptied': { zh: '台账条目被清空而无删除记载', en: 'entries of the ledger that have lost their body, and no erasure says so' },
  'erased-still-there': { zh: '已依法删除的内容仍在', en: 'what was erased and is there all the same' },
  'chain-broken': { zh: '台账哈希链断裂', en: 'commits whose hash is not that of what stands before and in them' },
  'anchor-broken': { zh: '台账与留存的链首不符', en: 'heads of the ledger that were kept and are not those it has' },
  'entry-missing': { zh: '目录所指的台账条目缺失', en: 'documents, texts, decisions, batches or runs that the ledger does not have so' },
  'entry-not-on-desk': { zh: '台账条目未入目录', en: 'entries of the ledger that the catalogue does not have' },
  'graph-behind': { zh: '图谱未与台账同步（运行 jianwei rebuild）', en: 'the graph has not followed the ledger (run jianwei rebuild)' },
  'index-not-online': { zh: '索引未就绪或已失败', en: 'indexes that are not ready or have failed' },
  'edge-without-node': { zh: '关系的一端不是实体', en: 'edges whose end is not a node' },
  'edge-without-evidence': { zh: '关系没有原文依据', en: 'edges without a sentence that says so' },
  'edge-not-as-evidence': { zh: '关系的日期或可信度与依据不符', en: 'edges whose date or confidence is not that of their evidence' },
  'evidence-without-edge': { zh: '依据所属的关系缺失', en: 'evidence whose edge is missing' },
  'evidence-without-document': { zh: '依据所属的文书缺失', en: 'evidence whose document is missing' },
  'mention-without-document': { zh: '提及所属的文书缺失', en: 'mentions whose document is missing' },
  'mention-without-node': { zh: '提及所指的实体缺失', en: 'mentions whose entity is missing' },
  'lone-mention-wrong': { zh: '孤立提及与关系不符', en: 'entities kept for a mention that is not there or is joined to something' },
  'document-without-text': { zh: '文书的正文缺失', en: 'documents whose text is missing' },
  'text-without-document': { zh: '正文不属于任何文书', en: 'texts that no document stands in' },
  'review-without-document': { zh: '待复核项所属的文书缺失', en: 'values to review whose document is missing' },
  'review-state-wrong': { zh: '待复核项的状态与决定不符', en: 'values to review whose state is not that of their decisions' },
  'decision-without-value': { zh: '复核决定所指的项缺失', en: 'decisions on values that are not there' },
  'item-without-batch': { zh: '导入条目所属的批次缺失', en: 'items whose batch is missing' },
  'unreadable-record': { zh: '要素记录无法读出', en: 'records that cannot be read' },
  'unreadable-lead': { zh: '线索无法读出', en: 'leads that cannot be read' },
  'lead-listing-wrong': { zh: '线索列表与线索不符', en: 'leads that are listed otherwise than they say' },
  'search-index-broken': { zh: '检索索引已损坏', en: 'the search index is broken' },
  'search-index-incomplete': { zh: '检索索引与正文、名称不符', en: 'the search index does not hold what is stored' },
  'text-changed': { zh: '正文与其哈希不符', en: 'texts that do not have their hash' },
  'original-missing': { zh: '原件缺失', en: 'originals that are missing' },
  'original-changed': { zh: '原件与其哈希不符', en: 'originals that do not have their hash' },
  'original-stray': { zh: '原件目录中的外来文件', en: 'files among the originals that are none' },
  'original-unreadable': { zh: '原件无法读取', en: 'originals that cannot be read' },
  'text-not-in-original': {
    zh: '原件中读不出此正文（损坏，或由旧版本读入）',
    en: 'texts that their original does not give (damage, or an older version read it)',
  },
  'document-changed': { zh: '文书与其编号不符', en: 'documents that do not have their id' },
  'record-outside-document': { zh: '要素记录指向文书之外', en: 'records that point outside their document' },
  'value-not-at-place': { zh: '要素在所指的原文位置上不存在', en: 'values that do not stand at their place in the text' },
  'listing-not-as-read': { zh: '文书列表与要素记录不符', en: 'documents that are listed otherwise than their record says' },
  'graph-not-as-read': {
    zh: '图谱与要素记录不符（损坏，或由旧版本建立）',
    en: 'documents whose graph is not what their record says (damage, or an older version made it)',
  },
  'review-not-as-read': { zh: '待复核项与要素记录不符', en: 'documents whose values to review are not those of their record' },
  'outcome-contradicts': { zh: '导入结果自相矛盾', en: 'items whose outcome contradicts its reason or its documents' },
  'counts-differ': { zh: '数目不符', en: 'counts that differ' },
  'lead-quote-changed': { zh: '线索引文与原文不符', en: 'leads that quote what their document does not say' },
  'lead-changed': { zh: '线索内容与挖掘时不符', en: 'leads that are not as their run left them' },
  'gaps-changed': { zh: '资料缺口与挖掘时不符', en: 'gaps that are not as their run left them' },
  'leads-not-of-run': { zh: '线索与挖掘记录不符', en: 'leads that are not those of the last run' },
  'check-stopped': { zh: '此项检查未能完成', en: 'a part of the check could not be done' },
} as const satisfies Record<string, Bilingual>;

export type DamageCode = keyof typeof DAMAGE;

/** One kind of damage: how often it was found, and where first. */
export interface Damage {
  readonly code: DamageCode;
  readonly count: number;
  /** Ids, paths or figures; a few of them. */
  readonly examples: readonly string[];
}

/** Examples that are kept of each kind. */
const MOST_EXAMPLES = 3;

/** Collects what is found, by kind. */
export class DamageTally {
  readonly #found = new Map<DamageCode, { count: number; examples: string[] }>();

  add(code: DamageCode, example: string, count = 1): void {
    const known = this.#found.get(code) ?? { count: 0, examples: [] };
    known.count += count;
    if (known.examples.length < MOST_EXAMPLES && example !== '') known.examples.push(example);
    this.#found.set(code, known);
  }

  all(): readonly Damage[] {
    return [...this.#found].map(([code, { count, examples }]) => ({ code, count, examples }));
  }
}
