import type { AssignedItem } from '../../../graph/model/record/extension-handling.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { isOwn, sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

/** 分由审判员甲承办, 随机分案至法官甲, 分配给甲法官办理; who only sat (由审判员甲独任审理) was not assigned by these words. */
const ASSIGNED =
  /(?:随机|自动|依法|重新)?(?:分(?:由|给|至|配(?:给|至|到)?|案(?:给|至|到|由)?|派(?:给|至)?)|指定(?:由)?|交由|由)(?:本院)?(?:[\u4e00-\u9fff]{2,6}庭)?(?:代理审判员|审判员|员额法官|法官|审判长)([\u4e00-\u9fff]{2,4}?)(?:法官)?(承办|主办|办理|担任(?:承办人|主审法官|承办法官)|(?=[，。；（]))/g;
const GIVES = /分(?:由|给|至|配|案|派)/;

/** To which judge the history says the case was given, and on which day. */
export function assignedOf(reading: Reading, history: Range): AssignedItem[] {
  const { text } = reading;
  const words = text.slice(history.start, history.end);
  if (!/承办|主办|分/.test(words)) return [];
  return matchesOf(ASSIGNED, words).flatMap((match) => {
    const [whole, name = '', takes = ''] = match;
    if (!isLikelyPersonName(name) || (takes === '' && !GIVES.test(whole)) || (/办理$/.test(takes) && !GIVES.test(whole))) return [];
    const at = history.start + match.index;
    const from = sentenceStart(text, at, history.start);
    if (!isOwn(text.slice(from, at))) return [];
    const day = findDates(text, from, at).findLast((date) => date.precision === 'day');
    const on = day && !/[。；]|作出|立案|受理|起诉/.test(text.slice(day.end, at)) ? day : null;
    const nameAt = at + whole.indexOf(name, whole.search(/审判|法官/) + 2);
    return [
      {
        to: name,
        on: on?.value ?? null,
        spans: [reading.span(nameAt, nameAt + name.length), ...(on ? [reading.span(on.start, on.end)] : [])],
      },
    ];
  });
}
