import type { EnforcementClosing, KnownPropertyItem } from '../../../graph/model/record/extension-enforcement.ts';
import type { ClosingConsent, ClosingStep, DisposalObstacle } from '../../../graph/model/record/extension-terms.ts';
import type { Read } from '../../../graph/model/span.ts';
import { matchesOf } from '../../text/matches.ts';
import { findMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { quotesLaw, sentencesIn } from '../passages/sentence-ranges.ts';
import type { Reading } from '../writing/reading.ts';

const ENDS = /终结[^。；\n]{0,120}?本次|本次执行程序[^。；\n]{0,6}终结/;
const KIND =
  '(?:房产|房屋|房地产|不动产|住房|商铺|车库|车位|土地使用权|土地|厂房|宅基地|车辆|轿车|汽车|货车|机动车|小型[\\u4e00-\\u9fff]{0,6}车|摩托车|存款|股权|股份|股票|基金|公积金|保险|设备|船舶|债权|工资)';
const NUMBER = '(?:[\\d一二两三四五六七八九十]{1,3}(?:套|处|辆|台|笔|间|幢|宗|块|部|项)|有|共有|所有的?)';
/** 查明被执行人曲径名下有房产一套; 曲径名下登记有一辆轿车; 依法查封了曲径名下轿车一辆. */
const KNOWN = new RegExp(
  `(?:名下|所有)(?:的)?(?:仅|另|尚|现|还|登记)*(?:登记)?(?:有|拥有|持有)[^，。；\\n]{0,50}?${KIND}(?:[^，。；\\n]{0,12}?${NUMBER})?|(?:查明|查实|查询到|查到|发现|查封|扣押|冻结|查控)(?:了|到|其|有|登记在|位于|被执行人){0,3}[^，。；\\n]{0,40}?(?:名下|所有|公司的|人的)[^，。；\\n]{0,40}?${KIND}(?:[^，。；\\n]{0,6}?${NUMBER})?`,
  'g',
);
const VERB = /^(?:查明|查实|查询到|查到|发现|查封|扣押|冻结|查控)(?:了|到)*(?:下列[^：]{1,6}：)?/;
/** Nothing was found, or what stands there is what could be found elsewhere. */
const DENIED = /(?:未|没有|无|不(?!动产)|未能|尚未|是否|如|若|可供|其他|其它|通过|向|查询[^，。；]{0,40}(?:查询|登记|系统|部门))/;
const NONE_BEHIND = /^[^，。；]{0,4}(?:信息|登记信息|情况|部门|管理|登记中心|查询|系统|等部门)/;
const NOTHING = /(?:未|没有|无|暂无|均无|确无)[^，。；]{0,24}?(?:其他|其它|别的)?(?:可供执行|财产线索|的财产|财产可供)/;
const OBSTACLES: readonly (readonly [DisposalObstacle, RegExp])[] = [
  [
    'queued-seizure',
    /轮候(?:查封|冻结|扣押)|首(?:先|次)?查封(?:法院|权|机关)|其他法院[^，。；]{0,8}(?:首|先|在先)[^，。；]{0,4}(?:查封|冻结)|(?:系|为|属)轮候|首封/,
  ],
  ['mortgaged', /(?:设有|设定|办理(?:了)?|存在|已|均|被)[^，。；]{0,8}抵押|抵押(?:权人|给|登记|贷款|于)|按揭/],
  [
    'not-held',
    /(?:未|没有|无法|尚未)(?:能)?(?:实际)?(?:扣押|控制|查获|找到|扣到|查找到)|(?:车辆|轿车|汽车)[^，。；]{0,10}(?:下落|去向)不明|下落不明的?(?:车辆|轿车)|未予扣押/,
  ],
  ['only-home', /唯一(?:的)?(?:一套)?(?:住房|居住|住宅|房屋|房产)|(?:生活|居住)(?:所)?必[需须]/],
  ['unsold', /流拍|无人竞买|(?:拍卖|变卖)未成交/],
  [
    'little-value',
    /价值(?:较|过|极|很|不)?(?:低|小|大)|无(?:拍卖|处置|变现|执行|实际)[^，。；]{0,4}(?:价值|必要|意义)|余(?:款|额)(?:较|过|很|极)?(?:小|少|低)|无益(?:拍卖|处置)|残值|报废/,
  ],
  ['disputed', /权属(?:不清|[^，。；]{0,4}争议)|案外人[^，。；]{0,16}异议|执行异议之诉/],
  ['transferred', /(?:移送|移交|交由|已由|由)[^，。；]{2,30}(?:法院|管理人)[^，。；]{0,6}(?:处置|处分|拍卖|处理)/],
  ['not-disposable', /(?:暂(?:时)?|一时|无法|不能|不宜|不具备|难以|未能|不便|不可)[^，。；]{0,12}?(?:处置|处分|处理|变现|拍卖|变价)/],
];
const CONSENTS: readonly (readonly [ClosingConsent, RegExp])[] = [
  ['refused', /(?:申请(?:执行)?人|权利人)[^。；]{0,30}(?:不同意|反对)[^。；]{0,16}终结/],
  [
    'consented',
    /(?:申请(?:执行)?人|权利人|其(?!他|它))[^。；]{0,120}?(?<!不)(?:同意|无异议|认可)[^。；]{0,30}?(?:终结|本次执行)|(?<!不)同意(?:本院|法院)?(?:对)?[^。；，]{0,16}终结|申请(?:执行)?人[^。；]{0,20}对[^。；，]{0,30}终结[^。；]{0,20}(?:无异议|没有异议|表示认可)/,
  ],
  ['applied', /(?:申请(?:执行)?人|权利人)[^。；]{0,80}?(?:申请|请求|要求|提出)[^。；，]{0,16}?终结/],
  ['heard', /(?:告知|约谈|听取|征求|征询)[^。；]{0,30}?申请(?:执行)?人|申请(?:执行)?人[^。；]{0,30}?(?:告知|约谈|听取|征求|征询)/],
];
const PANEL = /合议庭[^，。；]{0,10}(?:合议|评议|讨论|核实|审查)|经(?:本院)?(?:依法)?合议|经合议庭/;
const PRESIDENT =
  /(?:院长|分管领导|主管领导)[^，。；]{0,6}(?:批准|审批|同意|核准|签发)|(?:报|经)(?:请)?(?:本院)?(?:主管|分管)?院长|经[^，。；]{0,10}审批|报(?:请)?(?:领导)?审批/;
const STEPS: readonly (readonly [ClosingStep, RegExp])[] = [
  ['notice', /执行通知/],
  ['property-report', /报告财产令|(?:责令|令)[^，。；]{0,10}(?:申报|报告)[^，。；]{0,6}财产|财产申报|财产报告/],
  ['spending-limit', /限制[^，。；]{0,8}消费/],
  ['defaulter', /失信被执行人|失信名单/],
  [
    'search',
    /查控|财产调查|调查[^，。；]{0,10}财产|财产[^，。；]{0,12}调查|(?:查询|调查)[^。；]{0,60}(?:财产|存款|车辆|房产|不动产)|财产查找/,
  ],
];
const APPLIED_FOR = /(?:申请执行标的|执行标的|申请标的|申请执行)(?:额|款|金额|总额)?(?:本金)?(?:共计|合计|为|是|：|人民币)*$/;
const EXECUTED =
  /(?<!未|尚未|没有|未能)(?:已经?|共|实际|本院)?(?:执行到位|执行到|执行回|受偿|实际执行|扣划|已履行|执行了|已执行)(?:款项?|金额|存款|案款|被执行人)?(?:共计|合计|为|：|人民币)*$/;

/** How a ruling accounts for ending this enforcement; null for others. */
export function enforcementClosingOf(facts: Facts): EnforcementClosing | null {
  const { reading, kind, sections, operative, merits } = facts;
  if (!kind.recognisers.enforcementClosing || !ENDS.test(merits)) return null;
  const { text } = reading;
  const zone = { start: sections.opening.start, end: Math.min(operative.end, operative.start + merits.length) };
  const sentences = sentencesIn(text, zone).filter(({ start, end }) => !quotesLaw(text.slice(start, end)) || start < operative.start);
  const read = <T>(value: T, at: number, length: number): Read<T> => ({ value, spans: [reading.span(at, at + length)] });
  const first = <T>(value: T, pattern: RegExp): Read<T> | null => {
    for (const { start, end } of sentences) {
      const match = pattern.exec(text.slice(start, end));
      if (match) return read(value, start + match.index, match[0].length);
    }
    return null;
  };
  const property = sentences.flatMap((sentence, place) => knownIn(reading, sentence, sentences[place + 1] ?? null));
  const consents = CONSENTS.flatMap(([value, pattern]) => first(value, pattern) ?? []);
  const sums = sentences.flatMap(({ start, end }) => findMoney(text, start, end));
  const led = (pattern: RegExp) => {
    const sum = sums.find((one) => pattern.test(text.slice(Math.max(zone.start, one.start - 24), one.start)));
    return sum ? read(sum.yuan, sum.start, sum.end - sum.start) : null;
  };
  return {
    property: property.filter((item, place) => property.findIndex((other) => other.property === item.property) === place),
    obstacles: OBSTACLES.flatMap(([value, pattern]) => first(value, pattern) ?? []),
    nothingElse: first(true, NOTHING),
    consent: consents[0] ?? null,
    panel: first(true, PANEL),
    president: first(true, PRESIDENT),
    steps: STEPS.flatMap(([value, pattern]) => first(value, pattern) ?? []),
    appliedYuan: led(APPLIED_FOR),
    executedYuan: led(EXECUTED),
  };
}

/** Property that a sentence says was found, with the reason that it or the next sentence gives for leaving it. */
function knownIn(reading: Reading, { start, end }: Range, next: Range | null): KnownPropertyItem[] {
  const words = reading.text.slice(start, end);
  return matchesOf(KNOWN, words).flatMap((match) => {
    const clause = words.slice(words.slice(0, match.index).search(/[^，；]*$/), match.index);
    const behind = words.slice(match.index + match[0].length);
    if (DENIED.test(clause) || DENIED.test(match[0]) || NONE_BEHIND.test(behind)) return [];
    const after = /^[^。]*/.exec(behind)?.[0] ?? '';
    const following =
      next && /^(?:但|因|由于|该|上述|以上|其中|经)/.test(reading.text.slice(next.start, next.end))
        ? reading.text.slice(next.start, next.end)
        : '';
    const at = start + match.index + (VERB.exec(match[0])?.[0].length ?? 0);
    const to = start + match.index + match[0].length;
    return [
      {
        property: reading.written(at, to),
        obstacles: OBSTACLES.filter(([, pattern]) => pattern.test(match[0] + after) || pattern.test(following)).map(([value]) => value),
        spans: [reading.span(at, to)],
      },
    ];
  });
}
