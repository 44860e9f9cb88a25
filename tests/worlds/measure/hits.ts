import { caseOf } from '../../../graph/assembly/case-of.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { PlantedScheme } from '../region/build-region.ts';

/** Whom a scheme or a look-alike names, and in which cases it shows. */
export type Target = Pick<PlantedScheme, 'id' | 'kind' | 'officials' | 'lawyers' | 'others' | 'cases'>;

export interface Aim {
  readonly target: Target;
  readonly officials: ReadonlySet<string>;
  /** Officials, lawyers and others: enough where the target is a ring or has no official of its own. */
  readonly anybody: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
}

export function aimAt(target: Target): Aim {
  const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);
  return {
    target,
    officials: new Set(names(target.officials)),
    anybody: new Set([...names(target.officials), ...names(target.lawyers), ...names(target.others)]),
    cases: new Set(target.cases.map(caseOf)),
  };
}

/** A ring is also found by one of its people or companies; of every other scheme a lead must name an official. */
function named({ target, officials, anybody }: Aim): ReadonlySet<string> {
  return target.others.length > 0 || target.officials.length === 0 ? anybody : officials;
}

/** A lead hits what it names somebody of, when at least half of its cases are of it. */
export function hits(lead: Lead, aim: Aim): boolean {
  if (lead.cases.length === 0 || !lead.subjects.some(({ name }) => named(aim).has(name))) return false;
  const own = new Set(lead.cases.map(caseOf));
  const shared = [...own].filter((number) => aim.cases.has(number)).length;
  return shared * 2 >= own.size;
}
