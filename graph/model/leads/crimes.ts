import type { Bilingual } from '../span.ts';

/**
 * The fourteen crimes of judicial personnel that a procuratorate may investigate
 * (Criminal Procedure Law art. 19(2)); a lead names them as candidates, with the elements that are still to be shown.
 */
export const CRIMES = {
  C01: {
    zh: '非法拘禁罪',
    en: 'unlawful detention',
    article: '刑法第二百三十八条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '以拘禁或者其他方法剥夺他人人身自由', en: 'deprives a person of liberty by confinement or other means' },
      { zh: '没有法律依据或手续，或者超出期限、范围', en: 'without legal basis or beyond its limits' },
    ],
  },
  C02: {
    zh: '非法搜查罪',
    en: 'unlawful search',
    article: '刑法第二百四十五条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '搜查他人身体或住宅', en: 'searches a person or a home' },
      { zh: '没有搜查证，也不属于紧急情形', en: 'without a warrant and without urgency' },
    ],
  },
  C03: {
    zh: '刑讯逼供罪',
    en: 'extorting confessions by torture',
    article: '刑法第二百四十七条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '对象是犯罪嫌疑人、被告人', en: 'against a suspect or defendant' },
      { zh: '使用肉刑或变相肉刑', en: 'by corporal punishment open or disguised' },
      { zh: '目的是逼取口供', en: 'to obtain a confession' },
    ],
  },
  C04: {
    zh: '暴力取证罪',
    en: 'obtaining evidence by violence',
    article: '刑法第二百四十七条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '对象是证人', en: 'against a witness' },
      { zh: '使用暴力', en: 'by violence' },
      { zh: '目的是逼取证言', en: 'to obtain testimony' },
    ],
  },
  C05: {
    zh: '虐待被监管人罪',
    en: 'abuse of persons in custody',
    article: '刑法第二百四十八条',
    subject: { zh: '监狱、拘留所、看守所等监管机构的监管人员', en: 'guards of prisons and detention houses' },
    elements: [
      { zh: '殴打或体罚虐待被监管人', en: 'beats or maltreats persons in custody' },
      { zh: '情节严重', en: 'serious circumstances' },
    ],
  },
  C06: {
    zh: '滥用职权罪',
    en: 'abuse of power',
    article: '刑法第三百九十七条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '超越职权，或者违法决定、处理事务', en: 'exceeds powers or decides unlawfully' },
      { zh: '造成重大损失', en: 'heavy loss' },
      { zh: '行为与损失有因果关系', en: 'causation' },
    ],
  },
  C07: {
    zh: '玩忽职守罪',
    en: 'neglect of duty',
    article: '刑法第三百九十七条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '严重不负责任，不履行或不认真履行职责', en: 'seriously irresponsible, duty not or badly done' },
      { zh: '造成重大损失', en: 'heavy loss' },
      { zh: '主观上是过失', en: 'negligence' },
    ],
  },
  C08: {
    zh: '徇私枉法罪',
    en: 'bending the law in criminal proceedings',
    article: '刑法第三百九十九条第一款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '徇私或徇情', en: 'personal motive' },
      {
        zh: '明知无罪而使人受追诉、明知有罪而故意包庇，或在刑事审判中故意违背事实和法律裁判',
        en: 'knowingly prosecutes the innocent, shields the guilty, or rules against facts and law in a criminal trial',
      },
    ],
  },
  C09: {
    zh: '民事、行政枉法裁判罪',
    en: 'bending the law in civil or administrative trials',
    article: '刑法第三百九十九条第二款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '发生在民事、行政审判活动中', en: 'in a civil or administrative trial' },
      { zh: '故意违背事实和法律裁判', en: 'intentional ruling against facts and law' },
      { zh: '情节严重', en: 'serious circumstances' },
    ],
  },
  C10: {
    zh: '执行判决、裁定失职罪',
    en: 'dereliction in executing judgments and rulings',
    article: '刑法第三百九十九条第三款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '执行中严重不负责任，不依法采取保全或不履行法定执行职责', en: 'seriously irresponsible in execution' },
      { zh: '造成重大损失', en: 'heavy loss' },
      { zh: '主观上是过失', en: 'negligence' },
    ],
  },
  C11: {
    zh: '执行判决、裁定滥用职权罪',
    en: 'abuse of power in executing judgments and rulings',
    article: '刑法第三百九十九条第三款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '执行中滥用职权，违法采取保全或强制执行措施', en: 'abuses power in execution' },
      { zh: '造成重大损失', en: 'heavy loss' },
      { zh: '主观上是故意', en: 'intent' },
    ],
  },
  C12: {
    zh: '私放在押人员罪',
    en: 'releasing persons in custody without authority',
    article: '刑法第四百条第一款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '对象是在押的犯罪嫌疑人、被告人或罪犯', en: 'a person in custody' },
      { zh: '私自放走', en: 'released without authority' },
    ],
  },
  C13: {
    zh: '失职致使在押人员脱逃罪',
    en: 'negligently letting persons in custody escape',
    article: '刑法第四百条第二款',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '严重不负责任', en: 'seriously irresponsible' },
      { zh: '在押人员脱逃', en: 'a person in custody escapes' },
      { zh: '造成严重后果', en: 'serious consequences' },
    ],
  },
  C14: {
    zh: '徇私舞弊减刑、假释、暂予监外执行罪',
    en: 'unlawful commutation, parole or temporary release for personal ends',
    article: '刑法第四百零一条',
    subject: { zh: '司法工作人员', en: 'judicial personnel' },
    elements: [
      { zh: '徇私舞弊', en: 'personal motive or fraud' },
      { zh: '对象不符合法定条件', en: 'the conditions of law are not met' },
      { zh: '予以减刑、假释或暂予监外执行', en: 'commutation, parole or temporary release is given' },
    ],
  },
} as const satisfies Record<string, Bilingual & { article: string; subject: Bilingual; elements: readonly Bilingual[] }>;
export type CrimeId = keyof typeof CRIMES;
