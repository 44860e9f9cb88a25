import { plainDate } from '../calendar.ts';
import type { Crime, CriminalPlan } from '../criminal-docket.ts';
import { ESTATES, STREETS, TOWNS } from '../places.ts';
import { createRng, type Rng } from '../rng.ts';

export interface CrimeStory {
  /** What happened, without the final full stop. */
  readonly facts: string;
  /** How the court words the act: 以非法占有为目的，秘密窃取他人财物，数额较大. */
  readonly act: string;
  readonly articles: string;
  readonly evidence: string;
}

const victim = (rng: Rng): string => `${rng.pick(['李', '王', '陈', '周', '刘', '赵', '孙'])}某${rng.pick(['', '某', '1', '2'])}`;

type Teller = (plan: CriminalPlan, who: string, rng: Rng) => CrimeStory;

const TELLERS: Readonly<Record<Crime, Teller>> = {
  盗窃罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}${rng.pick(['凌晨', '14时许', '夜间', '上午'])}，被告人${who}窜至${plan.court.area}${rng.pick([...ESTATES, ...TOWNS])}，${rng.pick(
      ['采用撬锁的方式进入室内', '趁人不备', '用自带的钥匙打开停放在楼下的车辆', '翻窗进入店铺'],
    )}，窃得被害人${victim(rng)}的${rng.pick(['手机一部、现金若干', '两轮电动车一辆', '黄金项链一条', '香烟十二条', '电缆线一捆'])}。经鉴定，被盗财物价值人民币${plan.amount ?? rng.int(21, 380) * 100 + rng.int(1, 99)}元`,
    act: '以非法占有为目的，秘密窃取他人财物，数额较大',
    articles: '第二百六十四条',
    evidence: '受案登记表、扣押清单、价格认定结论书、监控视频截图、被害人陈述',
  }),
  危险驾驶罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}${rng.int(19, 23)}时许，被告人${who}饮酒后驾驶岭A${rng.int(10000, 99999)}号小型轿车，行驶至${plan.court.area}${rng.pick(STREETS)}路段时被执勤民警查获。经鉴定，其血液中乙醇含量为${plan.amount ?? `${rng.int(92, 178)}.${rng.int(0, 9)}`}mg/100ml`,
    act: '在道路上醉酒驾驶机动车',
    articles: '第一百三十三条之一第一款第二项',
    evidence: '查获经过、血样提取登记表、理化检验报告、驾驶证信息查询结果',
  }),
  诈骗罪: (plan, who, rng) => {
    const amount = plan.amount ?? rng.int(6, 190) * 1000;
    return {
      facts: `${plainDate(plan.crimeOn)}至案发前，被告人${who}虚构${rng.pick(['能够办理入学手续', '承包工程需要保证金', '代为办理车辆抵押贷款', '低价出售二手车', '帮助介绍工作'])}的事实，先后骗取被害人${victim(rng)}、${victim(rng)}现金及转账共计${amount}元，用于个人挥霍`,
      act: `以非法占有为目的，虚构事实、隐瞒真相，骗取他人财物，数额${amount >= 50000 ? '巨大' : '较大'}`,
      articles: '第二百六十六条',
      evidence: '转账记录、聊天记录截图、借条、被害人陈述、证人证言',
    };
  },
  故意伤害罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}，被告人${who}在${plan.court.area}${rng.pick([...TOWNS, ...STREETS])}因${rng.pick(['琐事', '停车纠纷', '债务', '宅基地界址', '酒后口角'])}与被害人${victim(rng)}发生争执，${rng.pick(['用拳头击打其面部', '持木棍击打其左臂', '持啤酒瓶砸其头部'])}，致其受伤。经鉴定，被害人的损伤程度为轻伤${plan.amount === undefined ? rng.pick(['一', '二']) : '一二'[plan.amount - 1]}级`,
    act: '故意伤害他人身体，致一人轻伤',
    articles: '第二百三十四条第一款',
    evidence: '诊断证明书、法医学人体损伤程度鉴定书、现场勘验笔录、证人证言',
  }),
  贩卖毒品罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}，被告人${who}在${plan.court.area}${rng.pick(STREETS)}以${rng.int(2, 9) * 100}元的价格向吸毒人员${victim(rng)}贩卖甲基苯丙胺${plan.amount ?? `${rng.int(1, 8)}.${rng.int(1, 9)}`}克，交易后被民警当场抓获`,
    act: '明知是毒品而予以贩卖',
    articles: '第三百四十七条第一款、第四款',
    evidence: '毒品称量笔录、检验报告、通话记录、转账记录、证人证言',
  }),
  寻衅滋事罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}，被告人${who}酒后在${plan.court.area}${rng.pick(STREETS)}一${rng.pick(['烧烤店', '歌厅', '宾馆大厅', '网吧'])}内随意殴打被害人${victim(rng)}，并任意损毁店内财物，造成损失${plan.amount ?? rng.int(21, 90) * 100}元`,
    act: '随意殴打他人，任意损毁公私财物，破坏社会秩序',
    articles: '第二百九十三条第一款',
    evidence: '监控视频、价格认定结论书、辨认笔录、被害人陈述',
  }),
  开设赌场罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}前后，被告人${who}在${plan.court.area}${rng.pick(TOWNS)}租用民房，摆放赌博机${rng.int(8, 24)}台供他人赌博，非法获利${plan.amount ?? rng.int(6, 60) * 1000}元`,
    act: '以营利为目的，开设赌场',
    articles: '第三百零三条第二款',
    evidence: '搜查笔录、扣押清单、赌博机认定意见、参赌人员证言',
  }),
  '掩饰、隐瞒犯罪所得罪': (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}，被告人${who}在${plan.court.area}经营的${rng.pick(['废品收购站', '二手手机店', '电动车行'])}内，明知是他人盗窃所得的${rng.pick(['电缆', '手机', '电动车'])}，仍以明显低于市场的价格收购，涉案财物价值${plan.amount ?? rng.int(32, 180) * 100}元`,
    act: '明知是犯罪所得而予以收购',
    articles: '第三百一十二条第一款',
    evidence: '扣押清单、价格认定结论书、同案人供述、辨认笔录',
  }),
  交通肇事罪: (plan, who, rng) => ({
    facts: `${plainDate(plan.crimeOn)}，被告人${who}驾驶重型货车行驶至${plan.court.area}${rng.pick(TOWNS)}路段时，因${rng.pick(['超速行驶', '疏于观察', '未按规定让行'])}将行人${victim(rng)}撞倒，致其经抢救无效死亡。经认定，被告人负事故主要责任`,
    act: '违反交通运输管理法规，发生重大事故，致一人死亡，负事故主要责任',
    articles: '第一百三十三条',
    evidence: '道路交通事故认定书、尸体检验报告、车辆检验报告、赔偿协议及谅解书',
  }),
};

/** The facts of a case: the same in every document, because they depend on the plan alone. */
export const crimeStory = (plan: CriminalPlan, who: string): CrimeStory => TELLERS[plan.crime](plan, who, createRng(plan.seed));
