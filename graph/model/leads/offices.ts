/** Offices that keep papers: whom to ask for what would settle a harmless reading. */
import type { Bilingual } from '../span.ts';

export const OFFICES = {
  filing: { zh: '法院立案庭', en: 'filing division of the court' },
  trialManagement: { zh: '法院审判管理办公室', en: 'trial management office of the court' },
  courtPersonnel: { zh: '法院政治部（干部人事）', en: 'personnel department of the court' },
  courtArchive: { zh: '法院档案室（原卷）', en: 'court archive, the case file' },
  remandingCourt: { zh: '作出该裁定的上级法院', en: 'the higher court that made the ruling' },
  supremeCourt: { zh: '最高人民法院', en: 'the Supreme People’s Court' },
  enforcement: { zh: '法院执行局', en: 'enforcement bureau of the court' },
  justice: { zh: '司法局（律师管理）', en: 'bureau of justice, lawyers section' },
  legalAid: { zh: '法律援助中心', en: 'legal aid centre' },
  client: { zh: '委托人与律师事务所', en: 'the client and the law firm' },
  prison: { zh: '监狱刑罚执行科', en: 'the prison, section for execution of sentences' },
  police: { zh: '查证立功线索的公安机关', en: 'the police body that verified the tip' },
  corrections: { zh: '社区矫正机构', en: 'community corrections office' },
  household: { zh: '公安派出所（户籍）', en: 'police station, household register' },
  procuratorate: { zh: '人民检察院案件管理部门', en: 'case management of the procuratorate' },
  military: { zh: '军队政治工作部门', en: 'political department of the armed forces' },
  patents: { zh: '国家知识产权局', en: 'the national patent office' },
  platform: { zh: '网络司法拍卖平台', en: 'the auction platform' },
  appraiser: { zh: '评估机构与法院执行局', en: 'the appraiser, and the enforcement bureau of the court' },
} as const satisfies Record<string, Bilingual>;
