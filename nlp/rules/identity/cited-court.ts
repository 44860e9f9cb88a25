import { courtsIn } from '../layout/agencies.ts';

/** As far before a number its court may stand: a sentence of the history names the court first, then parties and day. */
const REACH = 160;
/** What may stand between a court and the number of its own decision. */
const ITS_OWN = /^(?:于[^，。；]{2,14}日?)?(?:[作做]出的?|以|的|第|（以下简称[^（）]{2,12}）|[、：])*$/;
/** The court is the subject of the sentence: it tried, found, and on a day decided under this number. */
const DECIDED = /^[^。；\n]*?(?:审理|受理|审查|判决|裁定|决定)[^。；\n]*，于?[^，。；\n]{0,14}(?:以|[作做]出)$/;
const OF_THIS_COURT = /本院(?:于[^，。；]{2,14})?(?:[作做]出的?|以|的|的?原审)?$/;

/**
 * The court whose number stands at `at`, as its sentence prints it; null where the sentence does not say, or names two that it may be.
 * @param own the court of the document, which calls itself 本院
 */
export function courtBefore(text: string, at: number, own: string | null): string | null {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at).replace(/\n/g, ' ');
  if (OF_THIS_COURT.test(before)) return own;
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const courts = courtsIn(text, { start: from + start, end: at });
  const last = courts.at(-1);
  if (last === undefined) return null;
  if (ITS_OWN.test(text.slice(last.end, at))) return last.name;
  const names = new Set(courts.map(({ name }) => name));
  return names.size === 1 && !before.slice(start).includes('本院') && DECIDED.test(text.slice(last.end, at)) ? last.name : null;
}
