import { addDays } from '../../../graph/model/time.ts';
import { plainDate } from '../calendar.ts';
import { ESTATES } from '../places.ts';
import { afterCivilCode, allowed, callNames, courtFee, type Storyteller } from './civil-cause.ts';

/** 离婚: marriage, child, property. */
export const divorce: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const married = addDays(plan.factsFrom, -rng.int(1100, 7000));
  const child = rng.pick(['一子', '一女']);
  const support = rng.pick([500, 600, 800, 1000, 1200]);
  const apart = addDays(plan.factsFrom, -rng.int(760, 1000));
  return {
    claims: `1.判决原、被告离婚；2.婚生${child === '一子' ? '子' : '女'}由原告抚养，被告每月支付抚养费${support}元；3.依法分割夫妻共同财产`,
    grounds: `原、被告经人介绍相识，于${plainDate(married)}登记结婚，婚后生育${child}。因性格不合，双方经常争吵，自${plainDate(apart)}起分居至今`,
    defence:
      plan.result === 'dismissed'
        ? '夫妻感情尚好，只是因家庭琐事发生过争执，不同意离婚'
        : rng.pick(['同意离婚，但要求抚养孩子', '同意离婚，财产应当平均分割']),
    findings:
      plan.result === 'dismissed'
        ? `双方于${plainDate(married)}登记结婚，婚后共同生活多年。原告未提交证据证明夫妻感情确已破裂`
        : `双方于${plainDate(married)}登记结婚，婚后生育${child}，现随${plaintiff}生活。因感情不和，双方自${plainDate(apart)}起分居满二年，经调解和好无效`,
    reasoning:
      plan.result === 'dismissed'
        ? '判断是否准予离婚以夫妻感情是否确已破裂为标准。双方有较好的婚姻基础，只要互相体谅，仍有和好可能'
        : `夫妻感情确已破裂，应当准予离婚。${child === '一子' ? '婚生子' : '婚生女'}长期随原告生活，由原告抚养有利于其成长，被告应当负担相应的抚养费`,
    law: afterCivilCode(plan)
      ? '《中华人民共和国民法典》第一千零七十九条、第一千零八十五条、第一千零八十七条'
      : '《中华人民共和国婚姻法》第三十二条、第三十七条、第三十九条',
    orders: [
      `准予原告${plaintiff}与被告${defendant}离婚`,
      `婚生${child === '一子' ? '子' : '女'}由原告${plaintiff}抚养，被告${defendant}自本判决生效次月起每月支付抚养费${plan.result === 'partly-granted' ? support - 200 : support}元至其年满十八周岁止`,
    ],
    fee: 300,
    awarded: 0,
  };
};

/** 机动车交通事故: injury and damages. */
export const trafficAccident: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const happened = addDays(plan.factsFrom, -rng.int(90, 500));
  const claim = rng.int(18, 240) * 1000 + rng.int(0, 99) * 10;
  const paid = allowed(plan, rng, claim);
  const days = rng.int(6, 70);
  return {
    claims: `1.判令被告赔偿医疗费、误工费、护理费、住院伙食补助费等共计${claim}元；2.诉讼费由被告承担`,
    grounds: `${plainDate(happened)}，被告驾驶小型汽车与原告驾驶的电动车发生碰撞，造成原告受伤、车辆受损。公安交通管理部门认定被告负事故${rng.pick(['全部', '主要', '同等'])}责任`,
    defence:
      plan.result === 'dismissed'
        ? '原告的损失已经由保险公司全额赔付，双方签有一次性了结的协议'
        : rng.pick(['对事故责任没有异议，部分费用过高', '已经垫付部分医疗费，应当一并处理']),
    findings:
      plan.result === 'dismissed'
        ? '事故发生后双方达成赔偿协议并已履行完毕，协议载明双方就本次事故再无争议'
        : `${plainDate(happened)}发生涉案交通事故，${plaintiff}受伤后住院治疗${days}天。经核算，其合理损失为${paid}元，${defendant}驾驶的车辆未投保商业第三者责任险`,
    reasoning:
      plan.result === 'dismissed'
        ? '赔偿协议系双方真实意思表示，不存在可撤销的情形，原告再行主张赔偿没有依据'
        : '行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。事故责任认定书程序合法，可以作为划分责任的依据，原告的合理损失应当由被告按照责任比例赔偿',
    law: afterCivilCode(plan)
      ? '《中华人民共和国民法典》第一千一百六十五条、第一千一百七十九条、第一千二百零八条'
      : '《中华人民共和国侵权责任法》第六条、第十六条、第四十八条',
    orders: [`被告${defendant}于本判决生效之日起十五日内赔偿原告${plaintiff}各项损失共计${paid}元`],
    fee: courtFee(claim),
    awarded: paid,
  };
};

