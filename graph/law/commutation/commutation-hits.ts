/** From judged rulings to the hits of one rule on commutation or parole. */

import type { Dossier } from '../../model/documents/dossier.ts';
import type { Found, Hit, HitRates, Unknown } from '../../model/leads/hit.ts';
import type { Quote } from '../../model/leads/lead.ts';
import type { Bilingual } from '../../model/span.ts';
import { type AskedFact, missingFacts } from '../facts/asked-facts.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import type { FactSheet } from '../facts/fact-sheet.ts';
import { quotesOf } from '../facts/fact-sheet.ts';
import { COUNTER_ODDS } from '../tools/hit-weights.ts';
import { commutationReadings } from '../tools/innocent-readings.ts';
import type { ReadingId } from '../tools/reading-ids.ts';
import { type HitParts, ruleHit } from '../tools/rule-hit.ts';
import type { Check, Code } from '../tools/verdict.ts';
import { judgedRulings } from './judged-rulings.ts';

export interface CommutationRule {
  readonly proceeding: CommutationFacts['proceeding'];
  readonly codes: readonly Code[];
  /** Conduct and case in figures; `where` is the prison or the court, never a person. */
  readonly claim: (check: Check, where: Bilingual) => Bilingual;
  readonly readings: readonly ReadingId[];
  /** A printed end date that does not compute is far more often a slip than a favour: its own rates, where the rule has that code. */
  readonly slip?: HitRates;
}

/** Facts that tell what the ruling was about; they are quoted with every finding. */
const ALWAYS: readonly FactName[] = ['grounds', 'ruledOn'];

/** Hits, what could not be told and the number of rulings looked at. Rulings under texts that are not evaluated yield neither. */
export function commutationHits(rule: CommutationRule, dossiers: readonly Dossier[]): Found {
  const hits: Hit[] = [];
  const unknown: Unknown[] = [];
  let examined = 0;
  for (const { sheet, verdict } of judgedRulings(dossiers)) {
    if (sheet.facts.proceeding !== rule.proceeding) continue;
    const own = verdict.checks.filter((check) => rule.codes.includes(check.code));
    const undated = sheet.facts.ruledOn === null;
    if (own.length === 0 && !undated && sheet.facts.classes.length > 0) continue;
    examined++;
    const [first, ...rest] = own.filter((check) => check.state === 'violated' || check.state === 'possible').sort(strongestFirst);
    if (first) hits.push(hitOf(rule, sheet, [first, ...rest]));
    const [lacked, ...others] = lackedFacts(sheet, own);
    if (!first && lacked) unknown.push({ document: sheet.dossier.document.id, missing: missingFacts([lacked, ...others]) });
  }
  return { hits, unknown, examined };
}

function strongestFirst(a: Check, b: Check): number {
  return Number(b.state === 'violated') - Number(a.state === 'violated') || Number(a.code === 'END_DATE') - Number(b.code === 'END_DATE');
}

/** What a check rests on and the documents do not state. */
function lackedFacts(sheet: FactSheet, own: readonly Check[]): AskedFact[] {
  const { classes, ruledOn } = sheet.facts;
  const basic: FactName[] = [...(ruledOn === null ? (['ruledOn'] as const) : []), ...(classes.length === 0 ? (['classes'] as const) : [])];
  const asked = [...basic, ...own.filter((check) => check.state === 'unknown').flatMap((check) => check.missing)];
  const lacked = asked.flatMap((fact) => unstated(sheet.facts, fact));
  // What is stated and yet decides nothing is still what has to be looked up.
  return lacked.length > 0 ? lacked : asked;
}

/** A value that is stated is not missing. Of an earlier cut the days may be; a class or a list of crimes may be told in part. */
function unstated(facts: CommutationFacts, fact: FactName): AskedFact[] {
  const { previous } = facts;
  if (fact === 'previous' && previous !== null) {
    return [
      ...(previous.ruledOn === null ? (['previousRuledOn'] as const) : []),
      ...(previous.servedOn === null ? (['previousServedOn'] as const) : []),
    ];
  }
  const value = fact in facts ? facts[fact as keyof CommutationFacts] : null;
  return typeof value === 'string' || typeof value === 'number' ? [] : [fact];
}

function hitOf(rule: CommutationRule, sheet: FactSheet, checks: readonly [Check, ...Check[]]): Hit {
  const { dossier } = sheet;
  const claim = rule.claim(checks[0], place(dossier));
  const possible = checks[0].state === 'possible';
  return ruleHit({
    dossier,
    person: dossier.record.commutation?.prisoner ?? null,
    personRole: '罪犯',
    checks,
    claim: possible ? { zh: `疑似${claim.zh}，待核`, en: `To be checked: ${claim.en}` } : claim,
    ...(rule.slip !== undefined && checks.every((check) => check.code === 'END_DATE') ? { rates: rule.slip } : {}),
    evidence: quotesOf(sheet, [...checks.flatMap((check) => check.uses), ...ALWAYS]),
    innocent: commutationReadings(['misread', ...rule.readings], checks, sheet.facts),
    counterEvidence: counterEvidence(sheet),
  });
}

function place(dossier: Dossier): Bilingual {
  const prison = dossier.record.commutation?.prison;
  const court = dossier.record.court;
  if (prison) return { zh: `${prison}罪犯`, en: `a prisoner of ${prison}` };
  return court ? { zh: `${court}审理的罪犯`, en: `a prisoner before ${court}` } : { zh: '罪犯', en: 'a prisoner' };
}

/** What the text itself says for the officials: an open hearing, or a property part that was paid. */
function counterEvidence(sheet: FactSheet): HitParts['counterEvidence'] {
  const detail = sheet.dossier.record.extension.commutation;
  const found: { text: Bilingual; logEvidence: number; evidence: Quote[] }[] = [];
  if (sheet.facts.hearing === 'open') {
    const text = { zh: '案件经开庭审理，检察机关可当庭监督', en: 'heard in open court, where the procuratorate could supervise' };
    found.push({ text, logEvidence: -Math.log(COUNTER_ODDS.openHearing), evidence: quotesOf(sheet, ['hearing']) });
  }
  if (detail?.propertyPaid?.value === true) {
    const spans = detail.propertyPaid.spans;
    const evidence = quotesOf({ sources: new Map([['ableButUnpaid', [{ dossier: sheet.dossier, spans }]]]) }, ['ableButUnpaid']).map(
      (quote) => ({
        ...quote,
        shows: { zh: '财产性判项已履行', en: 'the property part was paid' },
      }),
    );
    found.push({
      text: { zh: '财产性判项已履行', en: 'the property part was paid' },
      logEvidence: -Math.log(COUNTER_ODDS.propertyPaid),
      evidence,
    });
  }
  return found;
}
