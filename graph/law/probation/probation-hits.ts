/** From sentences with probation to the hits of one rule. */

import type { Dossier } from '../../model/documents/dossier.ts';
import type { Found, Hit, Unknown } from '../../model/leads/hit.ts';
import type { InnocentReading } from '../../model/leads/lead.ts';
import type { Bilingual } from '../../model/span.ts';
import { missingFacts } from '../facts/asked-facts.ts';
import { quotesOf } from '../facts/fact-sheet.ts';
import { COUNTER_ODDS } from '../tools/hit-weights.ts';
import { closable } from '../tools/innocent-readings.ts';
import { laterDecisions } from '../tools/later-decisions.ts';
import type { ReadingId } from '../tools/reading-ids.ts';
import { type HitParts, ruleHit } from '../tools/rule-hit.ts';
import type { Check, Code } from '../tools/verdict.ts';
import { evaluateProbation } from './probation.ts';
import type { ProbationSheet } from './probation-from-record.ts';
import { probationSheets } from './probation-from-record.ts';

export interface ProbationRule {
  readonly codes: readonly Code[];
  readonly claim: (check: Check, court: string) => Bilingual;
  readonly readings: readonly ReadingId[];
}

/** One hit for each defendant whose probation the rule does not allow; unknown where a date or the term is missing. */
export function probationHits(rule: ProbationRule, dossiers: readonly Dossier[]): Found {
  const later = laterDecisions(dossiers);
  const seen = new Set<string>();
  const hits: Hit[] = [];
  const unknown: Unknown[] = [];
  let examined = 0;
  for (const sheet of dossiers.flatMap((dossier) => probationSheets(dossier, later))) {
    const { record, document } = sheet.dossier;
    const key = `${record.number ?? document.id}\n${record.date}\n${sheet.defendant}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const own = evaluateProbation(sheet.facts).checks.filter((check) => rule.codes.includes(check.code));
    examined++;
    const [first, ...rest] = own
      .filter((check) => check.state === 'violated' || check.state === 'possible')
      .sort((a, b) => Number(b.state === 'violated') - Number(a.state === 'violated'));
    if (first) hits.push(hitOf(rule, sheet, [first, ...rest]));
    const [lacked, ...others] = [
      ...(record.date === null ? (['ruledOn'] as const) : []),
      ...own.filter((it) => it.state === 'unknown').flatMap((it) => it.missing),
    ];
    if (!first && lacked) unknown.push({ document: document.id, missing: missingFacts([lacked, ...others]) });
  }
  return { hits, unknown, examined };
}

function hitOf(rule: ProbationRule, sheet: ProbationSheet, checks: readonly [Check, ...Check[]]): Hit {
  const { dossier } = sheet;
  const claim = rule.claim(checks[0], dossier.record.court ?? '法院');
  const possible = checks[0].state === 'possible';
  return ruleHit({
    dossier,
    person: sheet.defendant,
    personRole: '被告人',
    checks,
    claim: possible ? { zh: `疑似${claim.zh}，待核`, en: `To be checked: ${claim.en}` } : claim,
    evidence: quotesOf(
      sheet,
      checks.flatMap((check) => check.uses),
    ),
    innocent: readings(['misread', ...rule.readings], checks, sheet),
    counterEvidence: counterEvidence(sheet),
  });
}

function readings(ids: readonly ReadingId[], checks: readonly Check[], sheet: ProbationSheet): InnocentReading[] {
  const named = checks.flatMap((check) => check.exceptions);
  return [...new Set([...ids, ...named])].map((id): InnocentReading => {
    if (id === 'misread')
      return closable(id, { state: 'partly', note: { zh: '已引用原文，请核对', en: 'the text is quoted; please compare' } });
    if (id === 'corrected-judgment') {
      return sheet.facts.corrected
        ? closable(id, {
            state: 'open',
            note: {
              zh: '已载入补正或者撤销该判决的文书，须核对其内容',
              en: 'a document that corrects or quashes the judgment is loaded; compare it',
            },
          })
        : closable(id, {
            state: 'partly',
            note: { zh: '已载入文书中没有补正或者撤销该判决的文书', en: 'no loaded document corrects or quashes the judgment' },
          });
    }
    if (id === 'minor-offender' && !sheet.facts.minor) {
      return closable(id, {
        state: 'partly',
        note: { zh: '文书没有认定犯罪时未成年', en: 'the judgment finds no crime under eighteen' },
      });
    }
    if (id === 'wartime') return closable(id, { state: 'partly', note: { zh: '文书没有载明战时', en: 'the judgment mentions no war' } });
    if (id === 'old-crime-ringleader' && !named.includes(id)) {
      return closable(id, {
        state: 'excluded',
        note: { zh: '不涉及首要分子，或者犯罪时间在2011年5月1日以后', en: 'no ringleader, or a crime since 2011-05-01' },
      });
    }
    return closable(id, {
      state: 'open',
      note: { zh: '文书没有载明，须查原卷', en: 'the documents do not say; the file must be looked at' },
    });
  });
}

/** A plea of guilt accepted in the proceedings means that the procuratorate had proposed or accepted the sentence. */
function counterEvidence(sheet: ProbationSheet): HitParts['counterEvidence'] {
  const plea = sheet.dossier.record.extension.circumstances.find(
    (it) => it.circumstance === 'pleaded-guilty' && it.defendant === sheet.defendant,
  );
  if (!plea) return [];
  const text = {
    zh: '被告人认罪认罚，量刑可能采纳了检察机关的建议',
    en: 'plea of guilty: the sentence may follow the proposal of the procuratorate',
  };
  const evidence = quotesOf({ sources: new Map([['penalty', [{ dossier: sheet.dossier, spans: plea.spans }]]]) }, ['penalty']);
  return [
    {
      text,
      logEvidence: -Math.log(COUNTER_ODDS.pleadedGuilty),
      evidence: evidence.map((quote) => ({ ...quote, shows: { zh: '认罪认罚', en: 'plea of guilty' } })),
    },
  ];
}
