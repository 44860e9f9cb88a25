/**
 * PORT of the ledger: what was said, in the order in which it was said. Entries are added and never changed; those of one transaction are one
 * commit, and commits have numbers without gaps: whoever has seen commit n has seen everything before it.
 */
import type { Bilingual } from '../../model/span.ts';

/** What an entry says. */
export const ENTRY_KINDS = {
  text: { zh: '原文文本', en: 'the decoded text of a source; subject: its hash' },
  path: { zh: '原文路径', en: 'a smaller path under which a text is known; subject: its hash' },
  document: { zh: '文书记录', en: 'where a document stands in its text, and what a reader read out of it; subject: its id' },
  batch: { zh: '导入批次', en: 'what was asked to be loaded, under which name; subject: the batch' },
  item: { zh: '导入结果', en: 'what became of an item of a batch; subject: the batch' },
  decision: { zh: '人工裁定', en: 'what somebody decided about a doubtful value; subject: the document' },
  run: { zh: '挖掘运行', en: 'a run of the indicators, and digests of what it left; subject: its id' },
  finding: { zh: '发现', en: 'what an indicator found, when it was found first; subject: the id of its content' },
  conduct: { zh: '线索编号变动', en: 'ids of leads that were joined, came apart or were led on; subject: the id' },
  casefile: { zh: '线索卷宗设立', en: 'a case file that was opened for a conduct, by whom; subject: its id' },
  'erasure-request': { zh: '删除申请', en: 'a request to erase documents; subject: its id' },
  'erasure-withdrawn': { zh: '撤回删除申请', en: 'a request to erase that was taken back; subject: its id' },
  erasure: { zh: '删除记载', en: 'a document that was erased, why, and which entries have lost their body; subject: its id' },
  tenant: { zh: '设立单位', en: 'a unit that was founded beneath this one; subject: its key' },
  audit: { zh: '统计审计', en: 'an audit of the statistics of a run; subject: the run' },
} as const satisfies Record<string, Bilingual>;
export type EntryKind = keyof typeof ENTRY_KINDS;

export interface Entry {
  readonly kind: EntryKind;
  readonly subject: string;
  /** A text, or JSON. */
  readonly body: string;
}

/**
 * An entry as it stands in the ledger: `commitment` is that of its body under its salt (chain.ts). Where it was erased, salt and body are empty,
 * and an `erasure` names its commitment.
 */
export interface KeptEntry extends Entry {
  readonly salt: string;
  readonly commitment: string;
}

export interface Commit {
  /** 1, 2, 3 … */
  readonly number: number;
  /** ISO time. */
  readonly at: string;
  /** Of this commit and everything before it (chain.ts). */
  readonly hash: string;
  /** In the order in which they were said. */
  readonly entries: readonly KeptEntry[];
}

export interface Ledger {
  /** Names this ledger for ever: whatever follows it remembers whom it follows. The units of one database have one id and a chain each. */
  readonly id: string;
  /** Number of the last commit; 0 where nothing was said. */
  head(): Promise<number>;
  /** The commits behind this one, in order. */
  since(commit: number): AsyncIterable<Commit>;
  /** Everything of a kind that was said about a subject, oldest first. */
  read(kind: EntryKind, subject: string): Promise<readonly KeptEntry[]>;
  /** Says something in a commit of its own; gives its number. Nothing to say makes no commit, and gives the head. */
  append(entries: readonly Entry[]): Promise<number>;
}
