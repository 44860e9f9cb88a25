import type { QuantityItem } from '../../../graph/model/record/extension.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import type { Range } from '../../text/range.ts';
import { isFoundByTheCourt } from '../passages/court-voice.ts';
import { LONGEST_SENTENCE, sentenceStart } from '../passages/history.ts';
import { sumsIn } from '../passages/sums.ts';
import type { Reading } from '../writing/reading.ts';

/** What is taken or damaged, directly before the sum. */
const TAKEN =
  /(?:窃取|窃得|盗窃|盗取|偷盗|骗取|骗得|诈骗|收受|索取|受贿|行贿|贪污|侵占|挪用|侵吞|抢劫|抢夺|抢得|劫取|劫得|勒索|敲诈|吸收|集资|销售|逃税|偷逃|毁坏|损毁|犯罪数额|犯罪金额|涉案金额|涉案价值|违法所得|获利|赃款|数额|金额|价值)[^。；，\n元]{0,24}$/;
const TOTAL = /(?:共计|合计|总计|累计)[^。；，\n元]{0,12}$/;
const CRIME = /窃|盗|骗|贪污|贿|侵占|挪用|侵吞|抢|劫|敲诈|勒索|非法|销售|毁|集资|偷逃|犯罪|赌/;
/** Sums of the civil side, of amends, of penalties, of deals and of the thresholds of a statute. */
const OTHER_SUM =
  /赔偿|赔付|罚金|罚款|[退缴]|医疗|工资|借|欠|存款|扣押|谅解|附带民事|费|判处|没收|以上|不满|标准|补偿|保证金|支付|[偿归返还]还|还款|追回|起获|发还|抵押|最高/;
/** What somebody says or what cannot be proven is no finding. */
const NOT_PROVEN = /供述|陈述|称|证实|证明|辩|无法|不能|不足|未/;
/** A sentence of the reasons that names the crime for the sum. */
const JUDGED = /构成|数额(?:较大|巨大|特别巨大)|情节(?:严重|特别严重)/;
const WHOLE = /综上|上述|以上|总|累计|合计/;

const LONGEST_CLAUSE = 300;
const COMMA = codesOf('，');

interface Taken {
  readonly item: QuantityItem;
  readonly clause: string;
  readonly sentence: Range;
  readonly sum: Range;
}

/** Sums in yuan that were taken or damaged, in a sentence of the reasons that calls them a crime. */
export function amountsOfReasons(reading: Reading, range: Range): QuantityItem[] {
  const { text } = reading;
  return taken(reading, range)
    .filter(({ sentence, sum }) => JUDGED.test(text.slice(sentence.start, sentence.end)) && isFoundByTheCourt(text, sum.start, sum.end))
    .map(({ item }) => item);
}

/** The one sum that the facts name, or the one that they call the whole; several sums without a whole are left out. */
export function amountOfFacts(reading: Reading, range: Range): QuantityItem[] {
  const { text } = reading;
  const all = taken(reading, range);
  const whole = all.filter(({ clause }) => WHOLE.test(clause));
  const chosen = whole.length > 0 || all.length !== 1 ? whole : all.filter(({ sentence }) => sumsIn(text, sentence).length === 1);
  return chosen.length === 1 ? chosen.map(({ item }) => item) : [];
}

function taken({ text, span }: Reading, range: Range): Taken[] {
  const found: Taken[] = [];
  for (const sum of sumsIn(text, range)) {
    const start = sentenceStart(text, sum.start, range.start);
    const rest = text.slice(sum.end, Math.min(range.end, sum.end + LONGEST_SENTENCE));
    const clause = text.slice(lastMark(text, COMMA, sum.start - 1, Math.max(start, sum.start - LONGEST_CLAUSE)) + 1, sum.start);
    const before = text.slice(start, sum.start);
    if (!TAKEN.test(clause) && !(TOTAL.test(clause) && CRIME.test(before))) continue;
    if (OTHER_SUM.test(clause) || NOT_PROVEN.test(clause)) continue;
    if (/^(?:以上|以下|的?罚金|（其中)/.test(text.slice(sum.end, sum.end + 3))) continue;
    found.push({
      item: { kind: 'amount', value: sum.yuan, unit: 'yuan', substance: null, spans: [span(sum.start, sum.end)] },
      clause,
      sentence: { start, end: sum.end + (rest.split('。', 1)[0] as string).length },
      sum,
    });
  }
  return found;
}
