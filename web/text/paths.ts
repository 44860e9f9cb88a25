import type { Bilingual } from '../../graph/model/span.ts';

export const PATHS_TEXT = {
  tool: { zh: '路径', en: 'Paths' },
  title: { zh: '查找路径', en: 'Find paths' },
  startHere: { zh: '查找路径', en: 'Find paths' },
  endHere: { zh: '作为终点', en: 'End here' },
  start: { zh: '起点', en: 'From' },
  end: { zh: '终点', en: 'To' },
  searchEnd: { zh: '姓名、单位或案号', en: 'Name, unit or case number' },
  changeEnd: { zh: '更换', en: 'Change' },
  through: { zh: '经过法院等机关', en: 'Through agencies' },
  close: { zh: '关闭', en: 'Close' },
  chooseEnd: {
    zh: '点击画布上的另一个节点作为终点，或在上面搜索。最短的几条路径会加入画布。',
    en: 'Click another node on the canvas as the end, or search for it above. The shortest paths are added to the canvas.',
  },
  found: { zh: '最短路径 {count} 条，每条 {length} 步', en: '{count} shortest, {length} edges long' },
  foundMost: { zh: '最短路径，先列 {count} 条，每条 {length} 步', en: 'Shortest paths, the first {count}, {length} edges long' },
  none: { zh: '{longest} 步以内没有路径', en: 'No path of at most {longest} edges' },
  noneWithout: {
    zh: '没有算上经过法院、检察院和监狱的路径：它们与几乎所有人相连，单凭这样的路径说明不了什么。',
    en: 'Paths through courts, procuratorates and prisons are left out: these are tied to nearly everybody, so that such a path alone says little.',
  },
  noneAnywhere: {
    zh: '在已导入的文书中，两者即使经过机关也没有这样近的联系。',
    en: 'In the loaded documents the two are not that close, not even through agencies.',
  },
  tryThrough: { zh: '经过机关再找', en: 'Look through agencies too' },
  onPath: { zh: '路径', en: 'path' },
  didFind: { zh: '查找路径 {name}', en: 'find paths {name}' },
} as const satisfies Record<string, Bilingual>;
