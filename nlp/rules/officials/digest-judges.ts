import type { OfficialItem } from '../../../graph/model/record/record.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { matchesOf } from '../../text/matches.ts';
import { courtsIn } from '../layout/agencies.ts';
import type { Reading } from '../writing/reading.ts';

/** The last line of a guiding case of the Supreme People's Court: who decided with effect. Digests print neither offices nor the clerk. */
const JUDGES = /生效裁判(?:的)?(?:审判|合议庭)(?:组成)?(?:人员|成员)：([^）。\n]{2,60})/g;
const RESULT = /\n[[（【]?裁判结果/;

/** The judges of the decision in force that a digest retells, with the court that the account of the outcome names last. */
export function digestJudgesOf(reading: Reading): OfficialItem[] {
  const { text } = reading;
  if (!text.includes('生效裁判')) return [];
  const found: OfficialItem[] = [];
  for (const match of matchesOf(JUDGES, text)) {
    const agency = courtDeciding(text, match.index);
    let at = match.index + match[0].length - (match[1] ?? '').length;
    for (const name of (match[1] ?? '').split('、')) {
      if (isLikelyPersonName(name))
        found.push({ name: reading.written(at, at + name.length), role: 'judge', agency, spans: [reading.span(at, at + name.length)] });
      at += name.length + 1;
    }
  }
  return found;
}

/** The court that decided last in the account of the outcome: 云川省白石市中级人民法院于…作出（2021）云81刑终8号刑事裁定. */
function courtDeciding(text: string, end: number): string | null {
  const result = RESULT.exec(text)?.index ?? 0;
  const start = result < end ? result : 0;
  const stop = text.indexOf('\n', start + 1);
  const paragraph = { start, end: Math.min(end, nextHeading(text, stop, end)) };
  return (
    courtsIn(text, paragraph).findLast(({ end: at }) => /^(?:于[^，。]{4,16})?(?:作出|以)/.test(text.slice(at, at + 24)))?.name ?? null
  );
}

/** Where the next heading of the digest stands: 裁判理由. */
function nextHeading(text: string, from: number, end: number): number {
  const at = from < 0 ? -1 : text.indexOf('裁判理由', from);
  return at < 0 ? end : at;
}
