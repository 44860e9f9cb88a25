import type { CostItem } from '../../../graph/model/record/extension.ts';
import { matchesOf } from '../../text/matches.ts';
import { type FoundMoney, findMoney } from '../../text/money.ts';
import type { Range } from '../../text/range.ts';
import type { Operative } from '../operative/operative.ts';
import type { PartyRead } from '../parties/parties.ts';
import { sentenceStart } from '../passages/history.ts';
import { itemsOf } from '../passages/sums.ts';
import type { Reading } from '../writing/reading.ts';

const FEE = /受理费|诉讼费|保全费|保全申请费|申请费|执行费|公告费|鉴定费|评估费/;
/** Costs of an appeal that may come and shares that somebody paid in advance are not decided here. */
const NOT_DECIDED = /(?:应|需|须|同时|并)[^。]{0,10}(?:预[交缴]|交纳|缴纳)[^。]{0,6}上诉|上诉于|上诉期|诉讼费专户|逾期|如不服/;
const BEARS = /负担|承担/g;
const HALVED = /减半(?:收取|交纳|缴纳)?(?:计|为|计收|即)?(?:人民币)?$/;
const TOTAL = /(?:合计|共计|总计)(?:人民币)?$/;
/** Where the name of the one who bears begins. */
const BEFORE_NAME = /^.*(?:[，；：]|元、|(?:全部|均|各|应)?由|予以)/;

const ADVERBS = /(?:共同|连带|分别|平均|各自|各半|各|全部|自行|予以|均){1,9}$/;

/** Court costs of the operative part with who bears them, as written: 案件受理费50元，减半收取25元，由原告岑默负担. */
export function costsOf(reading: Reading, operative: Operative, parties: readonly PartyRead[]): CostItem[] {
  const fee = FEE.exec(operative.words);
  if (!fee) return [];
  const { text } = reading;
  const start = sentenceStart(text, operative.start + fee.index, operative.start);
  return itemsOf(text, { start, end: operative.end }).flatMap((item) => {
    const words = text.slice(item.start, item.end);
    return FEE.test(words) && !NOT_DECIDED.test(words) ? costsIn(reading, item, parties) : [];
  });
}

function costsIn(reading: Reading, item: Range, parties: readonly PartyRead[]): CostItem[] {
  const { text } = reading;
  const words = text.slice(item.start, item.end).replace(/（[^（）]{0,80}）/g, (note) => '　'.repeat(note.length));
  const sums = findMoney(words);
  const found: CostItem[] = [];
  let from = 0;
  let next = 0;
  for (const match of matchesOf(BEARS, words)) {
    const bearer = bearerBefore(words, from, match.index, parties);
    const end = match.index + match[0].length;
    const before: FoundMoney[] = [];
    for (let sum = sums[next]; sum && sum.end <= match.index; sum = sums[++next]) if (sum.start >= from) before.push(sum);
    const share = sumDirectlyBehind(end, sums[next]);
    for (const sum of share ? [share] : wholeOf(words, before))
      found.push({
        yuan: sum.yuan,
        bornBy: bearer && reading.written(item.start + bearer.start, item.start + bearer.end),
        spans: [
          reading.span(item.start + sum.start, item.start + sum.end),
          ...(bearer ? [reading.span(item.start + bearer.start, item.start + bearer.end)] : []),
        ],
      });
    from = share ? share.end : end;
  }
  return found;
}

function sumDirectlyBehind(end: number, next: FoundMoney | undefined): FoundMoney | null {
  return next && next.start >= end && next.start - end <= 3 ? next : null;
}

/** What is really to be paid: the half where it is halved, the sum of all where it is named. */
function wholeOf(words: string, sums: readonly FoundMoney[]): FoundMoney[] {
  const after = (pattern: RegExp) => sums.filter((sum) => pattern.test(words.slice(Math.max(0, sum.start - 12), sum.start)));
  const totals = after(TOTAL);
  if (totals.length > 0) return totals.slice(-1);
  const halves = new Set(after(HALVED));
  return sums.filter((_, index) => {
    const next = sums[index + 1];
    return !next || !halves.has(next);
  });
}

function bearerBefore(words: string, from: number, at: number, parties: readonly PartyRead[]): Range | null {
  const before = words.slice(from, at);
  const lead = BEFORE_NAME.exec(before)?.[0].length ?? 0;
  const name = before.slice(lead).replace(/^[、\s　]+/, '');
  // A name may end like an adverb: the parties are known.
  const kept = parties.some((party) => name.endsWith(party.name)) ? name : name.replace(ADVERBS, '');
  const start = at - name.length;
  return kept.length >= 2 && kept.length <= 60 && !/元$|费|^(?:案件|本案|\d)/.test(kept) ? { start, end: start + kept.length } : null;
}
