import type { RecusalItem } from '../../../graph/model/record/extension.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { PartyRead } from '../parties/parties.ts';
import { sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const REQUEST = /(?:申请|要求)([^，。；\n]{0,24})回避|(?:提出|提交)[^，。；\n]{0,8}回避申请/g;
/** Rights that were told, questions that were asked, requests that nobody made. */
const NO_REQUEST = /是否|询问|告知|未|不|有权|可以|如|权利|放弃|没有|鉴定/;
const REFUSED = /驳回[^，。；\n]{0,16}(?:回避)?(?:申请|请求)|不予(?:准许|支持)|不(?:能)?成立|不符合/;
const GRANTED = /准[许予][^，。；\n]{0,16}回避|决定[^，。；\n]{0,16}回避|申请[^，。；\n]{0,6}成立/;
const OFFICE = /审判长|代理审判员|审判员|人民陪审员|承办人|承办法官|法官|书记员|检察员|院长/g;

/** Requests to withdraw that the procedural history reports; what a party says about them elsewhere is its word alone. */
export function recusalsOf(reading: Reading, history: Range, parties: readonly PartyRead[]): RecusalItem[] {
  const { text } = reading;
  const words = text.slice(history.start, history.end);
  if (!words.includes('回避')) return [];
  const found: RecusalItem[] = [];
  for (const match of matchesOf(REQUEST, words)) {
    const at = history.start + match.index;
    const end = at + match[0].length;
    const sentence = sentenceStart(text, at, history.start);
    const before = text.slice(sentence, at);
    if (NO_REQUEST.test(before.slice(-24)) || NO_REQUEST.test(match[0])) continue;
    const against = (match[1] ?? '').replace(OFFICE, '');
    const paragraph = text.indexOf('\n', end);
    const after = text.slice(end, Math.min(paragraph < 0 ? text.length : paragraph, end + 240));
    const by = lastNamed(before, parties);
    const result = REFUSED.exec(after) ?? GRANTED.exec(after);
    found.push({
      requestedBy: by,
      against: isLikelyPersonName(against) ? against : null,
      result: result === null ? null : REFUSED.test(result[0]) ? 'refused' : 'granted',
      spans: [reading.span(at, end), ...(result ? [reading.span(end + result.index, end + result.index + result[0].length)] : [])],
    });
  }
  return found;
}

function lastNamed(before: string, parties: readonly PartyRead[]): string | null {
  const named = parties.filter((party) => before.includes(party.name));
  return named.sort((a, b) => before.lastIndexOf(a.name) - before.lastIndexOf(b.name)).at(-1)?.name ?? null;
}
