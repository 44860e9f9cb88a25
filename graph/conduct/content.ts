/** The id of what a finding says. */
import { partsId } from '../model/ids.ts';
import type { Finding } from '../model/leads/lead.ts';
import { compareText } from '../model/order.ts';

/**
 * Same indicator version, verdict, people, cases, places and facts found: same id. What moves with every document that is loaded is no part of it:
 * expected counts, chances, weights and intervals.
 */
export function findingContent(finding: Finding): string {
  const { indicator, version, verdict, subjects, counterpart = '', cases, evidence } = finding;
  const list = (of: readonly string[]): string => [...new Set(of)].sort(compareText).join('\n');
  return partsId(
    ...['finding', `${indicator}@${version}`, verdict, counterpart],
    list(subjects.map(({ node }) => node)),
    list(cases),
    list(evidence.map(({ document, start, end }) => `${document} ${start} ${end}`)),
    list(factsOf(finding)),
  );
}

/** What was found, of a rule as it was checked and of a statistic as it was counted. */
function factsOf({ class: kind, details, statistics }: Finding): string[] {
  const counted = statistics === null ? [] : [`observed ${statistics.observed}`];
  if (kind !== 'H') return counted;
  return [...counted, ...details.flatMap((d) => (d.type === 'check' ? [`${d.title.zh} ${d.limit} ${d.actual}`] : []))];
}
