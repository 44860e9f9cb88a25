/**
 * The invented province 云岭省: its courts, procuratorates, prisons and streets.
 * None of the names stands in the public lists of courts and procuratorates; 岭 is the short form of no real province.
 */
export interface Court {
  readonly id: CourtId;
  /** Full name as courts print it in the heading. */
  readonly name: string;
  /** Code inside case numbers, e.g. 岭0102. */
  readonly code: string;
  /** Code inside numbers of 2015 and before, e.g. 临. */
  readonly oldCode: string;
  /** District or county, as in addresses. */
  readonly area: string;
  readonly procuratorate: string;
  /** Short form in indictment numbers, e.g. 临溪检. */
  readonly procuratorateShort: string;
  readonly police: string;
  readonly detention: string;
}

export type CourtId = 'qinghe' | 'linxi' | 'wangchuan' | 'shiqiao' | 'andu' | 'qingliu';

export const PROVINCE = '云岭省';
export const CITY = '清河市';
export const HIGH_COURT = { name: '云岭省高级人民法院', code: '岭' } as const;

function basic(id: CourtId, code: string, area: string, inCity: boolean): Court {
  const prefix = inCity ? CITY : PROVINCE;
  return {
    id,
    name: `${prefix}${area}人民法院`,
    code,
    oldCode: area[0]!,
    area,
    procuratorate: `${prefix}${area}人民检察院`,
    procuratorateShort: `${area.slice(0, 2)}检`,
    police: inCity ? `清河市公安局${area.slice(0, 2)}分局` : `${area}公安局`,
    detention: inCity ? '清河市看守所' : `${area}看守所`,
  };
}

export const COURTS: Readonly<Record<CourtId, Court>> = {
  qinghe: {
    id: 'qinghe',
    name: '云岭省清河市中级人民法院',
    code: '岭01',
    oldCode: '清中',
    area: CITY,
    procuratorate: '云岭省清河市人民检察院',
    procuratorateShort: '清检',
    police: '清河市公安局',
    detention: '清河市看守所',
  },
  linxi: basic('linxi', '岭0102', '临溪区', true),
  wangchuan: basic('wangchuan', '岭0103', '望川区', true),
  shiqiao: basic('shiqiao', '岭0121', '石桥县', false),
  andu: basic('andu', '岭0122', '安渡县', false),
  qingliu: basic('qingliu', '岭0123', '青柳县', false),
};

export const BASIC_COURTS: readonly Court[] = [COURTS.linxi, COURTS.wangchuan, COURTS.shiqiao, COURTS.andu, COURTS.qingliu];
export const INTERMEDIATE_COURT = COURTS.qinghe;
export const PRISON_PROCURATORATE = '云岭省清河市城郊地区人民检察院';
/** Men serve in the first, women in the second. */
export const PRISONS = { 男: '云岭省青崖监狱', 女: '云岭省白鹭洲监狱' } as const;
export const LEGAL_AID_CENTRE = '清河市法律援助中心';
export const LEGAL_SERVICE_OFFICE = '临溪区河东法律服务所';

export const LAW_FIRMS = [
  '云岭正澜律师事务所',
  '云岭衡舟律师事务所',
  '云岭知行源律师事务所',
  '云岭清越律师事务所',
  '云岭南屏律师事务所',
  '云岭信川律师事务所',
  '云岭明照律师事务所',
  '云岭同樾律师事务所',
  '云岭石桥律师事务所',
  '云岭安济渡律师事务所',
  '云岭柳岸律师事务所',
  '东岚润石（清河）律师事务所',
] as const;

export const STREETS = [
  '河东路',
  '望江街',
  '槐荫巷',
  '建设西路',
  '柳堤路',
  '锦屏大道',
  '青石巷',
  '桂花街',
  '临江路',
  '文昌路',
  '新渡街',
  '北苑路',
] as const;
export const TOWNS = ['河口镇', '柳林镇', '三岔镇', '双塘镇', '马家渡镇', '白石镇', '上坪乡', '樟树镇', '龙泉铺镇', '大水井镇'] as const;
export const ESTATES = ['锦绣江畔', '书香名邸', '望川花园', '银杏里', '临溪新城', '翠堤湾', '滨河家园', '东篱小区'] as const;
