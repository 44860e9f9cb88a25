/** Harmless readings of a hard finding, and how far the documents let them be tested. */
import { type InnocentReading, withPaper } from '../../model/leads/lead.ts';
import type { CommutationFacts } from '../facts/commutation-facts.ts';
import { isMajor } from '../facts/commutation-limits.ts';
import { CLOSING_HOLDERS, CLOSING_PAPERS } from './closing-papers.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { type ReadingId, readingText } from './reading-ids.ts';
import type { Check } from './verdict.ts';

type State = Pick<InnocentReading, 'state' | 'note'>;

/** A reading with the paper that would close it, as long as it is not closed. */
export function closable(id: ReadingId, found: State): InnocentReading {
  return withPaper({ id, text: readingText(id), ...found }, CLOSING_PAPERS[id], CLOSING_HOLDERS[id]);
}

const state = (value: InnocentReading['state'], zh: string, en: string): State => ({ state: value, note: { zh, en } });
const OPEN = state('open', '文书没有载明，须查原卷', 'the documents do not say; the file must be looked at');

/** How far the facts of a commutation settle an exception. An exception that a check still names is open. */
function tested(id: ReadingId, facts: CommutationFacts, named: boolean): State {
  switch (id) {
    case 'major-merit':
      if (facts.grounds === null || isMajor(facts.grounds)) return OPEN;
      return state('excluded', '裁定载明的理由不含重大立功', 'the grounds printed are not major merit');
    case 'relaxed':
      if (facts.relaxation === null) return OPEN;
      if (facts.relaxation !== 'none-stated')
        return state('partly', '已按放宽三分之一计算仍不符', 'broken even after a relaxation by one third');
      return state('partly', '裁定理由没有载明从宽情形', 'the reasons state no relaxation');
    case 'short-remainder':
      if (facts.remainderAtEffectMonths === null) return OPEN;
      return state('excluded', '交付执行时余刑已满二年', 'two years or more were left at delivery');
    case 'short-after-cut':
      return facts.remainderAfterCutMonths === null
        ? OPEN
        : state('excluded', '减刑后余刑满二年', 'two years or more were left after the cut');
    case 'retrial':
      return state('partly', '裁定没有载明再审改判或者漏罪', 'the ruling states no retrial and no omitted crime');
    case 'old-crime-life':
    case 'old-crime-suspended':
    case 'old-crime-parole':
      if (named || (facts.crimeDate === null && facts.bornOn === null)) return OPEN;
      if (facts.crimeDate === null) {
        return state('excluded', `${facts.bornOn}出生，当时不满十四周岁`, `born ${facts.bornOn}: under fourteen at that time`);
      }
      return state('excluded', `犯罪时间载明为${facts.crimeDate}`, `the crime is dated ${facts.crimeDate}`);
    case 'custody':
      return facts.termFrom === null && facts.custodyMonths === null ? OPEN : state('excluded', '先行羁押已计入', 'custody is counted');
    default:
      return OPEN;
  }
}

/** Whether both cuts were given under the text that the checks apply. */
function underOneText({ previous }: CommutationFacts, checks: readonly Check[]): State {
  const day = previous?.ruledOn ?? null;
  if (day === null || checks.some((check) => day < check.version)) return OPEN;
  return state('excluded', `前次减刑裁定于${day}，适用同一规定`, `the earlier cut was ruled on ${day}, under the same text`);
}

/** The readings of a finding on commutation or parole: those of the indicator and those that its checks name. */
export function commutationReadings(ids: readonly ReadingId[], checks: readonly Check[], facts: CommutationFacts): InnocentReading[] {
  const named = checks.flatMap((check) => check.exceptions);
  return [...new Set([...ids, ...named])].map((id) => closable(id, reading(id, facts, named, checks)));
}

function reading(id: ReadingId, facts: CommutationFacts, named: readonly string[], checks: readonly Check[]): State {
  if (id === 'misread') return state('partly', '已引用原文，请核对', 'the text is quoted; please compare');
  if (id === 'older-text' && !named.includes(id)) return underOneText(facts, checks);
  const violated = checks.filter((check) => check.state === 'violated');
  const bears = violated.length === 0 || violated.some((check) => check.exceptions.some((it) => it === id));
  if (named.includes(id) && !bears) return state('partly', '只关系到其中待核的一项', 'bears only on the part that is to be checked');
  // A breach that is certain has been judged under every exception that could be named.
  const certain = checks.every((check) => check.state === 'violated');
  const found = tested(id, facts, named.includes(id));
  return found.state === 'open' && certain && !named.includes(id) && id in EXCEPTIONS
    ? state('excluded', '按该例外计算仍不符', 'broken even under this exception')
    : found;
}
