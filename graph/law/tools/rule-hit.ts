/** A rule that is broken: one ruling, one prisoner or defendant, the rule, the figures and the sentences that print them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import { DECIDING_ROLES } from '../../model/glossary.ts';
import type { Hit, HitRates } from '../../model/leads/hit.ts';
import type { Detail, Finding, InnocentReading, Quote, Subject } from '../../model/leads/lead.ts';
import type { Bilingual } from '../../model/span.ts';
import { citations } from '../facts/articles.ts';
import { EXCEPTIONS } from './exceptions.ts';
import type { Check } from './verdict.ts';
import { CODES } from './verdict.ts';

const UNITS = { months: '个月', years: '年', days: '日' } as const;

export interface HitParts {
  readonly dossier: Dossier;
  /** The prisoner or defendant as the document names him. */
  readonly person: string | null;
  readonly personRole: string;
  /** Checks that are violated or possible; the strongest first is not required. */
  readonly checks: readonly [Check, ...Check[]];
  readonly claim: Bilingual;
  /** Where the rates are not those of the rule. */
  readonly rates?: HitRates;
  readonly evidence: readonly Quote[];
  readonly innocent: readonly InnocentReading[];
  readonly counterEvidence: Finding['counterEvidence'];
}

/** A rule broken in one document. It is violated where one of its checks is. */
export function ruleHit({ dossier, checks, person, personRole, claim, rates, evidence, innocent, counterEvidence }: HitParts): Hit {
  const { number, date } = dossier.record;
  return {
    key: [number ?? dossier.document.id, date ?? '', person ?? '', dossier.document.id],
    verdict: checks.some((check) => check.state === 'violated') ? 'violated' : 'possible',
    subjects: [...decidingOfficials(dossier), ...personSubject(dossier, person, personRole)],
    dossiers: [dossier],
    claim,
    details: checks.map(detailOf),
    ...(rates === undefined ? {} : { rates }),
    evidence,
    innocent,
    counterEvidence,
    law: citations(checks.flatMap((check) => check.articles)),
  };
}

/** Those who sign as deciding, the presiding judge first; clerks and assistants do not decide. */
export function decidingOfficials(dossier: Dossier): Subject[] {
  return DECIDING_ROLES.flatMap((role) =>
    dossier.officials.flatMap((joined): Subject[] => {
      if (joined === null || joined.item.role !== role) return [];
      const { name, agency } = joined.item;
      return [{ node: joined.node, kind: 'official', name, role, agency: agency ?? dossier.record.court, firm: null }];
    }),
  );
}

function personSubject(dossier: Dossier, person: string | null, role: string): Subject[] {
  const joined = dossier.parties.find((it) => it !== null && it.item.name === person && it.item.type === 'person');
  return joined ? [{ node: joined.node, kind: 'person', name: joined.item.name, role, agency: null, firm: null }] : [];
}

/** Limit and actual value with their unit, and the exceptions of the rule beside its reason. */
export function detailOf(check: Check): Detail {
  const value = (figure: number | null): string => (figure === null || check.unit === null ? '—' : `${figure} ${UNITS[check.unit]}`);
  const exceptions = check.exceptions.map((id) => EXCEPTIONS[id]);
  const printed =
    exceptions.length === 0
      ? { zh: '', en: '' }
      : { zh: `；例外：${exceptions.map((it) => it.zh).join('；')}`, en: `; exceptions: ${exceptions.map((it) => it.en).join('; ')}` };
  return {
    type: 'check',
    title: CODES[check.code],
    limit: value(check.limit),
    actual: value(check.actual),
    why: { zh: check.says.zh + printed.zh, en: check.says.en + printed.en },
  };
}
