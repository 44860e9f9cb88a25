import type { Course, Extension } from '../../../graph/model/record/extension.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { isOwn, sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const PROCEDURE = /(小额诉讼)|(速裁程序)|(简易程序)|(普通程序)|(组成合议庭)/;
const CHANGED_TO_ORDINARY = /转(?:为|入|换为|化为)?(?:适用)?普通/;
const PANEL = /独任|合议庭(?:进行|对|，|。|审理|公开|不公开|于|依法|、|并|评议)/g;

/**
 * Which procedure tried the case. Judges who sit together in a first instance that is not criminal try it by the ordinary one (民诉法 40 条);
 * a criminal panel may try it summarily (刑诉法 216 条), and a second instance has a procedure of its own.
 */
export function procedureOf({ text, span }: Reading, history: Range, panelTells: boolean): Extension['procedure'] {
  const words = text.slice(history.start, history.end);
  const found = PROCEDURE.exec(words);
  if (!found || (found[5] && !panelTells)) return null;
  const changed = CHANGED_TO_ORDINARY.test(words);
  const value = found[2] ? 'fast-track' : found[4] || found[5] || changed ? 'ordinary' : found[1] ? 'small-claims' : 'summary';
  return { value, spans: [span(history.start + found.index, history.start + found.index + found[0].length)] };
}

/** Who sat: one judge, judges, or judges with lay judges, by the words of the history and by the signatures. */
export function panelOf(reading: Reading, history: Range, { tail }: Sections): Course['panel'] {
  const { text } = reading;
  const lay = tail.signers.find((signer) => signer.role === 'lay-judge');
  let sole: Range | null = null;
  const zone = upTo(text, history.end);
  PANEL.lastIndex = history.start;
  for (let match = PANEL.exec(zone); match !== null && match.index < history.end; match = PANEL.exec(zone)) {
    const at = match.index;
    const sentence = sentenceStart(text, at, history.start);
    const before = text.slice(sentence, at);
    if (!isOwn(before)) continue;
    if (match[0] === '独任') {
      sole = { start: at, end: at + 2 };
      continue;
    }
    const span = reading.span(at, at + 3);
    const named = before.lastIndexOf('陪审员');
    if (named >= 0) return { value: 'collegial-with-lay-judges', spans: [reading.span(sentence + named, sentence + named + 3), span] };
    if (lay) return { value: 'collegial-with-lay-judges', spans: [span, reading.span(lay.roleStart, lay.end)] };
    return { value: 'collegial', spans: [span] };
  }
  if (sole) return { value: 'sole', spans: [reading.span(sole.start, sole.end)] };
  const presiding = tail.signers.find((signer) => signer.role === 'presiding-judge');
  if (!presiding) return null;
  const signed = [presiding, ...(lay ? [lay] : [])].map((signer) => reading.span(signer.roleStart, signer.end));
  return { value: lay ? 'collegial-with-lay-judges' : 'collegial', spans: signed };
}
