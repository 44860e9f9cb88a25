/** What holds of every finding of an indicator, whatever it is about. */
import { expect } from 'vitest';
import type { Indicator } from '../../graph/indicators/define.ts';
import type { Dossier } from '../../graph/model/documents/dossier.ts';
import type { Finding } from '../../graph/model/leads/lead.ts';

/** Runs an indicator that needs dossiers alone. */
export function run(indicator: Pick<Indicator<'dossiers'>, 'evaluate'>, ...dossiers: readonly Dossier[]) {
  return indicator.evaluate({ dossiers });
}

/** The only finding; fails where there are none or several. */
export function onlyFinding(indicator: Pick<Indicator<'dossiers'>, 'evaluate'>, ...dossiers: readonly Dossier[]): Finding {
  const { findings } = run(indicator, ...dossiers);
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
}

/** A finding can be shown: people at its head, exact quotes, law, harmless readings, no name in its claim. */
export function expectShowable(finding: Finding, ...dossiers: readonly Dossier[]): void {
  expect(finding.subjects[0]).toMatchObject({ kind: 'official', role: 'presiding-judge' });
  expect(finding.subjects.some((it) => it.role === 'clerk')).toBe(false);
  expect(finding.subjects.at(-1)?.kind).toBe('person');
  expect(finding.cases).toHaveLength(1);
  expect(finding.evidence.length).toBeGreaterThan(0);
  for (const { document, start, end, quote } of finding.evidence) {
    expect(dossiers.find((it) => it.document.id === document)?.quote(start, end)).toBe(quote);
  }
  expect(finding.law.length).toBeGreaterThan(0);
  expect(finding.innocent.length).toBeGreaterThan(1);
  expect(finding.nextSteps.length).toBeGreaterThan(0);
  expect(finding.clears.length).toBeGreaterThan(0);
  expect(finding.details.every((it) => it.type === 'check')).toBe(true);
  for (const { name } of finding.subjects) {
    expect(finding.claim.zh).not.toContain(name);
    expect(finding.claim.en).not.toContain(name);
  }
  if (finding.verdict === 'possible') {
    expect(finding.logEvidence).toBeLessThanOrEqual(Math.log(3));
    expect(finding.claim.zh).toMatch(/^疑似.*待核$/);
  } else {
    expect(finding.logEvidence).toBeGreaterThan(Math.log(3));
  }
}
