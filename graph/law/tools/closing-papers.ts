/** Which paper would close a harmless reading that the loaded documents leave open, and who keeps it. */
import { OFFICES } from '../../model/leads/offices.ts';
import type { Bilingual } from '../../model/span.ts';
import type { ReadingId } from './reading-ids.ts';

/**
 * The paper to ask for, by reading. Null where no paper decides, because the law itself is open:
 * a finding under which such a reading stays open is never confirmed.
 */
export const CLOSING_PAPERS: Readonly<Record<ReadingId, Bilingual | null>> = {
  'major-merit': { zh: '立功认定材料（审批表、裁定）', en: 'the papers on which merit was recognised' },
  'short-remainder': { zh: '执行通知书及回执（生效日、交付日）', en: 'the notice of execution with its receipt' },
  relaxed: { zh: '病残鉴定、年龄证明等从宽材料', en: 'medical or age papers that allow a relaxation' },
  retrial: { zh: '再审、漏罪并罚的裁判文书', en: 'the decision of a retrial or on an omitted crime' },
  'report-day': { zh: '提请减刑建议书（报请日期）', en: 'the proposal with its date' },
  'delivery-day': { zh: '执行通知书回执（送交执行之日）', en: 'the receipt of the notice of execution' },
  'older-text': { zh: '前次减刑裁定书', en: 'the ruling on the earlier cut' },
  'strict-cap': null,
  'ten-years': null,
  'last-cut-class': null,
  'old-crime-life': { zh: '原审判决书（犯罪时间）', en: 'the judgment, for the date of the crime' },
  'old-crime-suspended': { zh: '原审判决书（犯罪时间）', en: 'the judgment, for the date of the crime' },
  'old-crime-parole': { zh: '原审判决书（犯罪时间）', en: 'the judgment, for the date of the crime' },
  'special-case': { zh: '最高人民法院的核准裁定', en: 'the approval of the Supreme Court' },
  'short-after-cut': { zh: '前次减刑裁定书（减刑后的刑期）', en: 'the ruling on the earlier cut, for the remaining term' },
  custody: { zh: '原审判决书（先行羁押起止）', en: 'the judgment, for the days in custody' },
  'void-cuts': { zh: '新罪、漏罪的判决书', en: 'the judgment on the new or omitted crime' },
  'deducted-service': { zh: '再审、漏罪的裁判文书（已执行刑期）', en: 'the later decision, for the time already served' },
  'property-exceptions': { zh: '财产性判项执行情况证明', en: 'proof of how the property penalty was enforced' },
  'corrected-judgment': { zh: '补正裁定、改判文书', en: 'a correcting ruling or a later judgment' },
  'minor-offender': { zh: '户籍证明（出生日期）', en: 'the household register, for the date of birth' },
  'old-crime-ringleader': { zh: '起诉书、判决书（犯罪时间）', en: 'indictment and judgment, for the date of the crime' },
  wartime: { zh: '战时状态的证明', en: 'proof of a state of war' },
  misread: { zh: '原卷中的裁判文书正本', en: 'the signed original in the file' },
  corrected: { zh: '补正裁定、撤销裁定', en: 'a ruling that corrects or revokes it' },
  namesake: { zh: '原审判决书（判项所指的被告人）', en: 'the judgment, for the defendant it names' },
  'private-accomplice': { zh: '原审判决书（主体身份的认定）', en: 'the judgment, for the status of the accomplice' },
};

/** The office that keeps the paper of `CLOSING_PAPERS`, by reading. */
export const CLOSING_HOLDERS: Readonly<Partial<Record<ReadingId, Bilingual>>> = {
  'major-merit': OFFICES.prison,
  'short-remainder': OFFICES.prison,
  relaxed: OFFICES.prison,
  retrial: OFFICES.courtArchive,
  'report-day': OFFICES.prison,
  'delivery-day': OFFICES.prison,
  'older-text': OFFICES.courtArchive,
  'old-crime-life': OFFICES.courtArchive,
  'old-crime-suspended': OFFICES.courtArchive,
  'old-crime-parole': OFFICES.courtArchive,
  'special-case': OFFICES.supremeCourt,
  'short-after-cut': OFFICES.courtArchive,
  custody: OFFICES.courtArchive,
  'void-cuts': OFFICES.courtArchive,
  'deducted-service': OFFICES.courtArchive,
  'property-exceptions': OFFICES.enforcement,
  'corrected-judgment': OFFICES.courtArchive,
  'minor-offender': OFFICES.household,
  'old-crime-ringleader': OFFICES.courtArchive,
  wartime: OFFICES.military,
  misread: OFFICES.courtArchive,
  corrected: OFFICES.courtArchive,
  namesake: OFFICES.courtArchive,
  'private-accomplice': OFFICES.courtArchive,
};
