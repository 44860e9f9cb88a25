/** Papers judged one by one, each for whom it concerns: from what their rules found to hits. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { Found, Hit, Unknown } from '../../model/leads/hit.ts';
import type { Subject } from '../../model/leads/lead.ts';
import type { Bilingual } from '../../model/span.ts';
import { missingFacts } from '../facts/asked-facts.ts';
import { atMostPossible, type Breach, type Judged } from './breach.ts';
import { isOverturned, isRevoked, laterDecisions } from './later-decisions.ts';
import { decidingOfficials } from './rule-hit.ts';

/** A paper with at least one broken rule. */
export interface BrokenPaper<Id extends string> {
  readonly dossier: Dossier;
  readonly person: string | null;
  readonly breaches: readonly [Breach<Id>, ...Breach<Id>[]];
  readonly verdict: Breach['verdict'];
  /** Another loaded paper corrects it. */
  readonly corrected: boolean;
}

export interface PaperRule<Id extends string> {
  /** Null where the paper is none of those that the rule looks at. */
  readonly judge: (dossier: Dossier, person: string | null) => Judged<Id> | null;
  /** Whom to judge apart; one time for nobody in particular where it is left out. */
  readonly persons?: (dossier: Dossier) => readonly string[];
  /** As what the person stands in the paper: 罪犯, 被告人. */
  readonly personRole?: string;
  readonly say: (paper: BrokenPaper<Id>) => Pick<Hit, 'claim' | 'innocent'> & Partial<Pick<Hit, 'logEvidence' | 'crimes' | 'title'>>;
}

/**
 * Hits of a rule. A paper that another loaded one takes back is not judged; one that was corrected is possible at most: the
 * correction has to be read. The same paper loaded twice is one.
 */
export function judgedPapers<Id extends string>(rule: PaperRule<Id>, dossiers: readonly Dossier[]): Found {
  const later = laterDecisions(dossiers);
  const seen = new Set<string>();
  const hits: Hit[] = [];
  const unknown: Unknown[] = [];
  let examined = 0;
  for (const dossier of dossiers) {
    if (isRevoked(dossier, later)) continue;
    for (const person of rule.persons ? rule.persons(dossier) : [null]) {
      const { number, date, kind } = dossier.record;
      const key = `${number ?? dossier.document.id}\n${date}\n${kind}\n${person}`;
      const judged = seen.has(key) ? null : rule.judge(dossier, person);
      if (judged === null) continue;
      seen.add(key);
      examined++;
      const corrected = isOverturned(dossier, later);
      const [first, ...rest] = corrected ? atMostPossible(judged.breaches) : judged.breaches;
      if (first) hits.push(hitOf(rule, dossier, person, [first, ...rest], corrected));
      else {
        const [lacked, ...others] = judged.missing;
        if (lacked) unknown.push({ document: dossier.document.id, missing: missingFacts([lacked, ...others]) });
      }
    }
  }
  return { hits, unknown, examined };
}

function hitOf<Id extends string>(
  rule: PaperRule<Id>,
  dossier: Dossier,
  person: string | null,
  breaches: readonly [Breach<Id>, ...Breach<Id>[]],
  corrected: boolean,
): Hit {
  const verdict = breaches.some((one) => one.verdict === 'violated') ? 'violated' : 'possible';
  const { claim, ...said } = rule.say({ dossier, person, breaches, verdict, corrected });
  const { number, date } = dossier.record;
  const law = breaches.flatMap((one) => one.law);
  return {
    key: [number ?? dossier.document.id, date ?? '', person ?? '', dossier.document.id],
    verdict,
    subjects: [...decidingOfficials(dossier), ...personSubject(dossier, person, rule.personRole ?? '当事人')],
    dossiers: [dossier],
    claim: verdict === 'violated' ? claim : { zh: `疑似${claim.zh}，待核`, en: `To be checked: ${claim.en}` },
    details: breaches.map((one) => one.detail),
    evidence: breaches
      .flatMap((one) => one.evidence)
      .filter((quote, at, all) => all.findIndex((other) => other.start === quote.start && other.end === quote.end) === at),
    law: law.filter((one, at) => law.indexOf(one) === at),
    ...said,
  };
}

function personSubject(dossier: Dossier, person: string | null, role: string): Subject[] {
  const joined = dossier.parties.find((it) => it !== null && it.item.name === person && it.item.type === 'person');
  return joined ? [{ node: joined.node, kind: 'person', name: joined.item.name, role, agency: null, firm: null }] : [];
}

/** Court and number of cases at the head of a claim. */
export function oneCaseAt({ record }: Dossier): Bilingual {
  const court = record.court ?? '法院';
  return { zh: `${court}1案`, en: `1 case of ${court}` };
}
