import type { Bilingual } from '../../graph/model/span.ts';
import { type Migrated, migrate as migrateStore } from '../casework/upkeep/migrate.ts';
import { type Language, pick, print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

type Taken = NonNullable<Migrated['taken']>;

const STEPS = {
  read: { zh: '读取旧存储', en: 'reading the old store' },
  copy: { zh: '复制', en: 'copying it' },
  write: { zh: '改写为当前版本', en: 'bringing the copy up to date' },
  graph: { zh: '重建图谱', en: 'making the graph' },
  compare: { zh: '与旧存储逐项核对', en: 'comparing with the old store' },
  place: { zh: '就位', en: 'putting it in place' },
} as const satisfies Record<string, Bilingual>;

/** What was counted, in the order in which it is printed. */
const ROWS = {
  text: { zh: '原文', en: 'texts' },
  document: { zh: '文书与记录', en: 'documents with records' },
  value: { zh: '存疑值', en: 'doubtful values' },
  decision: { zh: '人工裁定', en: 'decisions' },
  batch: { zh: '批次', en: 'batches' },
  item: { zh: '条目', en: 'items' },
  run: { zh: '挖掘运行', en: 'runs' },
  lead: { zh: '线索', en: 'leads' },
} as const satisfies Partial<Record<keyof Taken['before'], Bilingual>>;

/** `jianwei migrate [ADDRESS]`: takes over a store of an older version, whole or not at all. */
export async function migrate(context: CommandContext, from: string | undefined): Promise<ExitCode> {
  const { language } = context.config;
  const { file, taken } = await context.perform((perform) =>
    perform(migrateStore, { from }, { onNews: (step) => say(pick(language, STEPS[step])) }),
  );
  if (taken === null) {
    print(language === 'zh' ? `${file}：已是当前版本，未作改动` : `${file}: is of this version already; nothing was changed`);
    return 0;
  }
  for (const line of table(taken, language)) print(line);
  const kept = from === undefined;
  print(
    language === 'zh'
      ? `已接管（表版本 ${taken.from} → ${taken.to}）；旧存储${kept ? '保留于' : '未改动：'} ${taken.kept}`
      : `taken over (tables ${taken.from} → ${taken.to}); the old store ${kept ? 'is kept as' : 'is as it was:'} ${taken.kept}`,
  );
  sayUnnamed(taken, language);
  return 0;
}

function table({ before, after }: Taken, language: Language): readonly string[] {
  const [was, is] = language === 'zh' ? ['旧', '新'] : ['old', 'new'];
  const rows = Object.entries(ROWS) as [keyof typeof ROWS, Bilingual][];
  return [`${was}\t${is}`, ...rows.map(([kind, words]) => `${before[kind]}\t${after[kind]}\t${pick(language, words)}`)];
}

/** Records of before readers had names: whether a reader of today would read more is not known. */
function sayUnnamed({ unnamed }: Taken, language: Language): void {
  if (unnamed === 0) return;
  print(
    language === 'zh'
      ? `其中 ${unnamed} 份记录由旧版读取器读出；jianwei reread 可重新读取，先比较、后采纳`
      : `${unnamed} records were made by an older reader; jianwei reread reads the texts again, and shows what changes before it counts`,
  );
}
