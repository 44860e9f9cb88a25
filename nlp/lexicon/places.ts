/** Provinces and large cities as firm names start with them: where a name and a firm stand without a border, the firm starts here. */
const PLACES =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|徐州|杭州|宁波|温州|合肥|福州|厦门|泉州|南昌|济南|青岛|郑州|洛阳|武汉|长沙|广州|深圳|东莞|佛山|南宁|海口|成都|贵阳|昆明|西安|兰州|西宁|银川|乌鲁木齐|国浩|泰和泰|中伦|大成|盈科';

/** True when `text` starts with the name of a place that firms carry in front. */
export function startsWithPlace(text: string): boolean {
  return PLACE_START.test(text);
}
const PLACE_START = new RegExp(`^(?:${PLACES})`);
