import { addDays } from '../../../graph/model/time.ts';
import { money, plainDate } from '../calendar.ts';
import { afterCivilCode, allowed, callNames, courtFee, type Storyteller } from './civil-cause.ts';

/** 民间借贷: a private loan on a note. */
export const privateLoan: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const sum = rng.pick([20000, 30000, 38000, 50000, 60000, 80000, 100000, 120000, 150000, 200000, 260000, 300000, 450000]);
  const lent = addDays(plan.factsFrom, -rng.int(250, 1100));
  const due = addDays(lent, rng.pick([90, 180, 365]));
  const use = rng.pick(['资金周转', '购买货车', '承包工程', '店铺装修', '偿还到期债务', '购置农机', '进货', '子女上学']);
  const way = rng.pick(['通过银行转账', '以现金和微信转账结合的方式', '通过手机银行', '以现金方式']);
  const repaid = allowed(plan, rng, sum);
  const rate = rng.pick(['年利率6%', '月利率1%', '年利率12%', '同期全国银行间同业拆借中心公布的贷款市场报价利率']);
  return {
    claims: `1.判令被告归还借款本金${money(rng, sum)}，并按${rate}支付利息至实际清偿之日；2.本案诉讼费由被告负担`,
    grounds: rng.pick([
      `被告因${use}需要，于${plainDate(lent)}向原告借款${sum}元，双方约定借期至${plainDate(due)}。到期后原告多次催要，被告以各种理由推托`,
      `原、被告系${rng.pick(['同村村民', '朋友', '亲戚', '生意上的伙伴', '邻居'])}。${plainDate(lent)}，被告提出因${use}缺钱，原告遂${way}交付${sum}元，被告当场写下借据。借款届期后被告分文未还`,
    ]),
    defence:
      plan.result === 'dismissed'
        ? rng.pick(['借条是在对账时误写，原告并未实际交付款项', '该款已经以货款抵扣，双方账目早已结清'])
        : rng.pick(['借款属实，目前经济困难，请求分期偿还', '本金数额有出入，部分款项已经归还', '对借款没有异议，但利息约定过高']),
    findings:
      plan.result === 'dismissed'
        ? `原告持有落款日期为${plainDate(lent)}的借条一张，载明金额${sum}元。原告对款项来源、交付地点前后陈述不一，亦未提交取款或者转账记录`
        : `${plainDate(lent)}，${defendant}向${plaintiff}出具借条一张，载明借到人民币${sum}元，约定于${plainDate(due)}前归还。当日${plaintiff}${way}交付了上述款项。${
            repaid < sum ? `此后${defendant}陆续归还${sum - repaid}元，尚欠本金${repaid}元` : `此后${defendant}未归还本金`
          }`,
    reasoning:
      plan.result === 'dismissed'
        ? '民间借贷合同自贷款人提供借款时成立，主张借贷关系的一方应当对款项已经交付承担举证责任。原告提交的证据不足以证明借款实际交付，应承担举证不能的后果'
        : `${rng.pick(['合法的借贷关系受法律保护', '债务应当清偿'])}。双方之间的借贷关系有借条、交付凭证等证据证实，合法有效。被告未按约定期限还款，应当承担返还尚欠本金并支付利息的责任。${
            repaid < sum ? '已经归还的部分应予扣除，原告超出部分的请求不予支持' : '原告的请求有事实和法律依据，应予支持'
          }`,
    law: afterCivilCode(plan)
      ? '《中华人民共和国民法典》第六百六十七条、第六百七十五条、第六百七十六条'
      : '《中华人民共和国合同法》第一百九十六条、第二百零五条、第二百零六条',
    orders: [
      `被告${defendant}于本判决生效之日起${rng.pick(['十', '十五', '三十'])}日内归还原告${plaintiff}借款本金${repaid}元，并支付利息（以${repaid}元为基数，自${plainDate(due)}起按${rate}计算至实际清偿之日止）`,
    ],
    fee: courtFee(sum),
    awarded: repaid,
  };
};

