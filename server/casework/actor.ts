import type { Bilingual } from '../../graph/model/span.ts';

/** What somebody may be given leave to do. A right belongs to a use case, never to a page or a command. */
export const PERMISSIONS = {
  'leads.read': { zh: '查看线索', en: 'read leads' },
  'leads.ask': { zh: '就线索的文书提问', en: 'ask the documents of a lead' },
  'graph.explore': { zh: '探索关系图', en: 'explore the graph' },
  'documents.read': { zh: '查看文书', en: 'read documents' },
  'documents.load': { zh: '导入文书', en: 'load documents' },
  'documents.erase': { zh: '申请删除文书', en: 'ask that documents be erased' },
  'erasures.approve': { zh: '批准删除文书', en: 'approve erasures' },
  'batches.read': { zh: '查看批次与回执', en: 'read batches and receipts' },
  'values.review': { zh: '查看待复核的值', en: 'see doubtful values' },
  'values.decide': { zh: '裁定待复核的值', en: 'decide doubtful values' },
  'readings.adopt': { zh: '采用新的读取结果', en: 'let newer readings stand' },
  'runs.mine': { zh: '运行挖掘', en: 'run the indicators' },
  'figures.read': { zh: '查看统计与质量', en: 'read statistics and quality' },
  'data.export': { zh: '导出', en: 'export' },
  'system.operate': { zh: '运行维护', en: 'operate the system' },
} as const satisfies Record<string, Bilingual>;

export type Permission = keyof typeof PERMISSIONS;

/** Who does something. */
export interface Actor {
  /** Stands in what is decided and in the audit. */
  readonly id: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** A data folder without accounts belongs to whoever runs the program on it. */
export const LOCAL: Actor = { id: 'local', permissions: new Set(Object.keys(PERMISSIONS) as Permission[]) };
