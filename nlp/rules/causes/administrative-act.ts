import type { Range } from '../../text/range.ts';
import type { CauseRead } from './cause-read.ts';

const ACT =
  /(?:诉|不服|要求|因|请求)[^，。]{0,40}?([\u4e00-\u9fff]{2,12}(?:处罚|许可|强制|确认|登记|征收|补偿|赔偿|裁决|复议|公开|不作为|履行职责|工伤认定))/;
/** Whose act it is, and verbs before its name. */
const BEFORE = /^.*(?:局|政府|委员会|大队|支队|派出所|机关|部门|厅|处(?!罚)|所|院|会|作出的?|号|诉|不服|因|要求|请求|被告|上诉人|的)/;

/** The administrative act that is contested: 不服青河县公安局治安管理行政处罚. */
export function administrativeAct(text: string, zone: Range): CauseRead | null {
  const act = ACT.exec(text.slice(zone.start, zone.end));
  if (!act?.[1]) return null;
  const value = act[1].replace(BEFORE, '');
  if (value.length < 2) return null;
  const end = zone.start + act.index + act[0].length;
  return { value, start: end - value.length, end };
}
