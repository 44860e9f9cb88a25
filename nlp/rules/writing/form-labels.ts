import { matchesOf } from '../../text/matches.ts';

/**
 * Labels of judgments laid out as a form: table form, fast-track and element forms (表格式, 速裁, 要素式) print what prose says in
 * sentences behind labels of their own, with a colon, in a cell or on a line above.
 */

/** Labels of particulars: nothing about the parties stands behind them, and no sentence that tells how the case came here. */
const PARTICULAR =
  /^(?:起诉(?:书)?(?:文号|编号|号)|案号|案由|(?:受理|立案|收案|开庭|起诉)(?:日期|时间)|(?:指控|起诉|公诉)?(?:的)?罪名|适用程序|审[理判](?:程序|组织|方式|人员)|出庭(?:公诉人|检察员|检察官|人员)|公诉人|已?(?:先行)?羁押(?:时间|期限|情况)|强制措施(?:情况)?|量刑建议|认罪认罚(?:情况)?|前科(?:情况)?|程序选择|速裁程序(?!专用))(?=[：\n]|$)/;

/** Labels of sections: with them the entries of the parties are over. */
const SECTION =
  /^(?:公诉机关)?(?:指控(?:的)?(?:犯罪)?(?:事实|意见)|公诉意见|起诉(?:指控)?(?:的)?(?:事实|意见)|查明(?:的)?事实|审理查明(?:的事实)?|(?:被告人?|原告)?(?:的)?(?:辩护|辩解|答辩|诉辩|质证|供述)(?:（护）)?意见|(?:原告|被告)?(?:诉讼请求|诉请|诉称|辩称)|(?:当事人)?到庭情况|(?:原告|被告)?(?:诉请|诉讼请求|答辩|辩论)(?:要点|意见)|无争议(?:的)?(?:事实|要素)|有?争议(?:的)?(?:事实|要素|焦点)|本院(?:意见|观点)|(?:判决|裁判|认定)理由)(?=[：\n]|$)/;

/** The label above what is decided. */
const DECISION = /\n(?:(?:判决|裁定|裁判)(?:结果|主文|内容|项)?|主文)(?:：\n?|\n)/g;
/** Labels behind what is decided: grounds in law and instructions. */
const AFTER_DECISION =
  /\n(?:(?:判决|裁判|法律|裁定)(?:根据|依据|条文)|适用法律|法律条文|上诉(?:权利|须知|告知)|权利告知|告知事项)(?=[：\n])/g;

/** Whether a sentence is the label of a particular, alone or with what is stated behind it. */
export function isParticular(sentence: string): boolean {
  return PARTICULAR.test(sentence);
}

/** Where the first particular on how the case was tried stands among the entries of the parties; null where none does. */
export function firstParticular(text: string, { start, end }: { readonly start: number; readonly end: number }): number | null {
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) if (PARTICULAR.test(text.slice(at, at + 20))) return at;
  return null;
}

/** Whether a sentence is, or begins with, the label of a section of the reasons. */
export function isSectionLabel(sentence: string): boolean {
  return SECTION.test(sentence);
}

/** Where what is decided begins and ends under a label of its own; null where the document has none. */
export function labelledDecision(text: string, from: number, to: number): { start: number; end: number } | null {
  const zone = text.slice(from, to);
  const label = matchesOf(DECISION, zone).at(-1);
  if (label === undefined) return null;
  const start = label.index + label[0].length;
  AFTER_DECISION.lastIndex = start - 1;
  return { start: from + start, end: from + (AFTER_DECISION.exec(zone)?.index ?? zone.length) };
}
