/** From sentences with probation to the findings of one indicator. */
import type { Dossier } from '../model/dossier.ts';
import type { DataGap, Finding, InnocentReading } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';
import type { RateId } from './evidence.ts';
import { FACT_LABELS } from './fact-labels.ts';
import { quotesOf } from './fact-sheet.ts';
import { hardFinding } from './hard-finding.ts';
import { closable } from './innocent-readings.ts';
import { laterDecisions } from './later-decisions.ts';
import { PROBATION_STEPS } from './next-steps.ts';
import { evaluateProbation } from './probation.ts';
import type { ProbationSheet } from './probation-from-record.ts';
import { probationSheets } from './probation-from-record.ts';
import type { ReadingId } from './reading-ids.ts';
import type { Check, Code } from './verdict.ts';

export interface ProbationIndicator {
  readonly id: RateId;
  readonly version: string;
  readonly codes: readonly Code[];
  readonly claim: (check: Check, court: string) => Bilingual;
  readonly readings: readonly ReadingId[];
}

/** One finding for each defendant whose probation the rule does not allow; gaps where a date or the term is missing. */
export function probationFindings(
  indicator: ProbationIndicator,
  dossiers: readonly Dossier[],
): { findings: Finding[]; gaps: DataGap[]; examined: number } {
  const later = laterDecisions(dossiers);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const gaps: DataGap[] = [];
  let examined = 0;
  for (const sheet of dossiers.flatMap((dossier) => probationSheets(dossier, later))) {
    const { record, document } = sheet.dossier;
    const key = `${record.number ?? document.id}\n${record.date}\n${sheet.defendant}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const own = evaluateProbation(sheet.facts).checks.filter((check) => indicator.codes.includes(check.code));
    examined++;
    const [first, ...rest] = own
      .filter((check) => check.state === 'violated' || check.state === 'possible')
      .sort((a, b) => Number(b.state === 'violated') - Number(a.state === 'violated'));
    if (first) findings.push(findingOf(indicator, sheet, [first, ...rest]));
    const missing = [
      ...(record.date === null ? (['ruledOn'] as const) : []),
      ...own.filter((it) => it.state === 'unknown').flatMap((it) => it.missing),
    ];
    if (!first && missing.length > 0) {
      gaps.push({ indicator: indicator.id, document: document.id, missing: [...new Set(missing.map((fact) => FACT_LABELS[fact].zh))] });
    }
  }
  return { findings, gaps, examined };
}

function findingOf(indicator: ProbationIndicator, sheet: ProbationSheet, checks: readonly [Check, ...Check[]]): Finding {
  const { dossier } = sheet;
  const claim = indicator.claim(checks[0], dossier.record.court ?? '法院');
  const possible = checks[0].state === 'possible';
  return hardFinding({
    indicator: indicator.id,
    version: indicator.version,
    family: 'outcome',
    dossier,
    person: sheet.defendant,
    personRole: '被告人',
    checks,
    claim: possible ? { zh: `疑似${claim.zh}，待核`, en: `To be checked: ${claim.en}` } : claim,
    rate: indicator.id,
    evidence: quotesOf(
      sheet,
      checks.flatMap((check) => check.uses),
    ),
    innocent: readings(['misread', ...indicator.readings], checks, sheet),
    counterEvidence: counterEvidence(sheet),
    crimes: ['C08'],
    nextSteps: PROBATION_STEPS,
    clears: [
      { zh: '补正裁定或者原卷证明文书表述有误', en: 'A correcting ruling, or a file that shows a slip' },
      { zh: '原审改判、撤销缓刑的裁判', en: 'A later decision that changed the judgment or revoked the probation' },
    ],
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
function counterEvidence(sheet: ProbationSheet): Finding['counterEvidence'] {
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
      logEvidence: -Math.log(1.5),
      evidence: evidence.map((quote) => ({ ...quote, shows: { zh: '认罪认罚', en: 'plea of guilty' } })),
    },
  ];
}
