/** What a criminal judgment says of each defendant, as attributes that can be counted together. */
import type { Dossier } from '../model/documents/dossier.ts';
import { isMasked } from '../model/names/names.ts';
import { CIRCUMSTANCES, type Circumstance } from '../model/record/extension-terms.ts';
import type { Bilingual, Span } from '../model/span.ts';

/** Attributes are keys: a circumstance, `exempted`, `probation`, or `firm:` and the name of the defender's law firm. */
export type Trait = string;

/** What somebody is, not what a court did with him, enters no score: age stays out. */
const OF_THE_PERSON: ReadonlySet<Circumstance> = new Set(['minor']);

/** Attributes of each defendant of a criminal judgment, by name, with the places that say so. */
export function defendantTraits(dossier: Dossier): Map<string, Map<Trait, readonly Span[]>> {
  const { record } = dossier;
  const accused = record.parties.filter((p) => p.roles.some((role) => /被告人|上诉人/u.test(role))).map((p) => p.name);
  const names = new Set([...accused, ...record.sentences.map((s) => s.defendant)]);
  const traits = new Map<string, Map<Trait, readonly Span[]>>([...names].map((name) => [name, new Map()]));
  const only = names.size === 1 ? [...names][0]! : null;
  const add = (defendant: string | null, trait: Trait, spans: readonly Span[]): void => {
    const own = traits.get(defendant ?? only ?? '');
    if (own !== undefined && !own.has(trait)) own.set(trait, spans);
  };
  for (const { defendant, circumstance, spans } of record.extension.circumstances) {
    if (!OF_THE_PERSON.has(circumstance)) add(defendant, circumstance, spans);
  }
  for (const { defendant, penalty, probationMonths, spans } of record.sentences) {
    if (penalty === 'exempt') add(defendant, 'exempted', spans);
    if (probationMonths !== null) add(defendant, 'probation', spans);
  }
  for (const { kind, firm, represents, spans, name } of record.representatives) {
    if (kind !== 'lawyer' || firm === null || isMasked(name) || isMasked(firm)) continue;
    for (const client of represents) if (names.has(client)) add(client, `firm:${firm}`, spans);
  }
  return traits;
}

export function traitName(trait: Trait): Bilingual {
  if (trait.startsWith('firm:')) return { zh: `${trait.slice(5)}辩护`, en: `defended by ${trait.slice(5)}` };
  if (trait === 'exempted') return { zh: '免予刑事处罚', en: 'exempted from punishment' };
  if (trait === 'probation') return { zh: '缓刑', en: 'probation' };
  return CIRCUMSTANCES[trait as Circumstance] ?? { zh: trait, en: trait };
}
