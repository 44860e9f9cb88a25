/** What may be done before a case is filed (人民检察院刑事诉讼规则 166, 169, 636 to 641): it limits nobody's person or property. */
import type { Bilingual } from '../../model/span.ts';

export const BEFORE_FILING: Bilingual = {
  zh: '立案前只作调查核实：询问、查询、勘验、检查、鉴定、调取材料，不限制任何人的人身、财产权利（规则第一百六十九条）',
  en: 'Before filing only inquiries that limit nobody: asking, querying, inspecting, appraising, copying (Rules art. 169)',
};
export const ROUTE: Bilingual = {
  zh: '属于检察机关管辖的线索，七日内移送负责侦查的部门统一登记（规则第一百六十六条）',
  en: 'Leads within jurisdiction go to the investigating department within seven days (Rules art. 166)',
};

export const COMMUTATION_STEPS = [
  {
    zh: '调取减刑、假释案卷：建议书、历次裁定书及送达回证、原审裁判、执行通知书、交付执行凭证',
    en: 'Pull the file: proposal, all earlier rulings with proof of service, the judgment, execution notice, proof of delivery',
  },
  {
    zh: '核对立功、重大立功或者从宽情形的原始材料和审批、公示记录',
    en: 'Compare the original papers on merit or relaxation with approvals and public notices',
  },
  {
    zh: '裁定确有不当的，由同级人民检察院书面提出纠正意见（规则第六百三十八条至第六百四十一条）',
    en: 'Where the ruling is wrong the procuratorate of the same level asks in writing for correction (Rules arts 638 to 641)',
  },
  BEFORE_FILING,
  ROUTE,
] as const satisfies readonly Bilingual[];

export const PROBATION_STEPS = [
  {
    zh: '调取原审案卷：前科材料、释放证明、合议庭和审判委员会笔录、有无补正裁定',
    en: 'Pull the trial file: earlier convictions, release certificate, panel and committee records, any correcting ruling',
  },
  {
    zh: '判决确有错误的，按审判监督程序提出抗诉或者再审检察建议',
    en: 'Where the judgment is wrong: protest or retrial proposal under the supervision procedure',
  },
  BEFORE_FILING,
  ROUTE,
] as const satisfies readonly Bilingual[];

export const COMMUTATION_CLEARS = [
  {
    zh: '载明重大立功、从宽情形或者再审改判的审批材料',
    en: 'Papers that show major merit, a relaxation or a changed judgment',
  },
  {
    zh: '送达回证、交付执行凭证显示的日期使期限已满',
    en: 'Proof of service or of delivery whose dates make the time complete',
  },
  { zh: '补正裁定或者原卷证明文书数字有误', en: 'A correcting ruling, or a file that shows the figures to be slips' },
] as const satisfies readonly Bilingual[];
