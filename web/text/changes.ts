import type { Bilingual } from '../../graph/model/span.ts';

/** What the last run made of the leads before it. */
export const CHANGES_TEXT = {
  since: { zh: '较上次', en: 'Since the run before' },
  bar: { zh: '按较上次的变化筛选', en: 'Filter by what changed since the run before' },
  new: { zh: '新增 {count}', en: '{count} new' },
  changed: { zh: '有变化 {count}', en: '{count} changed' },
  vanished: { zh: '消失 {count}', en: '{count} vanished' },
  newTag: { zh: '新', en: 'new' },
  changedTag: { zh: '变', en: 'changed' },
  newDetail: { zh: '上次挖掘没有得出此线索', en: 'the run before did not find this lead' },
  findingsMoved: { zh: '发现增 {gained} 项、减 {lost} 项', en: 'findings: {gained} more, {lost} fewer' },
  factsMoved: { zh: '人员、案件或时间有变化', en: 'people, cases or dates differ' },
  tierMoved: { zh: '级别由{before}变为{after}', en: 'tier was {before}, is {after}' },
  noTier: { zh: '无', en: 'none' },
  vanishedTitle: { zh: '消失的线索', en: 'Vanished leads' },
  vanishedDetail: {
    zh: '上次挖掘得出、本次没有再得出的线索。消失不等于澄清：可能是文书被更正、重读或删除。',
    en: 'Leads that the run before found and the last one did not. Gone does not mean cleared: a document may have been corrected, read anew or erased.',
  },
  wasTier: { zh: '原级别', en: 'was' },
  into: { zh: '已并入另一线索', en: 'joined to another lead' },
  notFound: { zh: '本次没有再得出', en: 'not found by the last run' },
  noVanished: { zh: '本次没有线索消失', en: 'No lead vanished' },
  more: { zh: '再显示 {count} 条', en: 'Show {count} more' },
  back: { zh: '回到线索列表', en: 'Back to the leads' },
} as const satisfies Record<string, Bilingual>;
