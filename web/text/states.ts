import type { Bilingual } from '../../graph/model/span.ts';

export const STATES_TEXT = {
  retry: { zh: '重试', en: 'Try again' },
  toLeads: { zh: '回到线索', en: 'Back to leads' },
  loading: { zh: '正在读取', en: 'Loading' },
  notFoundNext: {
    zh: '它可能属于更早的一次挖掘，或者地址不完整。可返回列表重新打开。',
    en: 'It may belong to an earlier run, or the address is incomplete. Open it again from the list.',
  },
  erasedNext: {
    zh: '文书及其在图谱、线索、检索中的内容均已删除；何人何时以何依据删除，管理员可查。',
    en: 'The document is gone, and so is what graph, leads and search had of it; an administrator can tell who erased it, when and on what ground.',
  },
  unreachableNext: {
    zh: '请确认见微服务仍在运行，然后重试。已导入的数据不受影响。',
    en: 'Check that the Jianwei server is running, then try again. Loaded data is not affected.',
  },
  retriableNext: { zh: '已有数据保留。稍后重试即可。', en: 'All data is kept. Try again shortly.' },
  invalidNext: { zh: '请修改筛选或搜索条件后重试。', en: 'Change the filter or the search and try again.' },
  otherNext: {
    zh: '已有数据保留。若重试无效，请把上面的说明转交管理员。',
    en: 'All data is kept. If trying again does not help, hand the message above to your administrator.',
  },
  pageNotFound: { zh: '没有这个页面', en: 'There is no such page' },
  pageNotFoundDetail: { zh: '地址 {path} 不对应任何页面。', en: 'The address {path} belongs to no page.' },
  crashed: { zh: '页面出错', en: 'The page failed' },
  crashedNext: { zh: '数据未受影响。重新载入页面即可继续。', en: 'Data is not affected. Reload the page to go on.' },
  reload: { zh: '重新载入', en: 'Reload' },
} as const satisfies Record<string, Bilingual>;
