import type { Bilingual } from '../../graph/model/span.ts';

/** Names of the fields that the record carries beyond the published schema. */
export const RECORD_TEXT = {
  procedure: { zh: '程序', en: 'Procedure' },
  crimeDate: { zh: '犯罪时间', en: 'Date of crime' },
  originalPenalty: { zh: '原判刑种', en: 'Original penalty' },
  sentencedOn: { zh: '原判日期', en: 'Sentenced on' },
  finalOn: { zh: '生效日期', en: 'Final on' },
  deliveredOn: { zh: '交付执行', en: 'Delivered on' },
  termFrom: { zh: '刑期起', en: 'Term from' },
  termTo: { zh: '刑期止', en: 'Term to' },
  newTermTo: { zh: '减后刑期止', en: 'New term to' },
  lastServedOn: { zh: '前次送达', en: 'Last served on' },
  reportedOn: { zh: '提请日期', en: 'Proposed on' },
  hearing: { zh: '审理方式', en: 'Hearing' },
  grounds: { zh: '减刑根据', en: 'Grounds' },
  recidivist: { zh: '累犯', en: 'Recidivist' },
  relaxation: { zh: '从宽情形', en: 'Relaxation' },
  propertyPaid: { zh: '财产刑履行', en: 'Property penalty paid' },
  ableButUnpaid: { zh: '有能力未履行', en: 'Able but unpaid' },
  limitedCommutation: { zh: '限制减刑', en: 'Limited commutation' },
  wholeLife: { zh: '终身监禁', en: 'Whole life' },
  afterRetrial: { zh: '再审改判', en: 'After retrial' },
  convertedTo: { zh: '减为', en: 'Converted to' },
  strictClass: { zh: '从严类别', en: 'Strict class' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Bilingual>;

/** Words that the record carries as identifiers. */
export const RECORD_WORDS = {
  ordinary: { zh: '普通程序', en: 'ordinary' },
  summary: { zh: '简易程序', en: 'summary' },
  'fast-track': { zh: '速裁程序', en: 'fast track' },
  open: { zh: '开庭审理', en: 'in open court' },
  written: { zh: '书面审理', en: 'on paper' },
  repent: { zh: '确有悔改表现', en: 'repentance' },
  merit: { zh: '立功表现', en: 'merit' },
  repent_and_merit: { zh: '悔改并立功', en: 'repentance and merit' },
  major: { zh: '重大立功', en: 'major merit' },
  repent_and_major: { zh: '悔改并重大立功', en: 'repentance and major merit' },
  'aged-unable': { zh: '年老、患病或残疾', en: 'aged, ill or disabled' },
  minor: { zh: '未成年', en: 'minor' },
} as const satisfies Record<string, Bilingual>;
