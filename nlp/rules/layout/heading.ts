import { matchesOf } from '../../text/matches.ts';
import type { Located } from '../../text/range.ts';
import { findCourtNumbers, type NumberMatch, normalNumber } from '../writing/case-numbers.ts';
import type { Reading } from '../writing/reading.ts';
import { COURT_PART } from './agencies.ts';

/** What stands above the parties: issuing body, title, own number. Anything missing is null. */
export interface Heading {
  readonly issuer: Located | null;
  /** Title words without spaces, e.g. 刑事判决书, 执行裁定书, 减刑建议书. */
  readonly title: Located | null;
  /** A title of the web page above the document (张三盗窃罪一审刑事判决书), for want of a better one. */
  readonly pageTitle: string | null;
  readonly number: NumberMatch | null;
  /** Where the party entries may start. */
  readonly end: number;
}

const FORM =
  '判决书|裁定书|调解书|决定书|通知书|支付令|告知书|证明书|起诉书|公诉书|抗诉书|建议书|意见书|限制消费令|限制高消费令|消费令|报告财产令|财产令|搜查令|保护令|执行令|公告|复函|批复|提请书|申请书|申诉书|申诉状|(?:举报|控告|检举|申诉|上访|信访)(?:信|书|状|材料)|工作报告|情况报告|鉴定书|检验报告';
const KIND_WORD =
  '申请|刑事|民事|行政|附带|执行|国家|司法|赔偿|减刑|假释|再审|指定|管辖|复议|限制|高?消费|报告|申诉|驳回|强制|医疗|海事|提请|不|起诉|量刑|检察|保全|先予|人身安全|履行|结案|执行|拘留|罚款|制裁|延长|审限|参加|诉讼|应诉|受理|案件|立案|不予|终结|移送|协助|回避|审判|监督|复查|鉴定|处罚|抗诉|暂予|监外|收监|撤销|缓刑|破产|调解|确认|决定|二审|一审|再审|非诉|审查|相对|存疑|附条件|变更|追加|补充|社区|矫正|公益|纠正|违法|支持|建议|批准|解除|逮捕|取保候审|侦查活动|案件流程监控|流程监控|不当|审理|非法|取证|裁定|社会调查|调查|评估|警告|实名|年度';
const TITLE = new RegExp(`(?:${KIND_WORD}){0,5}(?:${FORM})`, 'g');
/** A court with its branch (高级人民法院…分院), its tribunal in the country or its compensation committee. */
const COURT = `[\\u4e00-\\u9fff]{2,40}?法院${COURT_PART}`;
const PROCURATORATE = '[\\u4e00-\\u9fff]{2,40}?检察院(?:[\\u4e00-\\u9fff]{1,12}分院)?';
/** Where a line begins, or the title of a page above it ends. */
const LINE = '(?:^|[\\n、。，,.：号）]|\\d(?!号)|浏览：\\d+次|文书内容)';
const COURT_LINE = new RegExp(`${LINE}(?:中华人民共和国\\n?)?(${COURT})$`);
const PROCURATORATE_LINE = new RegExp(`(?:^|[\\n、。]|小])(?:中华人民共和国\\n?)?(${PROCURATORATE})$`);
/** Police, prisons, justice bureaus and supervision commissions head their own papers, and so does every other authority and expert body. */
const AUTHORITY_LINE =
  /(?:^|[\n、。])([\u4e00-\u9fff（）]{2,40}?(?:局|厅|监狱|看守所|戒毒所|司法所|鉴定所|委员会|中心|人民政府|街道办事处|大队|支队|海关|公证处|仲裁院))$/;
const ISSUER_WITHIN = new RegExp(`^(?:中华人民共和国)?(${COURT}|${PROCURATORATE}|[\\u4e00-\\u9fff]{2,40}?监狱)$`);
/** 青河县人民检察院2022年度工作报告: the year between the body and its report. */
const REPORTING = /^([\u4e00-\u9fff]{2,40}?(?:法院|检察院))(?:关于)?(?:\d{4}|[二〇○一-九]{4})年(?:度|上半年|下半年)?(?:工作)?$/;