/** 买卖合同: goods delivered, price unpaid. */
export const sale: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const goods = rng.pick([
    '水泥',
    '钢材',
    '装饰板材',
    '饲料',
    '化肥',
    '电缆',
    '瓷砖',
    '包装纸箱',
    '冻品',
    '木门',
    '轮胎',
    '配电柜',
    '管材',
  ]);
  const sum = rng.int(14, 620) * 1000 + rng.int(0, 9) * 100;
  const delivered = addDays(plan.factsFrom, -rng.int(200, 900));
  const settled = addDays(delivered, rng.int(30, 150));
  const owed = allowed(plan, rng, sum);
  return {
    claims: `1.判令被告支付货款${sum}元及逾期付款损失；2.案件受理费由被告承担`,
    grounds: `自${plainDate(delivered)}起，原告多次向被告供应${goods}，被告收货后未足额付款。${rng.pick([
      `${plainDate(settled)}双方对账，被告确认欠付货款${sum}元`,
      `经原告核算，被告尚欠货款${sum}元，屡经催讨未果`,
    ])}`,
    defence:
      plan.result === 'dismissed'
        ? '涉案货物系案外人所购，被告并非合同相对方，对账单上的签名亦非被告或者其工作人员所签'
        : rng.pick([
            `部分${goods}存在质量问题，应当扣减相应价款`,
            '对欠款事实没有异议，因工程款未到账暂时无力支付',
            '双方尚未最终结算，付款条件没有成就',
          ]),
    findings:
      plan.result === 'dismissed'
        ? `原告提交的送货单中收货人栏签名为案外人，原告未能证明该案外人系受被告指派收货。对账单未加盖被告印章，签名经比对与被告预留字迹明显不同`
        : `${plainDate(delivered)}至${plainDate(settled)}期间，${plaintiff}分${rng.int(2, 9)}次向${defendant}供应${goods}。经对账，货款总额${sum + rng.int(3, 60) * 1000}元，${
            owed < sum ? `其中${sum - owed}元的${goods}经双方确认存在质量瑕疵并已退回` : '货物均已验收'
          }，尚欠货款${owed}元`,
    reasoning:
      plan.result === 'dismissed'
        ? '当事人对自己提出的主张有责任提供证据。现有证据不能证明原、被告之间成立买卖合同关系，原告的诉讼请求缺乏事实依据'
        : `双方虽未签订书面合同，但送货单、对账单能够相互印证，买卖关系成立。${rng.pick(['买受人应当按照约定的数额支付价款', '被告收取货物后未及时付清价款，构成违约'])}。${
            owed < sum ? '退回货物对应的价款应予扣除' : '原告主张的货款数额有据，本院予以支持'
          }`,
    law: afterCivilCode(plan)
      ? '《中华人民共和国民法典》第五百七十七条、第五百九十五条、第六百二十六条'
      : '《中华人民共和国合同法》第一百零七条、第一百三十条、第一百五十九条',
    orders: [
      `被告${defendant}于本判决生效后${rng.pick(['十', '十五'])}日内向原告${plaintiff}支付货款${owed}元，并自${plainDate(settled)}起按中国人民银行同期贷款利率支付逾期付款损失至付清之日止`,
    ],
    fee: courtFee(sum),
    awarded: owed,
  };
};

/** 金融借款合同: a bank and a borrower in arrears. */
export const bankLoan: Storyteller = (plan, rng) => {
  const { plaintiff, defendant } = callNames(plan);
  const sum = rng.pick([50000, 80000, 100000, 150000, 180000, 240000, 300000]);
  const lent = addDays(plan.factsFrom, -rng.int(420, 1300));
  const due = addDays(lent, 365);
  const owed = allowed(plan, rng, sum);
  return {
    claims: `1.判令被告偿还贷款本金${sum}元及截至实际清偿之日的利息、罚息；2.诉讼费用由被告负担`,
    grounds: `${plainDate(lent)}，原告与被告签订《个人借款合同》，约定贷款${sum}元，期限十二个月，按月结息。贷款发放后被告未按期还本付息`,
    defence:
      plan.result === 'dismissed'
        ? '合同并非本人签订，贷款亦未由本人使用'
        : rng.pick(['贷款属实，希望减免罚息', '因经营亏损未能按期归还', '部分利息已经支付']),
    findings:
      plan.result === 'dismissed'
        ? '借款合同及借据上的签名经司法鉴定不是被告所写，发放贷款的账户由案外人开立并控制'
        : `双方签订的《个人借款合同》载明借款金额${sum}元，到期日为${plainDate(due)}。${plaintiff}按约发放贷款。截至起诉之日，${defendant}尚欠本金${owed}元及相应利息`,
    reasoning:
      plan.result === 'dismissed'
        ? '原告不能证明被告与其订立借款合同并取得贷款，其请求被告承担还款责任没有依据'
        : '借款合同系双方真实意思表示，内容不违反法律、行政法规的强制性规定，合法有效。被告逾期还款构成违约，应当按照约定偿还贷款并支付利息、罚息',
    law: afterCivilCode(plan)
      ? '《中华人民共和国民法典》第六百七十四条、第六百七十五条、第六百七十六条'
      : '《中华人民共和国合同法》第二百零五条、第二百零六条、第二百零七条',
    orders: [`被告${defendant}于本判决生效之日起十日内偿还原告${plaintiff}贷款本金${owed}元及利息、罚息（按合同约定计算至实际清偿之日止）`],
    fee: courtFee(sum),
    awarded: owed,
  };
};
