/** Merits by patents of several prisoners that go back to one agent or one ward, and who decided on them. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { NodeId } from '../../model/entity.ts';
import { isMasked } from '../../model/names/names.ts';
import { compareText } from '../../model/order.ts';
import type { PatentItem } from '../../model/record/extension-merit.ts';
import { leadingJudge, prisonOfficersOf } from '../case-facts.ts';
import type { Aspect } from '../pairs/weigh.ts';
import type { CaseUnit } from '../units.ts';
import { beyondLikeCases, type Concentration, concentrations, type SeatedCase } from './concentration.ts';
import { gather } from './gather.ts';

export interface PatentRuling {
  readonly unit: CaseUnit;
  readonly dossier: Dossier;
  readonly prisoner: string;
  /** Prison and ward, as far as printed. */
  readonly ward: string | null;
  readonly patents: readonly PatentItem[];
}

export interface PatentSource {
  readonly kind: 'agent' | 'ward';
  readonly name: string;
}

export interface PatentRow {
  readonly court: string;
  readonly source: PatentSource;
  readonly rulings: readonly PatentRuling[];
  readonly concentration: Concentration;
  /** Rulings of the row in which the official presided or sat. */
  readonly his: readonly PatentRuling[];
  /**
   * The ward that most come from, against its share of the other rulings of the court; null where no ward is printed. Shown, never weighed: an
   * honest workshop stands in one ward too.
   */
  readonly ward: { readonly name: string; readonly aspect: Aspect } | null;
  readonly rows: number;
  readonly logEvidence: number;
}

const WARD = /第?[一二三四五六七八九十\d]{1,3}(?:监区|分监区)/u;
/** 法释〔2016〕23号 4: an innovation that the province confirms is merit. */
const CONFIRMED = /省[^。；]{0,16}(?:主管部门|科技厅|科学技术厅|工业和信息化[^。；]{0,6})[^。；]{0,8}确认/u;

/** Commutations that name a patent. Such as the province has confirmed are what the law asks for. */
export function commutationsOf(units: readonly CaseUnit[]): PatentRuling[] {
  return units.flatMap((unit) =>
    unit.dossiers.flatMap((dossier) => {
      const { commutation, extension, outcomes } = dossier.record;
      if (commutation === null || !outcomes.includes('commutation-granted') || isMasked(commutation.prisoner)) return [];
      const text = dossier.quote(dossier.document.range.start, dossier.document.range.end);
      const ward = commutation.prison === null ? null : `${commutation.prison}${WARD.exec(text)?.[0] ?? ''}`;
      return [{ unit, dossier, prisoner: commutation.prisoner, ward, patents: CONFIRMED.test(text) ? [] : extension.patents }];
    }),
  );
}

/** Rows of so many prisoners with one agent or from one ward; a prisoner with many patents is one. */
export function patentRows(
  rulings: readonly PatentRuling[],
  benchOf: (dossier: Dossier) => readonly NodeId[],
  leastPrisoners: number,
): PatentRow[] {
  return gather(rulings, (r) => [r.unit.court]).flatMap(([court, own]) => {
    const rows = [
      ...sharing(own, 'agent', (r) => r.patents.flatMap((p) => agentOf(p) ?? [])),
      ...sharing(own, 'ward', (r) => (r.patents.length === 0 || r.ward === null ? [] : [r.ward])),
    ].filter(({ members }) => new Set(members.map((m) => m.prisoner)).size >= leastPrisoners);
    const weighed = rows.flatMap(({ source, members }) => weigh(court, source, members, own, benchOf, rows.length, leastPrisoners) ?? []);
    return strongestOfEach(weighed.sort((a, b) => b.logEvidence - a.logEvidence));
  });
}

function sharing(own: readonly PatentRuling[], kind: PatentSource['kind'], names: (ruling: PatentRuling) => readonly string[]) {
  return gather(own, names).map(([name, members]) => ({ source: { kind, name }, members }));
}

/** The same rulings seen from the agent and from the ward are one row. */
function strongestOfEach(rows: readonly PatentRow[]): PatentRow[] {
  const covered = (row: PatentRow, by: PatentRow): boolean =>
    row.rulings.filter((r) => by.rulings.includes(r)).length * 2 >= row.rulings.length;
  return rows.filter((row, i) => !rows.slice(0, i).some((stronger) => covered(row, stronger)));
}

/** 云川某某专利代理事务所（普通合伙） and the same without its form are one. */
function agentOf({ agent }: PatentItem): string | null {
  const name = agent?.replace(/[（(].*$/u, '').trim() ?? '';
  return name === '' || isMasked(name) ? null : name;
}

/** As the one who presides, as one of the bench (a member may be the one who sees to it), and as the officer who comes for the prison. */
function weigh(
  court: string,
  source: PatentSource,
  rulings: readonly PatentRuling[],
  own: readonly PatentRuling[],
  benchOf: (dossier: Dossier) => readonly NodeId[],
  rows: number,
  least: number,
): PatentRow | null {
  const inside = new Set(rulings.map((r) => r.unit.id));
  const seatings = [(d: Dossier) => [leadingJudge(d)?.node ?? []].flat(), benchOf, prisonOfficersOf];
  const found = seatings.flatMap((officials) => {
    const seated: SeatedCase[] = own.map(({ unit, dossier }) => ({
      ...{ id: unit.id, officials: officials(dossier), stratum: unit.stratum === '' ? '' : court, time: unit.time },
    }));
    const [strongest] = concentrations(seated, (c) => inside.has(c.id), least);
    return strongest === undefined ? [] : [{ strongest, officials }];
  });
  const [best] = found.sort((a, b) => b.strongest.logEvidence - a.strongest.logEvidence);
  if (best === undefined) return null;
  const { strongest, officials } = best;
  const concentration = {
    ...strongest,
    among: strongest.among * found.length,
    logEvidence: strongest.logEvidence - Math.log(found.length),
  };
  const his = rulings.filter((r) => officials(r.dossier).includes(concentration.official));
  const ward = wardOf(rulings, own);
  return { court, source, rulings, concentration, his, ward, rows, logEvidence: concentration.logEvidence - Math.log(rows) };
}

function wardOf(rulings: readonly PatentRuling[], own: readonly PatentRuling[]): PatentRow['ward'] {
  const counts = new Map<string, number>();
  for (const { ward } of rulings) if (ward !== null) counts.set(ward, (counts.get(ward) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  if (most === undefined) return null;
  const inside = new Set(rulings.map((r) => r.unit.id));
  const ended = (list: readonly PatentRuling[]) =>
    list.flatMap(({ unit, ward }) =>
      ward === null ? [] : [{ id: unit.id, stratum: unit.court, time: unit.time, good: ward === most[0] }],
    );
  const { aspect } = beyondLikeCases(ended(rulings), ended(own), (c) => inside.has(c.id));
  return { name: most[0], aspect };
}
