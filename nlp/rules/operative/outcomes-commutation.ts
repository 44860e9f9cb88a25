/** What a ruling on commutation or parole does, head by head: only what a head grants is granted. */
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { OutcomeRead } from './operative.ts';

type Act = 'withdrawn' | 'revoked' | 'commutation-denied' | 'parole-denied' | 'commutation-granted' | 'parole-granted';

/** One act of the operative part, as offsets into its words. */
interface Head extends Range {
  readonly act: Act;
}

/** Heads end with a sentence or a semicolon; a bracketed note belongs to the head before it. */
const HEAD = /[^。；\n]+/g;
/** The prison may take its proposal back until the court has ruled (法释〔2014〕5号 article 15). */
const WITHDRAWN =
  /(?:准许|准予|允许|同意|许可)[^。；\n]{0,80}?撤回|撤回[^。；\n]{0,80}?(?:准许|准予|同意|许可|处理)|按[^。；\n]{0,40}?(?:撤回|撤诉)[^。；\n]{0,12}处理/;
/** An earlier ruling taken back; what it had granted is named, not granted again. */
const REVOKED = /撤销[^。；\n]{0,120}?(?:裁定|决定|减刑|假释|\d号)|撤销/;
/** What neither grants nor denies: the case ends, rests or goes elsewhere. */
const ELSEWHERE = /终结|终止|中止|移送|移交|报送|发回|延期|公示|另行/;
const REFUSES =
  /不予|不准|不同意|不再(?:予以)?减|不(?:应|宜|得|可|能|给予|作|减|减刑|适用|准许|批准|采纳|支持)|未予|驳回|退回|不符合[^。；\n]{0,30}条件/;
const PAROLE = /假释/;
const CUT = /减(?!刑建议|刑案|刑材料|刑申请|刑提请)|余刑|剩余刑/;
const PAROLED = /(?:予以|准予|准许|决定|裁定|给予|同意|批准|适用|对[^。；\n]{2,40}?)?假释/;
const GRANTED = /减去|减掉|予以减刑|准予减刑|准许[^。；\n]{0,40}减刑|减(?:刑后|为|至|刑|有期|免)|余刑|剩余/;

/** The acts of the operative words, in their order. */
function headsOf(words: string): Head[] {
  const heads: Head[] = [];
  for (const sentence of matchesOf(HEAD, words)) {
    const add = (act: Act, match: RegExpExecArray | null): void => {
      if (match === null) return;
      const start = sentence.index + match.index;
      heads.push({ act, start, end: start + match[0].length });
    };
    const said = sentence[0];
    const withdrawn = WITHDRAWN.exec(said);
    const refuses = REFUSES.exec(said);
    if (withdrawn) add('withdrawn', withdrawn);
    else if (said.includes('撤销')) add('revoked', REVOKED.exec(said));
    else if (refuses) {
      if (CUT.test(said) || !PAROLE.test(said)) add('commutation-denied', refuses);
      if (PAROLE.test(said)) add('parole-denied', refuses);
    } else if (!ELSEWHERE.test(said)) {
      add('commutation-granted', GRANTED.exec(said));
      add('parole-granted', PAROLED.exec(said));
    }
  }
  return heads;
}

const ORDER: readonly Act[] = ['withdrawn', 'revoked', 'commutation-denied', 'commutation-granted', 'parole-denied', 'parole-granted'];

/**
 * Outcomes of a ruling on commutation or parole. Granted is what a head grants that neither withdraws, refuses, revokes nor ends;
 * a ruling that only takes an earlier one back has `changed`.
 */
export function commutationOutcomes(words: string, offset: number): OutcomeRead[] {
  const heads = headsOf(words);
  return ORDER.flatMap((act) => {
    const head = heads.find((one) => one.act === act);
    return head ? [{ outcome: act === 'revoked' ? 'changed' : act, start: offset + head.start, end: offset + head.end } as const] : [];
  });
}

/** The sentences of the operative words that grant a commutation or parole; the rest of the words as blanks, so that places stay. */
export function grantingWords(words: string): string {
  const granted = headsOf(words).filter((head) => head.act === 'commutation-granted' || head.act === 'parole-granted');
  return words.replace(HEAD, (sentence, at: number) =>
    granted.some((head) => head.start >= at && head.start < at + sentence.length) ? sentence : '　'.repeat(sentence.length),
  );
}
