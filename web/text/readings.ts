import type { Bilingual } from '../../graph/model/span.ts';

export const READINGS_TEXT = {
  title: { zh: '读取版本', en: 'Readers' },
  detail: {
    zh: '每份文书的记录都注明由哪一版读取。程序升级后，库中原文在后台用新版重新读取；结果有变化的先列在这里，采用之后才进入图谱与线索。',
    en: 'Every record says which version read it. After an upgrade the stored texts are read again in the background; what is read otherwise is listed here first, and enters graph and leads only when it is adopted.',
  },
  current: { zh: '现行版本 {reader}', en: 'Reader that runs now: {reader}' },
  reader: { zh: '版本', en: 'Reader' },
  documents: { zh: '文书', en: 'Documents' },
  unnamed: { zh: '未记录版本（旧版入库）', en: 'made before readers were named' },
  progress: { zh: '后台重新读取：{done} / {texts} 个文本', en: 'Read again in the background: {done} of {texts} texts' },
  allRead: { zh: '全部文书均由现行版本读取，没有差异。', en: 'All documents were read by the present reader; nothing differs.' },
  waiting: {
    zh: '采用后，{changed} 份文书的读取结果改变，新识别 {added} 份，{gone} 份不再识别为文书。',
    en: 'Adopting it changes {changed} documents, adds {added} and takes {gone} off.',
  },
  field: { zh: '要素', en: 'Field' },
  gained: { zh: '新增', en: 'Gained' },
  lost: { zh: '失去', en: 'Lost' },
  changed: { zh: '改变', en: 'Changed' },
  changedDocuments: { zh: '有变化的文书', en: 'Documents that are read otherwise' },
  firstOf: {
    zh: '列出前 {shown} 份，共 {total} 份；全部：jianwei reread --jsonl',
    en: 'The first {shown} of {total}; all of them: jianwei reread --jsonl',
  },
  reason: {
    zh: '采用的理由（如：抽查 50 份，均以新结果为准）',
    en: 'Why it is adopted (for example: 50 looked at, the new reading is right in all)',
  },
  adopt: { zh: '采用新的读取结果', en: 'Adopt the new readings' },
  underWay: {
    zh: '{by} 于 {at} 采用，正在生效，尚有 {left} 份文书。理由：{reason}',
    en: 'Adopted by {by} at {at}, being put in place; {left} documents to go. Why: {reason}',
  },
  minedBefore: {
    zh: '采用之后尚未重新挖掘，线索仍出自原来的读取结果。',
    en: 'Nothing was mined since: the leads still come from the earlier readings.',
  },
  toMining: { zh: '去挖掘', en: 'Mine' },
  unplaced: {
    zh: '{count} 项人工裁定失去对应的值，不再起作用，已保留：',
    en: '{count} decisions of people find no value any more; they count for nothing and are kept:',
  },
  decided: { zh: '裁定', en: 'Decision' },
  read: { zh: '原读作', en: 'Was read as' },
  by: { zh: '裁定人', en: 'By' },
} as const satisfies Record<string, Bilingual>;