/** 物业服务合同: unpaid service charges. */
export const propertyService: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const area = rng.int(72, 160);
  const months = rng.int(14, 50);
  const claim = Math.round(area * 1.4 * months);
  const paid = allowed(plan, rng, claim);
  const estate = rng.pick(ESTATES);
  return {
    claims: `1.判令被告支付拖欠的物业服务费${claim}元及违约金；2.诉讼费由被告负担`,
    grounds: `原告为${estate}小区提供物业服务，被告系该小区${rng.int(1, 18)}幢${rng.int(1, 3)}单元${rng.int(2, 26)}0${rng.int(1, 4)}室业主，自入住后连续${months}个月未交纳物业服务费`,
    defence:
      plan.result === 'dismissed'
        ? '原告的服务合同早已到期，小区已由业主大会另行选聘企业'
        : rng.pick(['原告服务不到位，绿化和保洁均不达标', '房屋漏水多次报修无人处理，故未交费']),
    findings:
      plan.result === 'dismissed'
        ? '原告与业主委员会签订的物业服务合同已于主张的费用期间之前届满，原告未能证明在该期间实际提供服务'
        : `${defendant}房屋建筑面积${area}平方米，物业服务费标准为每月每平方米1.4元，拖欠期间共${months}个月。原告提供的服务${paid < claim ? '存在保洁不及时等瑕疵' : '基本符合约定'}`,
    reasoning:
      plan.result === 'dismissed'
        ? '原告主张费用的期间内，双方已不存在物业服务合同关系，其请求没有依据'
        : `业主应当按照约定交纳物业服务费。${paid < claim ? '鉴于原告服务存在瑕疵，本院酌情予以减收' : '被告以服务不达标为由拒绝交费，未提交充分证据，不予采信'}`,
    law: afterCivilCode(plan) ? '《中华人民共和国民法典》第九百三十七条、第九百四十四条' : '《中华人民共和国合同法》第六十条、第一百零七条',
    orders: [`被告${defendant}于本判决生效之日起十日内支付原告${plaintiff}物业服务费${paid}元`],
    fee: 50,
    awarded: paid,
  };
};

/** 劳动争议: wages and compensation after arbitration. */
export const labourDispute: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const hired = addDays(plan.factsFrom, -rng.int(500, 2600));
  const left = addDays(plan.factsFrom, -rng.int(70, 200));
  const wage = rng.int(26, 70) * 100;
  const claim = wage * rng.int(3, 11);
  const paid = allowed(plan, rng, claim);
  return {
    claims: `判令被告支付解除劳动合同经济补偿、拖欠工资共计${claim}元`,
    grounds: `原告自${plainDate(hired)}起在被告处工作，月平均工资${wage}元。${plainDate(left)}被告以生产任务不足为由口头辞退原告，且拖欠工资。原告不服劳动仲裁裁决，遂提起诉讼`,
    defence:
      plan.result === 'dismissed'
        ? '原告系自动离职，工资已经全部结清'
        : rng.pick(['经济补偿的计算年限有误', '原告严重违反规章制度，被告依法解除合同']),
    findings:
      plan.result === 'dismissed'
        ? `${plaintiff}于${plainDate(left)}提交书面辞职申请，载明因个人原因离职，并签字确认工资结清`
        : `${plaintiff}于${plainDate(hired)}入职，双方未签订书面解除协议。${defendant}未能证明解除劳动合同的事实依据。经核算，应付经济补偿及工资合计${paid}元`,
    reasoning:
      plan.result === 'dismissed'
        ? '劳动者因个人原因提出解除劳动合同的，用人单位无须支付经济补偿，原告的请求不能成立'
        : '因用人单位作出解除劳动合同决定而发生的争议，由用人单位负举证责任。被告举证不足，应当支付经济补偿并补足工资',
    law: '《中华人民共和国劳动合同法》第三十条、第四十六条、第四十七条',
    orders: [`被告${defendant}于本判决生效之日起十日内支付原告${plaintiff}经济补偿、工资共计${paid}元`],
    fee: 10,
    awarded: paid,
  };
};
