/** What rules on single papers ask, beside what those on commutation and probation do. */
import { OFFICES } from '../../model/leads/offices.ts';
import type { Bilingual } from '../../model/span.ts';

export interface ToldBy {
  /** What the fact is called where it is quoted or missing. */
  readonly label: Bilingual;
  readonly paper: Bilingual;
  readonly holder: Bilingual;
}

/** A fact by its name, the paper that tells it, and the office that keeps the paper. */
export const told = (zh: string, en: string, paperZh: string, paperEn: string, holder: keyof typeof OFFICES): ToldBy => ({
  label: { zh, en },
  paper: { zh: paperZh, en: paperEn },
  holder: OFFICES[holder],
});

export const PAPER_FACTS = {
  decidedOn: told('裁判日期', 'date of the decision', '裁判文书正本（落款日期）', 'the signed original, for its date', 'courtArchive'),
  signatures: told(
    '完整的署名',
    'the whole signature block',
    '裁判文书正本（署名）',
    'the signed original, for its signatures',
    'courtArchive',
  ),
  meritGrade: told('立功等级', 'grade of merit', '立功认定材料（审批表）', 'the papers on which merit was recognised', 'prison'),
  patentKind: told('专利类型', 'kind of patent', '专利登记簿副本', 'the extract of the patent register', 'patents'),
  previousRuledOn: told(
    '前次减刑裁定的日期',
    'date of the earlier ruling',
    '前次减刑裁定书',
    'the ruling on the earlier cut',
    'courtArchive',
  ),
  previousServedOn: told(
    '前次减刑裁定的送达日期',
    'day of service of the earlier ruling',
    '前次减刑裁定书的送达回证',
    'proof of service of the earlier ruling',
    'courtArchive',
  ),
  priorConvictedOn: told('前罪判决日期', 'date of the earlier judgment', '前罪判决书', 'the earlier judgment', 'courtArchive'),
  priorExecution: told(
    '前罪刑罚执行情况',
    'how the earlier sentence was executed',
    '缓刑执行档案（解除或者撤销的文书）',
    'the file of the probation, for its end or revocation',
    'corrections',
  ),
  laterJudgments: told('其后各次判决的内容', 'what the later judgments decided', '其后各次判决书', 'the later judgments', 'courtArchive'),
  auctionRound: told('拍卖次数', 'which round of auction it was', '各次拍卖公告', 'the notice of each auction', 'enforcement'),
  auctionKind: told(
    '网络拍卖还是委托拍卖',
    'whether it was sold online or by an auctioneer',
    '拍卖裁定及公告',
    'ruling and notice of the auction',
    'enforcement',
  ),
  auctionDay: told(
    '拍卖日期',
    'day of the auction',
    '拍卖公告及成交确认书',
    'the notice of the auction and the confirmation of sale',
    'enforcement',
  ),
  quickClosing: told(
    '立案未满三个月即终结的理由',
    'why it was ended within three months of acceptance',
    '终结本次执行的合议笔录、审批表',
    'deliberation and approval of the closing',
    'enforcement',
  ),
  firmConsent: told(
    '双方是否书面同意由同所律师代理',
    'whether both parties agreed in writing to lawyers of one firm',
    '双方对同所代理的书面同意',
    'the written consent of both parties',
    'courtArchive',
  ),
  firmsNearby: told(
    '当地律师事务所数量',
    'how many law firms the area has',
    '律师事务所执业登记名册',
    'the register of law firms',
    'justice',
  ),
  thirdPartyStanding: told(
    '第三人与同一律师的委托人有无利害冲突',
    'whether the third party and the other client of its lawyer are opposed',
    '第三人参加诉讼的申请书或者通知书、授权委托书',
    'application or notice that joined the third party, and the powers of attorney',
    'courtArchive',
  ),
  reversalReasons: told(
    '二审改判、发回的理由',
    'why it was changed or sent back on appeal',
    '二审案卷（改判、发回的理由）',
    'the file of the appeal, for its reasons',
    'remandingCourt',
  ),
} as const satisfies Record<string, ToldBy>;
export type PaperFact = keyof typeof PAPER_FACTS;
