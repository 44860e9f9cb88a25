/** The articles that the rules of this folder rest on: what each says in our words, and from when in this version. */
import type { LawCitation } from '../../model/leads/lead.ts';

const article = (name: string, from: string, zh: string, en: string): LawCitation => ({ article: name, says: { zh, en }, from });

/** Effective dates are those of the texts, not of the crimes; where the crime date decides, the rule says so itself. */
export const ARTICLES = {
  'criminal-47': article(
    '刑法第四十七条',
    '1997-10-01',
    '有期徒刑自判决执行之日起算，先行羁押一日折抵刑期一日。',
    'A fixed term runs from the day of execution; each day of earlier custody counts as one day of it.',
  ),
  'criminal-50': article(
    '刑法第五十条',
    '2015-11-01',
    '死缓二年期满：没有故意犯罪的减为无期徒刑，确有重大立功的减为二十五年有期徒刑（2011年4月30日以前的犯罪：十五年以上二十年以下）。',
    'A suspended death sentence becomes life after two years, or 25 years with major merit (15 to 20 for crimes until 2011-04-30).',
  ),
  'criminal-65': article(
    '刑法第六十五条',
    '2011-05-01',
    '前后罪均应判处有期徒刑以上刑罚且后罪在五年以内故意再犯的是累犯；任一罪时不满十八周岁的除外。',
    'A recidivist commits a further intentional crime within five years; not where either crime was committed under eighteen.',
  ),
  'criminal-72': article(
    '刑法第七十二条',
    '2011-05-01',
    '缓刑只适用于被判处拘役、三年以下有期徒刑的人。',
    'Probation is only for criminal detention and fixed terms of up to three years.',
  ),
  'criminal-73': article(
    '刑法第七十三条',
    '1997-10-01',
    '拘役的考验期为原判刑期以上一年以下且不少于二个月；有期徒刑的为原判刑期以上五年以下且不少于一年。',
    'Test period: for detention from its term to one year, at least two months; for a fixed term from its term to five years, at least one.',
  ),
  'criminal-74': article(
    '刑法第七十四条',
    '2011-05-01',
    '累犯和犯罪集团的首要分子不适用缓刑（首要分子一项自2011年5月1日起）。',
    'No probation for recidivists, and since 2011-05-01 none for ringleaders of criminal groups.',
  ),
  'criminal-78': article(
    '刑法第七十八条',
    '2011-05-01',
    '减刑后实际执行：有期徒刑不少于原判二分之一；无期徒刑不少于十三年（2011年4月30日以前的犯罪为十年）；限制减刑的死缓不少于二十五年或二十年。',
    'Served after commutation: half of a fixed term; 13 years of life (10 for crimes until 2011-04-30); 25 or 20 under limited commutation.',
  ),
  'criminal-80': article(
    '刑法第八十条',
    '1997-10-01',
    '无期徒刑减为有期徒刑的，刑期从裁定减刑之日起计算。',
    'A term that replaces life runs from the day of the ruling.',
  ),
  'criminal-81': article(
    '刑法第八十一条',
    '2011-05-01',
    '假释须执行原判刑期二分之一以上，无期徒刑十三年以上；累犯和因所列暴力犯罪被判十年以上、无期的不得假释；特殊情况经最高人民法院核准除外。',
    'Parole after half of a term or 13 years of life; none for recidivists and listed violent crimes with ten years or more; special cases need the Supreme Court.',
  ),
  'criminal-383': article(
    '刑法第三百八十三条第四款',
    '2015-11-01',
    '终身监禁：死缓减为无期徒刑后不得减刑、假释。',
    'Whole-life imprisonment: neither commutation nor parole after the reduction to life.',
  ),
  'criminal-401': article(
    '刑法第四百零一条',
    '1997-10-01',
    '司法工作人员徇私舞弊，对不符合条件的罪犯予以减刑、假释、暂予监外执行的，构成犯罪。',
    'Judicial personnel who for personal ends grant commutation, parole or temporary release without its conditions commit a crime.',
  ),
  'hearing-6': article(
    '法释〔2014〕5号第六条',
    '2014-06-01',
    '因重大立功报请减刑、职务犯罪等六种案件应当开庭审理。',
    'Six kinds of cases, among them major merit and crimes of office, must be heard in open court.',
  ),
  'commutation-6': article(
    '法释〔2016〕23号第六条',
    '2017-01-01',
    '有期徒刑：起始不满五年一年、五年以上不满十年一年六个月、十年以上二年；一次减刑按悔改、立功、重大立功不超过九、十二、十八、二十四个月；间隔一年或一年六个月且不低于上次减去的刑期；重大立功不受起始、间隔限制。',
    'Fixed terms: start 12, 18 or 24 months by length; one cut at most 9, 12, 18 or 24 months by merit; interval 12 or 18 months and not under the last cut; major merit lifts start and interval.',
  ),
  'commutation-7': article(
    '法释〔2016〕23号第七条',
    '2017-01-01',
    '从严类有期徒刑：执行二年以上方可减刑，一次不超过一年，间隔一年以上（十年以上为一年六个月以上）；重大立功不受起始、间隔限制。',
    'Strict classes: start 24 months, one cut at most 12, interval 12 (18 from ten years on); major merit lifts start and interval.',
  ),
  'commutation-8': article(
    '法释〔2016〕23号第八条',
    '2017-01-01',
    '无期徒刑：执行二年以上；按表现减为二十二年、二十一年、二十年、十九年以上；其后间隔不少于二年。',
    'Life: start 24 months; reduced to no less than 22, 21, 20 or 19 years by merit; later intervals of 24 months.',
  ),
  'commutation-9': article(
    '法释〔2016〕23号第九条',
    '2017-01-01',
    '从严类无期徒刑：执行三年以上；减后不低于二十年；其后一次不超过一年、间隔二年以上。',
    'Life, strict classes: start 36 months; no less than 20 years; later cuts of at most 12 months at intervals of 24.',
  ),
  'commutation-10': article(
    '法释〔2016〕23号第十条',
    '2017-01-01',
    '死缓减为无期后：执行三年以上；按表现减为二十五、二十四、二十三、二十二年以上。',
    'After a suspended death sentence became life: start 36 months; no less than 25, 24, 23 or 22 years by merit.',
  ),
  'commutation-11': article(
    '法释〔2016〕23号第十一条',
    '2017-01-01',
    '从严类死缓：执行三年以上；一般减为二十五年，有立功的不低于二十三年；其后一次不超过一年、间隔二年以上。',
    'The same, strict classes: start 36 months; generally 25 years, with merit no less than 23; later cuts of at most 12 at intervals of 24.',
  ),
  'commutation-12': article(
    '法释〔2016〕23号第十二条',
    '2017-01-01',
    '死缓经减刑后实际执行不少于十五年，缓期二年不计。',
    'A suspended death sentence: at least 15 years served, without the two years.',
  ),
  'commutation-13': article(
    '法释〔2016〕23号第十三条、第十四条',
    '2017-01-01',
    '限制减刑的死缓：减为无期后执行五年以上；减为有期后一次不超过六个月、间隔二年以上，重大立功一次不超过一年、间隔可以缩短。',
    'Limited commutation: start 60 months; later cuts of at most 6 months at intervals of 24, with major merit 12 and the interval may be shortened.',
  ),
  'commutation-15': article(
    '法释〔2016〕23号第十五条',
    '2017-01-01',
    '终身监禁的，减为无期徒刑后不得再减刑或者假释。',
    'Whole-life imprisonment: no further commutation and no parole.',
  ),
  'commutation-16': article(
    '法释〔2016〕23号第十六条',
    '2017-01-01',
    '管制、拘役和判决生效后余刑不满二年的，起始时间可以适当缩短，但须执行二分之一。',
    'Control, detention and remainders under two years at effect: the start may be shortened, half must be served.',
  ),
  'commutation-17': article(
    '法释〔2016〕23号第十七条',
    '2017-01-01',
    '死缓、无期减为有期时附加剥夺政治权利减为七年以上十年以下，最终不少于三年；有期不少于一年。',
    'Deprivation of political rights: seven to ten years on reduction to a term, finally at least three; at least one for fixed terms.',
  ),
  'commutation-20': article(
    '法释〔2016〕23号第十九条、第二十条、第三十一条',
    '2017-01-01',
    '未成年、基本丧失劳动能力且生活难以自理的老病残罪犯：幅度可放宽或者时间可缩短，不超过三分之一。',
    'Minors, and the aged, ill or disabled who cannot work or care for themselves: up to one third more, or one third less time.',
  ),
  'commutation-21': article(
    '法释〔2016〕23号第二十一条',
    '2017-01-01',
    '服刑中又故意犯罪，新罪判有期的三年内、判无期的四年内不予减刑。',
    'After a new intentional crime while serving no commutation for three years, or four where the new sentence is life.',
  ),
  'commutation-23': article(
    '法释〔2016〕23号第二十三条',
    '2017-01-01',
    '假释的执行时间：有期徒刑羁押折抵；无期徒刑自判决生效之日起十三年、羁押不折抵；死缓自期满之日起十五年。',
    'Time before parole: custody counts for terms; 13 years from finality for life without custody; 15 from expiry for suspended death.',
  ),
  'commutation-25': article(
    '法释〔2016〕23号第二十五条',
    '2017-01-01',
    '累犯和所列暴力犯罪不得假释，死缓减为无期、有期后也不得假释。',
    'No parole for recidivists and the listed violent crimes, also after reduction of a suspended death sentence.',
  ),
  'commutation-27': article(
    '法释〔2016〕23号第二十七条',
    '2017-01-01',
    '确有履行能力而不履行财产性判项的，不予假释。',
    'No parole for those who are able to perform the property part of the judgment and do not.',
  ),
  'commutation-28': article(
    '法释〔2016〕23号第二十八条',
    '2017-01-01',
    '减刑后又假释间隔不少于一年，一次减去一年以上的不少于一年六个月；减后余刑不足二年的可以缩短。',
    'Parole after commutation: 12 months, 18 after a cut of a year or more; may be shortened where under two years remain.',
  ),
  'commutation-32': article(
    '法释〔2016〕23号第三十二条、第三十四条',
    '2017-01-01',
    '再审改判后重新裁定减刑的，不受起始、间隔和幅度限制；漏罪后重新确认减刑的同理。',
    'A new ruling after a changed judgment is free of start, interval and amount; likewise a confirming ruling after an omitted crime.',
  ),
  'commutation-40': article(
    '法释〔2016〕23号第四十条',
    '2017-01-01',
    '起始自实际送交刑罚执行机关之日；间隔自前次裁定送达之日至本次报请之日。',
    'The start counts from delivery to the executing organ; the interval from service of the last ruling to the new proposal.',
  ),
  'supplement-1': article(
    '法释〔2019〕6号第一条',
    '2019-06-01',
    '贪污贿赂罪犯拒不认罪悔罪或者有能力不履行财产判项的，不予假释，一般不予减刑。',
    'Ex-officials sentenced for graft who deny guilt or do not pay though able: no parole, generally no commutation.',
  ),
  'supplement-2': article(
    '法释〔2019〕6号第二条',
    '2019-06-01',
    '贪污贿赂有期徒刑：十年以上执行三年、不满十年二年；一次不超过六、九、十二个月；间隔二年或一年六个月。',
    'Graft, fixed terms: start 36 or 24 months; one cut at most 6, 9 or 12; interval 24 or 18.',
  ),
  'supplement-3': article(
    '法释〔2019〕6号第三条',
    '2019-06-01',
    '贪污贿赂无期徒刑：执行四年以上；不低于二十三、二十二、二十一年；间隔二年以上。',
    'Graft, life: start 48 months; no less than 23, 22 or 21 years; intervals of 24.',
  ),
  'supplement-4': article(
    '法释〔2019〕6号第四条',
    '2019-06-01',
    '贪污贿赂死缓减为无期后：执行四年以上；不低于二十五年、二十四年六个月、二十四年；间隔二年以上。',
    'Graft, suspended death: start 48 months; no less than 25, 24.5 or 24 years; intervals of 24.',
  ),
  'property-4': article(
    '法释〔2024〕5号第四条',
    '2024-05-01',
    '有能力不履行财产性判项的，一般不予减刑；重大立功减刑一般不受影响。',
    'Able but unpaid: generally no commutation; major merit is generally not affected.',
  ),
  'arithmetic-202': article(
    '刑诉解释（2021）第二百零二条',
    '2021-03-01',
    '刑期按年、月计算至对应日的前一日；月末各法相差一至三日均属可接受。',
    'Terms end on the day before the same day; ways of counting differ by one to three days at month ends.',
  ),
} as const satisfies Record<string, LawCitation>;
export type ArticleId = keyof typeof ARTICLES;

/** The citations of these articles, in the order given, each once. */
export function citations(ids: readonly ArticleId[]): LawCitation[] {
  return [...new Set(ids)].map((id) => ARTICLES[id]);
}
