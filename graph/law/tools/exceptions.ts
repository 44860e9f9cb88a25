/** Exceptions that make an act lawful although a limit is crossed. They are part of the rule and are printed with it. */
import type { Bilingual } from '../../model/span.ts';

export const EXCEPTIONS = {
  'major-merit': {
    zh: '有重大立功表现的，不受起始时间和间隔时间限制（第六条第四款等）',
    en: 'Major merit lifts the start and the interval (art. 6(4) and others)',
  },
  'short-remainder': {
    zh: '判决生效后余刑不满二年的，起始时间可以适当缩短（第十六条）',
    en: 'Under two years left when the judgment became final: the start may be shortened (art. 16)',
  },
  relaxed: {
    zh: '未成年、老病残罪犯可放宽幅度或者缩短时间不超过三分之一（第十九条、第二十条、第三十一条）',
    en: 'Minors and the aged, ill or disabled: up to one third more, or one third less time (arts 19, 20, 31)',
  },
  retrial: {
    zh: '再审改判或者漏罪并罚后重新裁定减刑，不受起始、间隔、幅度限制（第三十二条、第三十四条）',
    en: 'A new ruling after a retrial or an omitted crime is free of the limits (arts 32, 34)',
  },
  'report-day': {
    zh: '起始时间是否计算到报请日没有明文；裁定之日已满的，不作确定发现',
    en: 'No text says that the start ends at the proposal; where it was complete at the ruling nothing is certain',
  },
  'delivery-day': {
    zh: '起始自实际送交刑罚执行机关之日；入监日可能更晚（第四十条）',
    en: 'The start counts from delivery to the executing organ; entry into prison may be later (art. 40)',
  },
  'older-text': {
    zh: '前次减刑依据的是更早的规定，跨新旧规定的间隔没有明文',
    en: 'The earlier cut was given under an older text; no text settles intervals that span both',
  },
  'strict-cap': {
    zh: '从严类一次不超过一年；是否同时受第六条各档限制没有明文',
    en: 'Strict classes: at most a year; whether the grades of article 6 bind as well is not settled',
  },
  'ten-years': {
    zh: '恰为十年的同时落入“十年以下”和“十年以上”',
    en: 'Exactly ten years falls under both sentences of the article',
  },
  'last-cut-class': {
    zh: '间隔不低于上次减去刑期的规定见于第六条第三款，其他类别没有明文',
    en: 'The floor by the last cut stands in article 6(3); other classes have no such sentence',
  },
  'old-crime-life': {
    zh: '2011年4月30日以前的犯罪，无期徒刑实际执行下限为十年',
    en: 'For crimes until 2011-04-30 the floor of life is ten years',
  },
  'old-crime-suspended': {
    zh: '2011年4月30日以前的犯罪，死缓实际执行下限是否仍为十二年没有定论',
    en: 'For crimes until 2011-04-30 it is not settled whether twelve years remain the floor of suspended death',
  },
  'old-crime-parole': {
    zh: '1997年9月30日以前的犯罪，累犯和暴力犯罪可以假释',
    en: 'For crimes until 1997-09-30 recidivists and violent offenders may be paroled',
  },
  'special-case': {
    zh: '有特殊情况经最高人民法院核准的，不受执行刑期限制（刑法第八十一条）',
    en: 'Special cases approved by the Supreme Court are free of the time served (Criminal Law art. 81)',
  },
  'short-after-cut': {
    zh: '减刑后余刑不足二年的，假释间隔可以缩短（第二十八条第二款）',
    en: 'Under two years left after the cut: the gap may be shortened (art. 28(2))',
  },
  custody: {
    zh: '判决前先行羁押一日折抵刑期一日（刑法第四十七条）',
    en: 'Custody before the judgment counts day for day (Criminal Law art. 47)',
  },
  'void-cuts': {
    zh: '又犯新罪或者发现漏罪后，以前减去的刑期可能失效（第三十三条、第三十四条）',
    en: 'After a new or an omitted crime earlier cuts may be void (arts 33, 34)',
  },
  'deducted-service': {
    zh: '再审、漏罪后已实际执行的刑期可在减为有期时扣减（第三十二条、第三十六条、第三十七条）',
    en: 'Time already served may be deducted after a retrial or an omitted crime (arts 32, 36, 37)',
  },
  'property-exceptions': {
    zh: '确无能力、亲属代缴、提存、谅解放弃、罚金免除、没收财产等情形不影响（法释〔2024〕5号第二、七至十条）',
    en: 'No means, payment by relatives, deposit, waiver, remitted fine or confiscation do not count (法释〔2024〕5号 arts 2, 7 to 10)',
  },
  'corrected-judgment': {
    zh: '文书笔误已由补正裁定纠正的，以补正后的为准；已被撤销改判的，以改判为准',
    en: 'A slip corrected by a later ruling does not count, nor what a later decision quashed',
  },
  'minor-offender': {
    zh: '犯罪时不满十八周岁的不构成累犯（自2011年5月1日起）',
    en: 'Nobody is a recidivist for a crime under eighteen (since 2011-05-01)',
  },
  'old-crime-ringleader': {
    zh: '2011年4月30日以前的犯罪，首要分子不在禁止缓刑之列',
    en: 'For crimes until 2011-04-30 ringleaders were not barred from probation',
  },
  wartime: {
    zh: '战时缓刑适用刑法第四百四十九条',
    en: 'Wartime probation follows Criminal Law art. 449',
  },
} as const satisfies Record<string, Bilingual>;
export type ExceptionId = keyof typeof EXCEPTIONS;
