import { INDICATORS } from '../../graph/indicators/index.ts';
import { CRIMES } from '../../graph/model/leads/crimes.ts';
import { FAMILIES } from '../../graph/model/leads/lead.ts';
import { FORMATS } from '../../ingestion/formats/index.ts';
import { REASONS } from '../../ingestion/formats/reasons.ts';
import { ENDPOINTS } from '../../server/api/contract.ts';
import { PERMISSIONS } from '../../server/casework/actor.ts';
import { USE_CASES } from '../../server/casework/index.ts';
import { COMMAND_ACTS, PROCESS_ACTS } from '../../server/commands/acts.ts';
import { SETTINGS } from '../../server/config.ts';
import { EXPORT_FORMATS } from '../../server/export/index.ts';
import { READY_DOOR } from '../../server/http/asking.ts';
import { BATCH_EVENTS_DOOR } from '../../server/http/batch-events.ts';
import { DOORS } from '../../server/http/doors.ts';

type Language = 'zh' | 'en';
const CLASSES = {
  H: { zh: '法律规则', en: 'law rule' },
  S: { zh: '统计', en: 'statistic' },
  N: { zh: '图形态', en: 'graph pattern' },
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Every table that says what the code says; written between `<!-- table:NAME -->` and `<!-- /table -->`. */
export const TABLES: Readonly<Record<string, (language: Language) => string>> = {
  settings: (l) =>
    table(
      l === 'zh' ? ['环境变量', '默认', '含义'] : ['variable', 'default', 'meaning'],
      Object.values(SETTINGS).map((s) => [`\`${s.env}\``, `\`${s.fallback}\``, s.help[l]]),
    ),
  indicators: (l) =>
    table(
      l === 'zh' ? ['编号', '名称', '类别', '证据族', '待核罪名'] : ['id', 'indicator', 'class', 'family', 'candidate crimes'],
      INDICATORS.map((i) => [
        i.id,
        i.title[l],
        CLASSES[i.class][l],
        FAMILIES[i.family][l],
        i.crimes.map((c) => CRIMES[c][l]).join(l === 'zh' ? '、' : ', '),
      ]),
    ),
  formats: (l) =>
    table(
      l === 'zh' ? ['格式', '扩展名'] : ['format', 'extensions'],
      FORMATS.map((f) => [f.title[l], f.extensions.map((e) => `\`${e}\``).join(' ')]),
    ),
  reasons: (l) =>
    table(
      l === 'zh' ? ['原因', '说明', '怎么办'] : ['reason', 'meaning', 'what to do'],
      Object.entries(REASONS).map(([code, r]) => [`\`${code}\``, r.say[l], r.next[l]]),
    ),
  exports: (l) =>
    table(
      l === 'zh' ? ['格式', '内容'] : ['format', 'what it holds'],
      EXPORT_FORMATS.map((f) => [`\`${f.id}\``, f.title[l]]),
    ),
  endpoints: (l) =>
    table(
      l === 'zh' ? ['接口', '用途'] : ['endpoint', 'what it gives'],
      Object.entries(ENDPOINTS).map(([name, e]) => [`\`${name}\``, e.summary]),
    ),
  useCases: () =>
    table(
      ['use case', 'permission', 'audit', '', 'doors'],
      [...USE_CASES]
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ name, permission, words }) => [
          `\`${name}\``,
          `${PERMISSIONS[permission].en} ${PERMISSIONS[permission].zh}`,
          words.en,
          words.zh,
          doorsOf(name).join('<br>'),
        ]),
    ),
};

/** Where a use case can be asked for. */
export function doorsOf(useCase: string): string[] {
  const endpoints = Object.entries({ ...DOORS, ...BATCH_EVENTS_DOOR, ...READY_DOOR }).filter(([, door]) => door.useCase.name === useCase);
  const asking = (acts: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(acts).flatMap(([name, names]) => (names.includes(useCase) ? name : []));
  return [
    ...endpoints.map(([name]) => `\`${name}\``),
    ...asking(COMMAND_ACTS).map((name) => `\`jianwei ${name}\``),
    ...asking(PROCESS_ACTS).map((name) => `${name} process`),
  ];
}

const PLACE = /<!-- table:(\w+) -->\n[\s\S]*?<!-- \/table -->/g;

/** The text with every marked table made anew. @throws Error for a table that nobody makes */
export function withTables(text: string, language: Language): string {
  return text.replace(PLACE, (_all, name: string) => {
    const make = TABLES[name];
    if (!make) throw new Error(`no table ${name}`);
    return `<!-- table:${name} -->\n${make(language)}\n<!-- /table -->`;
  });
}
