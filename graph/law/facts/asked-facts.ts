/** What the rules ask of a paper: what each fact is called, which paper tells it, and which office keeps that paper. */
import type { MissingFact } from '../../model/leads/lead.ts';
import type { FactName } from './commutation-facts.ts';
import { PAPER_FACTS, type PaperFact, type ToldBy, told } from './paper-facts.ts';

/** Everything that a rule may lack. */
export type AskedFact = FactName | PaperFact;

export const FACTS: Readonly<Record<AskedFact, ToldBy>> = {
  proceeding: told('案件类型', 'proceeding', '减刑、假释裁定书正本', 'the signed original of the ruling', 'courtArchive'),
  classes: told(
    '罪犯类别（罪名、累犯、财产判项履行能力）',
    'class of prisoner (crimes, recidivism, means)',
    '原审判决书（罪名、累犯情节、财产性判项）',
    'the judgment, for crimes, recidivism and the property part',
    'courtArchive',
  ),
  shortPenalty: told('管制、拘役', 'control or detention', '原审判决书（主刑）', 'the judgment, for the main penalty', 'courtArchive'),
  sentenceMonths: told('原判刑期', 'sentence', '原审判决书（主刑）', 'the judgment, for the main penalty', 'courtArchive'),
  crimes: told(
    '罪名及各罪刑期',
    'crimes and the sentence of each',
    '原审判决书（各罪所判刑期）',
    'the judgment, for the sentence of each crime',
    'courtArchive',
  ),
  crimeDate: told(
    '犯罪时间',
    'date of the crime',
    '起诉书、原审判决书（犯罪时间）',
    'indictment and judgment, for the date of the crime',
    'courtArchive',
  ),
  bornOn: told('出生日期', 'date of birth', '户籍证明（出生日期）', 'the household register, for the date of birth', 'household'),
  finalOn: told(
    '判决日期或生效日期',
    'date of the judgment or of its effect',
    '执行通知书（判决生效日期）',
    'the notice of execution, for the day of effect',
    'prison',
  ),
  handedOver: told(
    '交付执行日期',
    'date of delivery',
    '执行通知书回执（送交执行之日）',
    'the receipt of the notice of execution',
    'prison',
  ),
  termFrom: told('刑期起日', 'first day of the term', '执行通知书（刑期起止）', 'the notice of execution, for the term', 'prison'),
  suspensionEnd: told(
    '死缓期满之日',
    'expiry of the two years',
    '死缓核准裁定及送达回证',
    'the approval of the suspended sentence with proof of service',
    'courtArchive',
  ),
  reportedOn: told('报请日期', 'date of the proposal', '提请减刑、假释建议书（报请日期）', 'the proposal with its date', 'prison'),
  ruledOn: told('裁定日期', 'date of the ruling', '裁判文书正本（落款日期）', 'the signed original, for its date', 'courtArchive'),
  previous: told(
    '前次减刑',
    'last commutation',
    '前次减刑裁定书及报请材料',
    'the ruling on the earlier cut with its proposal',
    'courtArchive',
  ),
  totalCutMonths: told(
    '历次减去的刑期',
    'all cuts',
    '罪犯档案中的历次减刑裁定书',
    'the rulings on all cuts, in the prisoner’s file',
    'prison',
  ),
  cutMonths: told(
    '本次减去的刑期',
    'this cut',
    '减刑裁定书正本（主文）',
    'the signed original of the ruling, for its operative part',
    'courtArchive',
  ),
  convertedTo: told(
    '减为的刑罚',
    'what the sentence became',
    '减刑裁定书正本（主文）',
    'the signed original of the ruling, for its operative part',
    'courtArchive',
  ),
  grounds: told(
    '悔改、立功等级',
    'grounds and grade of merit',
    '计分考核与奖惩审批表、立功认定材料',
    'the score sheets and the papers on which merit was recognised',
    'prison',
  ),
  relaxation: told(
    '未成年、老病残从宽情形',
    'relaxation for minors, the aged, ill or disabled',
    '病残鉴定、年龄证明等从宽材料',
    'medical or age papers that allow a relaxation',
    'prison',
  ),
  remainderAtEffectMonths: told(
    '判决生效时的余刑',
    'remainder when the judgment became final',
    '执行通知书及回执（生效日、交付日）',
    'the notice of execution with its receipt',
    'prison',
  ),
  remainderAfterCutMonths: told(
    '减刑后的余刑',
    'remainder after the cut',
    '前次减刑裁定书（减刑后的刑期）',
    'the ruling on the earlier cut, for the remaining term',
    'courtArchive',
  ),
  custodyMonths: told('先行羁押', 'custody before', '原审判决书（先行羁押起止）', 'the judgment, for the days in custody', 'courtArchive'),
  servedMonths: told(
    '已执行的刑期',
    'time served',
    '罪犯档案（服刑起止、历次减刑）',
    'the prisoner’s file, for the time served and all cuts',
    'prison',
  ),
  releasedOn: told('减刑后的刑满日', 'last day after the cut', '释放证明书存根', 'the counterfoil of the certificate of release', 'prison'),
  oldEnd: told(
    '减刑前的刑满日',
    'last day before the cut',
    '罪犯档案中的执行通知书、前次减刑裁定书',
    'the notice of execution and the ruling on the earlier cut, in the prisoner’s file',
    'prison',
  ),
  newEnd: told(
    '减刑后的刑满日',
    'last day after the cut',
    '减刑裁定书正本（刑期起止）',
    'the signed original of the ruling, for the term',
    'courtArchive',
  ),
  hearing: told(
    '审理方式',
    'how it was heard',
    '开庭笔录或者书面审理的阅卷、评议笔录',
    'the record of the hearing, or of the deliberation where it was decided in writing',
    'courtArchive',
  ),
  deprivationYears: told(
    '剥夺政治权利期限',
    'deprivation of political rights',
    '原审判决书、减刑裁定书（附加刑）',
    'judgment and ruling, for the additional penalty',
    'courtArchive',
  ),
  newCrime: told('服刑中又犯罪', 'new crime while serving', '新罪的判决书', 'the judgment on the new crime', 'courtArchive'),
  recidivist: told('累犯', 'recidivist', '原审判决书（累犯的认定）', 'the judgment, for the finding of recidivism', 'courtArchive'),
  wholeLife: told(
    '终身监禁',
    'whole-life imprisonment',
    '死缓判决书（是否决定终身监禁）',
    'the judgment, for whole-life imprisonment',
    'courtArchive',
  ),
  ableButUnpaid: told(
    '有能力不履行财产判项',
    'able but unpaid',
    '财产性判项执行情况证明',
    'proof of how the property penalty was enforced',
    'enforcement',
  ),
  deniesGuilt: told(
    '拒不认罪悔罪',
    'denies guilt',
    '认罪悔罪书、罪犯评审鉴定表',
    'the statement of repentance and the yearly appraisals',
    'prison',
  ),
  freeOfLimits: told(
    '再审改判或漏罪后重新裁定',
    'new ruling after retrial or omitted crime',
    '再审、漏罪并罚的裁判文书',
    'the decision of a retrial or on an omitted crime',
    'courtArchive',
  ),
  penalty: told('刑种', 'penalty', '判决书正本（主文）', 'the signed original of the judgment, for its operative part', 'courtArchive'),
  testMonths: told(
    '缓刑考验期',
    'test period',
    '判决书正本（主文）',
    'the signed original of the judgment, for its operative part',
    'courtArchive',
  ),
  ringleader: told(
    '犯罪集团首要分子',
    'ringleader of a criminal group',
    '起诉书、判决书（首要分子的认定）',
    'indictment and judgment, for the finding of a ringleader',
    'courtArchive',
  ),
  minor: told(
    '犯罪时未成年',
    'minor at the time of the crime',
    '户籍证明（出生日期）',
    'the household register, for the date of birth',
    'household',
  ),
  corrected: told('补正裁定', 'correcting ruling', '补正裁定、改判文书', 'a correcting ruling or a later judgment', 'courtArchive'),
  limitedReducedTo: told(
    '限制减刑',
    'limited commutation',
    '死缓期满后的减刑裁定书',
    'the ruling at the expiry of the two years',
    'courtArchive',
  ),
  ...PAPER_FACTS,
};

/** The facts as a gap tells them; two that bear one name and stand in one paper are one. */
export function missingFacts([first, ...rest]: readonly [AskedFact, ...AskedFact[]]): readonly [MissingFact, ...MissingFact[]] {
  const seen = new Set([keyOf(first)]);
  const others = rest.filter((fact) => !seen.has(keyOf(fact)) && seen.add(keyOf(fact)));
  return [missing(first), ...others.map(missing)];
}

const keyOf = (fact: AskedFact): string => `${FACTS[fact].label.zh}\n${FACTS[fact].paper.zh}`;

function missing(fact: AskedFact): MissingFact {
  const { label, paper, holder } = FACTS[fact];
  return { fact: label, paper, holder };
}
