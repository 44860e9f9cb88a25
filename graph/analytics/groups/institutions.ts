/** Claimants that bring suits by the hundred because that is their trade: their speed, number and undisputed debts mean nothing here. */

/** Banks, loan and guarantee companies, insurers, leasing, utilities, telecoms, property managers, funds, and public bodies. */
const TRADE =
  /银行|信用(?:合作)?社|农信|小额贷款|贷款公司|消费金融|金融|信托|担保|保险|保理|典当|租赁|资产管理|资管|征信|物业|供电|电力|电网|供水|自来水|供热|热力|燃气|通信|电信|移动|联通|铁通|广电|有线电视|社会保险|公积金|救助基金|财政局|人力资源|村民委员会|居民委员会|经济合作社/u;

export function isMassCreditor(name: string): boolean {
  return TRADE.test(name);
}
