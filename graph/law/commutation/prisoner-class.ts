/** The classes of the commutation law that the printed facts of a prisoner leave open. */
import type { PrisonerClass } from '../facts/commutation-limits.ts';
import { crimeKind } from '../tools/crime-kinds.ts';
import { AMENDMENT_9 } from '../tools/regimes.ts';

export interface ClassEvidence {
  readonly penalty: 'fixed-term' | 'life' | 'death-suspended' | 'control' | 'criminal-detention' | null;
  readonly sentenceMonths: number | null;
  readonly crimes: readonly string[];
  readonly sentencedOn: string | null;
  readonly recidivist: boolean;
  /** Words of the document that name a strict class. */
  readonly strictWords: readonly string[];
  readonly ableButUnpaid: boolean;
  readonly limitedCommutation: boolean;
  readonly wholeLife: boolean;
  readonly convertedTo: 'life' | number | null;
  /** Earlier cuts or conversions are printed. */
  readonly hasEarlier: boolean;
  /** Articles that the court names as its basis. */
  readonly cited: { readonly main: ReadonlySet<number>; readonly supplement: ReadonlySet<number> };
}

/** Crimes that only a state functionary commits; 贪污 and 利用影响力受贿 may be others' as well. */
const FUNCTIONARY_ONLY = ['受贿罪', '挪用公款罪', '巨额财产来源不明罪', '隐瞒境外存款罪', '私分国有资产罪', '私分罚没财物罪'];

/**
 * Every class that the evidence allows, never empty where the penalty is known.
 * Only printed facts narrow it: silence about recidivism or means leaves the strict class open beside the general one.
 */
export function openClasses(evidence: ClassEvidence): PrisonerClass[] {
  if (evidence.wholeLife) {
    const atExpiry = evidence.convertedTo === 'life' || (evidence.convertedTo !== null && !evidence.hasEarlier);
    return atExpiry ? ['SD_EXPIRY'] : ['WHOLE_LIFE'];
  }
  switch (evidence.penalty) {
    case 'fixed-term':
      return fixedClasses(evidence);
    case 'control':
    case 'criminal-detention':
      return ['GEN'];
    case 'life':
      return severeClasses(evidence, 'LIFE', 'LIFE_STRICT', 'LIFE_CORRUPT19', [8, 9, 3]);
    case 'death-suspended':
      if (evidence.convertedTo === 'life') return ['SD_EXPIRY'];
      if (evidence.limitedCommutation) return ['SD_LIMITED'];
      return [
        ...severeClasses(evidence, 'SD', 'SD_STRICT', 'SD_CORRUPT19', [10, 11, 4]),
        // A term straight out of the two years needs no reduction to life before it.
        ...(typeof evidence.convertedTo === 'number' && !evidence.hasEarlier ? (['SD_EXPIRY'] as const) : []),
      ];
    default:
      return [];
  }
}

type Strictness = 'yes' | 'graft' | 'graft-or-strict' | 'open';

/** Whether the prisoner belongs to the kinds of 23号 7(1), apart from violent crimes and several crimes. */
function strictness(evidence: ClassEvidence): Strictness {
  const kinds = evidence.crimes.map(crimeKind);
  if (kinds.includes('graft')) {
    const functionary =
      evidence.strictWords.some((word) => word.includes('职务')) || evidence.crimes.some((it) => FUNCTIONARY_ONLY.includes(it));
    if (evidence.sentencedOn !== null && evidence.sentencedOn < AMENDMENT_9) return functionary ? 'yes' : 'open';
    const onlyGraft = kinds.every((kind) => kind === 'graft');
    if (functionary && onlyGraft && evidence.sentencedOn !== null) return 'graft';
    return functionary ? 'graft-or-strict' : 'open';
  }
  const strictKinds = ['malfeasance', 'finance', 'gang', 'terror', 'state-security'];
  if (kinds.some((kind) => kind !== null && strictKinds.includes(kind))) return 'yes';
  const settled = evidence.strictWords.some((word) => !word.includes('职务') || !kinds.includes('disputed-office'));
  return evidence.recidivist || evidence.ableButUnpaid || settled ? 'yes' : 'open';
}

function fixedClasses(evidence: ClassEvidence): PrisonerClass[] {
  const { main, supplement } = evidence.cited;
  if (supplement.has(2)) return ['CORRUPT19'];
  const months = evidence.sentenceMonths;
  const violent = evidence.crimes.some((crime) => crimeKind(crime) === 'violent');
  const longEnough = months === null || months >= 120;
  if (violent && evidence.crimes.length === 1 && months !== null && months >= 120) return ['VIOLENT10'];
  const several = longEnough && evidence.crimes.length !== 1 ? (['VIOLENT10'] as const) : [];
  switch (strictness(evidence)) {
    case 'graft':
      return ['CORRUPT19'];
    case 'graft-or-strict':
      return ['CORRUPT19', 'STRICT', ...several];
    case 'yes':
      return ['STRICT', ...several];
    default:
      if (main.has(6) && !main.has(7)) return ['GEN'];
      if (main.has(7) && !main.has(6)) return ['STRICT', ...several];
      return ['GEN', 'STRICT', ...several, ...(evidence.crimes.length === 0 ? (['CORRUPT19'] as const) : [])];
  }
}

function severeClasses(
  evidence: ClassEvidence,
  general: PrisonerClass,
  strict: PrisonerClass,
  graft: PrisonerClass,
  articles: readonly [general: number, strict: number, supplement: number],
): PrisonerClass[] {
  const { main, supplement } = evidence.cited;
  if (supplement.has(articles[2])) return [graft];
  // Articles 9 and 11 add the eight violent kinds at any length and every combined sentence.
  if (evidence.crimes.some((crime) => crimeKind(crime) === 'violent')) return [strict];
  switch (strictness(evidence)) {
    case 'graft':
      return [graft];
    case 'graft-or-strict':
      return [graft, strict];
    case 'yes':
      return [strict];
    default:
      if (evidence.crimes.length > 1) return [strict];
      if (main.has(articles[0]) && !main.has(articles[1])) return [general];
      return evidence.crimes.length === 0 ? [general, strict, graft] : [general, strict];
  }
}
