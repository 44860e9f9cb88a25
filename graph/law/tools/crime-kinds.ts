/** Which kinds of the commutation law a crime name belongs to, by the chapters and articles of the Criminal Law. */

/** The eight violent kinds of 刑法 81(2); 投毒 is the older name of 投放危险物质. */
const VIOLENT = ['故意杀人', '强奸', '抢劫', '绑架', '放火', '爆炸', '投放危险物质', '投毒'];
/** 分则第八章 贪污贿赂罪 committed by state functionaries; bribing and unit crimes are left out on purpose. */
const GRAFT = [
  '贪污罪',
  '受贿罪',
  '挪用公款罪',
  '巨额财产来源不明罪',
  '隐瞒境外存款罪',
  '私分国有资产罪',
  '私分罚没财物罪',
  '利用影响力受贿罪',
];
/** 分则第九章 渎职罪. */
const MALFEASANCE = [
  '滥用职权罪',
  '玩忽职守罪',
  '徇私枉法罪',
  '枉法裁判罪',
  '执行判决、裁定失职罪',
  '私放在押人员罪',
  '徇私舞弊减刑',
  '徇私舞弊不移交刑事案件罪',
  '国家机关工作人员签订、履行合同失职被骗罪',
];
/** 分则第三章第四、五节: 破坏金融管理秩序, 金融诈骗. */
const FINANCE = [
  '伪造货币罪',
  '出售、购买、运输假币罪',
  '持有、使用假币罪',
  '高利转贷罪',
  '骗取贷款',
  '非法吸收公众存款罪',
  '伪造、变造金融票证罪',
  '妨害信用卡管理罪',
  '内幕交易',
  '操纵证券',
  '违法发放贷款罪',
  '吸收客户资金不入账罪',
  '洗钱罪',
  '逃汇罪',
  '骗购外汇罪',
  '集资诈骗罪',
  '贷款诈骗罪',
  '票据诈骗罪',
  '金融凭证诈骗罪',
  '信用证诈骗罪',
  '信用卡诈骗罪',
  '保险诈骗罪',
];
const GANG = ['黑社会性质组织'];
const TERROR = ['恐怖组织', '恐怖活动', '恐怖主义', '极端主义'];
/** 分则第一章, by its commoner crimes. */
const STATE_SECURITY = ['背叛国家', '分裂国家', '武装叛乱', '颠覆国家政权', '间谍', '资敌', '叛逃', '为境外窃取'];
/** 分则第六章第七节: a 毒品再犯 or a ringleader among them is in the strict class. */
const DRUGS = ['贩卖', '运输、制造毒品', '运输毒品', '制造毒品', '走私毒品', '非法持有毒品'];
/** Crimes of employees of which it is disputed whether they are 职务犯罪. */
const DISPUTED_OFFICE = ['职务侵占罪', '挪用资金罪', '非国家工作人员受贿罪', '行贿罪', '介绍贿赂罪'];

const among = (crime: string, names: readonly string[]): boolean => names.some((name) => crime.includes(name));

export type CrimeKind =
  | 'violent'
  | 'graft'
  | 'malfeasance'
  | 'finance'
  | 'gang'
  | 'terror'
  | 'state-security'
  | 'drugs'
  | 'disputed-office';

const KINDS: readonly (readonly [CrimeKind, readonly string[]])[] = [
  ['violent', VIOLENT],
  ['malfeasance', MALFEASANCE],
  ['finance', FINANCE],
  ['gang', GANG],
  ['terror', TERROR],
  ['state-security', STATE_SECURITY],
  ['disputed-office', DISPUTED_OFFICE],
];

/** The kind of a crime name as written, null for a crime that no class singles out. */
export function crimeKind(crime: string): CrimeKind | null {
  if (crime.startsWith('非国家工作人员') || crime.includes('对非国家工作人员')) return 'disputed-office';
  if (GRAFT.some((name) => crime === name || crime === name.slice(0, -1) || crime.endsWith(name))) return 'graft';
  if (among(crime, DRUGS) && crime.includes('毒品')) return 'drugs';
  // 故意杀人 may be named in full only; 过失 crimes are none of the eight.
  if (crime.includes('过失') || crime.includes('失火')) return null;
  return KINDS.find(([, names]) => among(crime, names))?.[0] ?? null;
}

/** True for the eight violent kinds of 刑法 81(2). */
export const isViolent = (crime: string): boolean => crimeKind(crime) === 'violent';
