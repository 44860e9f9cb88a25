import type { AnalysedRecord } from '../../graph/model/documents/dossier.ts';
import { type Likeness, PARTICULARS } from '../../graph/model/documents/likeness.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Letters, lettersOf } from './letters.ts';
import { signatureOf } from './min-hash.ts';
import { hashOf, shinglesOf } from './shingles.ts';

/**
 * What is kept of a clean text so that it can be compared with others. `record` gives the names that stand in it; what it lacks stays in the
 * template as it is printed, which makes documents less alike, never more.
 */
export function likenessOf(text: string, record: AnalysedRecord): Likeness {
  const letters = lettersOf(text, namesIn(record));
  const template = shinglesOf(letters.template);
  return {
    content: signatureOf(shinglesOf(letters.content)),
    template: signatureOf(template),
    facts: signatureOf(template, isBoilerplate),
    particulars: particularsOf(letters),
    letters: letters.template.length,
  };
}

function particularsOf({ particulars }: Letters): Uint32Array {
  return Uint32Array.from(particulars, hashOf).sort().slice(0, PARTICULARS);
}

/** Names that stand in the template as marks. */
export function namesIn(record: AnalysedRecord): string[] {
  const names = [...record.parties, ...record.principals, ...record.representatives, ...record.officials].map(({ name }) => name);
  for (const { firm } of record.representatives) if (firm !== null) names.push(firm);
  for (const agency of [record.court, record.procuratorate]) if (agency !== null) names.push(agency);
  return names;
}