/** Finds the heading in the first part of the text. */
export function findHeading(reading: Reading): Heading {
  const { text } = reading;
  const zone = text.slice(0, 1800);
  let pageTitle: string | null = null;
  TITLE.lastIndex = 0;
  for (let match = TITLE.exec(zone); match !== null; match = TITLE.exec(zone)) {
    const end = match.index + match[0].length;
    const lineStart = zone.lastIndexOf('\n', match.index - 1) + 1;
    const start = isTitleLine(zone, lineStart, match.index) ? lineStart : match.index;
    const before = zone.slice(lineStart, start);
    const after = zone.slice(end, end + 24);
    const closes =
      after === '' ||
      /^[\n、]/.test(after) ||
      /^（?[^\n。]{0,16}[（[]?(?:19|20)\d{2}/.test(after) ||
      /^(?:原告|被告|罪犯|上诉|申请|公诉|原公诉|抗诉|再审)/.test(after);
    if (!closes) continue;
    const issuer = issuerBefore(zone, lineStart, start, before);
    if (issuer === null && before !== '' && !/^[、（）()《]$/.test(before)) {
      pageTitle ??= zone.slice(lineStart, end);
      continue;
    }
    if (issuer === null && lineStart === 0 && before === '' && laterTitle(zone, end)) continue;
    return complete(zone, issuer ?? courtAbove(zone, start), { value: zone.slice(start, end), start, end }, pageTitle);
  }
  return withoutTitle(zone, pageTitle);
}

/** 法医临床鉴定意见书, 先行登记保存证据决定书: under the name of a body, words that no list holds are of the title all the same. */
function isTitleLine(zone: string, lineStart: number, start: number): boolean {
  if (start === lineStart || !/^[\u4e00-\u9fff]{1,14}$/.test(zone.slice(lineStart, start))) return false;
  const above = zone.slice(Math.max(0, lineStart - 90), Math.max(0, lineStart - 1));
  return !BODY_WITHIN.test(zone.slice(lineStart, start)) && (PROCURATORATE_LINE.test(above) || AUTHORITY_LINE.test(above));
}

const BODY_WITHIN = /法院|检察院|监狱|局/;

/** A court line somewhere above a title that does not follow it directly. */
function courtAbove(zone: string, start: number): Located | null {
  const lines = matchesOf(COURT_ALONE, zone.slice(0, start));
  const last = lines.at(-1);
  return last?.[1] ? located(last[1], last.index + last[0].length) : null;
}

const COURT_ALONE = new RegExp(`(?:^|\\n)(?:中华人民共和国)?(${COURT})(?=[\\n、])`, 'g');
const HEADING_BELOW = new RegExp(`(?:法院|检察院|分院)[\\n、](?:${KIND_WORD}){0,5}(?:${FORM})[\\n、]`);

/** A page may print the title first (起诉书（某某案）) and the document's own heading below. */
function laterTitle(zone: string, end: number): boolean {
  return HEADING_BELOW.test(zone.slice(end, end + 400));
}

function issuerBefore(zone: string, lineStart: number, start: number, before: string): Located | null {
  const upTo = before === '' ? lineStart - 1 : before.endsWith('、') ? start - 1 : start;
  if (upTo <= 0) return null;
  const window = zone.slice(Math.max(0, upTo - 90), upTo);
  const match = COURT_LINE.exec(window) ?? PROCURATORATE_LINE.exec(window) ?? AUTHORITY_LINE.exec(window);
  const found = match?.[1] ?? (before === '' ? undefined : ISSUER_WITHIN.exec(before)?.[1]);
  if (found === undefined) {
    const reporting = REPORTING.exec(before)?.[1];
    return reporting === undefined ? null : located(reporting, lineStart + reporting.length);
  }
  return located(found, upTo);
}

/** The title of a page runs into the name of the court below it: 卓某二审刑事判决书云川省高级人民法院. */
const PAGE_TITLE = /^.*(?:判决|裁定|决定|调解|通知|建议)书/;

function located(named: string, end: number): Located {
  const found = named.replace(PAGE_TITLE, '');
  let start = end - found.length;
  let value = found;
  if (value.startsWith('中华人民共和国')) {
    value = value.slice(7);
    start += 7;
  }
  return { value, start: Math.max(0, start), end };
}

/**
 * 青检侦监批捕[2020]3号, 青公（刑）取保字[2020]12号, （2021）青矫调字第12号: numbers of those who are no court. A copy may say
 * between title and number which copy it is.
 */
const LETTER_NUMBER =
  /^[\n、：]*(?:（(?:副本|正本|存根|第[一二三四]联|[\u4e00-\u9fff]{2,8}专用)）[\n、]*)?((?:[\u4e00-\u9fff]{1,8}（[\u4e00-\u9fff]{1,6}）)?[\u4e00-\u9fff]{2,18}[（[](?:19|20)\d{2}[）\]](?:[\u4e00-\u9fff]{0,6}字)?第?[A-Z]{0,2}\d{1,14}(?:-\d{1,4})?号|[（[](?:19|20)\d{2}[）\]][\u4e00-\u9fff]{2,14}第?\d{1,6}号)/;

/** Between title and number: nothing, a note on the procedure (速裁程序专用), or the heading printed once more. */
const REPEATED =
  /^[\n、：（号案]{0,4}(?:（[^（）\n]{2,16}）[\n、]?)?(?:[\u4e00-\u9fff]{4,30}法院[\n、]?)?(?:[\u4e00-\u9fff]{2,8}书[\n、]{0,2})?$/;
/** An own number without its year: 青刑初字第117号. */
const YEARLESS = /^[\n、：]*([\u4e00-\u9fff]{1,10}(?:初|终|申|再|执|监|更|提|抗)[\u4e00-\u9fff]{0,2}字第?\d{1,6}号)/;

function complete(zone: string, issuer: Located | null, title: Located, pageTitle: string | null): Heading {
  const after = zone.slice(title.end, title.end + 70);
  const own = findCourtNumbers(after)[0];
  if (own && REPEATED.test(after.slice(0, own.start))) {
    const number = { value: own.value, start: title.end + own.start, end: title.end + own.end };
    const again = findCourtNumbers(zone.slice(number.end, number.end + 50))[0];
    const repeated = again !== undefined && /^\n?$/.test(zone.slice(number.end, number.end + again.start));
    return { issuer, title, pageTitle, number, end: repeated ? number.end + again.end : number.end };
  }
  const letter = LETTER_NUMBER.exec(after);
  if (letter?.[1]) {
    const end = title.end + letter[0].length;
    return { issuer, title, pageTitle, number: { value: normalNumber(letter[1]), start: end - letter[1].length, end }, end };
  }
  const yearless = YEARLESS.exec(after);
  if (yearless?.[1]) {
    const end = title.end + yearless[0].length;
    return { issuer, title, pageTitle, number: { value: yearless[1], start: end - yearless[1].length, end }, end };
  }
  const before = zone.slice(Math.max(0, title.start - 60), title.start);
  const above = findCourtNumbers(before).at(-1);
  if (above && /^[\n、]*$/.test(before.slice(above.end))) {
    const shift = Math.max(0, title.start - 60);
    return { issuer, title, pageTitle, number: { value: above.value, start: above.start + shift, end: above.end + shift }, end: title.end };
  }
  return { issuer, title, pageTitle, number: null, end: title.end };
}

const BODY_ALONE = new RegExp(`(?:^|\\n)(?:中华人民共和国\\n?)?(${COURT}|${PROCURATORATE})(?=[\\n、])`);

/** No title: a court line or a number that stands alone still marks the top. */
function withoutTitle(zone: string, pageTitle: string | null): Heading {
  const top = findCourtNumbers(zone.slice(0, 400))[0];
  const line = BODY_ALONE.exec(zone.slice(0, 400));
  const issuer = line?.[1] ? located(line[1], line.index + line[0].length) : null;
  if (top && (zone[top.start - 1] ?? '\n') === '\n' && /^[\n、]/.test(zone.slice(top.end, top.end + 1))) {
    return { issuer, title: null, pageTitle, number: top, end: top.end };
  }
  return { issuer, title: null, pageTitle, number: null, end: issuer?.end ?? 0 };
}
