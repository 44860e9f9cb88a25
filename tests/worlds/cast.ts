import type { Lawyer, Signer } from './draft.ts';
import type { NameBook, Sex } from './people.ts';
import { type CourtId, LAW_FIRMS, LEGAL_SERVICE_OFFICE } from './places.ts';
import type { Rng } from './rng.ts';

/** The people of one court and of the procuratorate beside it, by division. */
export interface Bench {
  readonly civil: readonly string[];
  readonly criminal: readonly string[];
  readonly administrative: readonly string[];
  readonly execution: readonly string[];
  /** Judges of the division for supervision, who decide on commutation; only at the intermediate court. */
  readonly commutation: readonly string[];
  /** The one judge who hears all labour disputes, where a court has such a division. */
  readonly labour: readonly string[];
  readonly lay: readonly string[];
  readonly clerks: readonly string[];
  /** Judges' assistants, who sign since the reform of 2018. */
  readonly assistants: readonly string[];
  readonly prosecutors: readonly string[];
}

export interface BarMember extends Lawyer {
  /** The court in whose area the lawyer mostly works; null for the whole city. */
  readonly home: CourtId | null;
  /** Share of the work, Zipf by rank inside the home bar. */
  readonly weight: number;
  readonly legalAid: boolean;
}

export interface Cast {
  readonly benches: Readonly<Record<CourtId, Bench>>;
  readonly bar: readonly BarMember[];
  /** A legal worker who is no lawyer. */
  readonly legalWorker: Lawyer;
}

interface BenchSize {
  readonly civil: number;
  readonly criminal: number;
  readonly execution: number;
  readonly commutation?: number;
  readonly labour?: number;
}

const BENCH_SIZES: Readonly<Record<CourtId, BenchSize>> = {
  qinghe: { civil: 6, criminal: 4, execution: 0, commutation: 6 },
  linxi: { civil: 6, criminal: 3, execution: 2 },
  wangchuan: { civil: 5, criminal: 3, execution: 2 },
  shiqiao: { civil: 4, criminal: 3, execution: 2 },
  andu: { civil: 3, criminal: 2, execution: 1, labour: 1 },
  qingliu: { civil: 4, criminal: 2, execution: 1 },
};

const BAR: readonly { readonly home: CourtId | null; readonly members: number; readonly firms: readonly number[] }[] = [
  { home: 'linxi', members: 15, firms: [0, 1, 2, 3] },
  { home: 'wangchuan', members: 13, firms: [4, 5, 6] },
  { home: 'shiqiao', members: 8, firms: [8, 7] },
  { home: 'andu', members: 6, firms: [9, 7] },
  { home: 'qingliu', members: 7, firms: [10, 7] },
  { home: null, members: 9, firms: [11, 1, 6] },
];

/** Everybody with an office or a licence in the province, drawn once for the whole world. */
export function castWorld(rng: Rng, names: NameBook): Cast {
  const sex = (): Sex => (rng.chance(0.55) ? '男' : '女');
  const people = (count: number): string[] => Array.from({ length: count }, () => names.take(rng, sex()));
  const bench = (size: BenchSize): Bench => ({
    civil: people(size.civil),
    criminal: people(size.criminal),
    administrative: people(2),
    execution: people(size.execution),
    commutation: people(size.commutation ?? 0),
    labour: people(size.labour ?? 0),
    lay: people(10),
    clerks: people(6),
    assistants: people(3),
    prosecutors: people(5),
  });
  const benches = {
    qinghe: bench(BENCH_SIZES.qinghe),
    linxi: bench(BENCH_SIZES.linxi),
    wangchuan: bench(BENCH_SIZES.wangchuan),
    shiqiao: bench(BENCH_SIZES.shiqiao),
    andu: bench(BENCH_SIZES.andu),
    qingliu: bench(BENCH_SIZES.qingliu),
  };
  const bar = BAR.flatMap(({ home, members, firms }) =>
    people(members).map((name, rank) => ({
      name,
      firm: LAW_FIRMS[firms[rank % firms.length]!]!,
      home,
      weight: 1 / (rank + 2),
      legalAid: home === 'linxi' && rank === 2,
    })),
  );
  return { benches, bar, legalWorker: { name: names.take(rng, '男'), firm: LEGAL_SERVICE_OFFICE } };
}

/** The lawyers of one home bar, best known first. */
export function localBar(cast: Cast, home: CourtId): readonly BarMember[] {
  return cast.bar.filter((member) => member.home === home);
}

/** Draws a lawyer for a case of `court`: mostly from the local bar, by Zipf share, never one of `without`. */
export function drawLawyer(rng: Rng, cast: Cast, court: CourtId, without: readonly Lawyer[] = []): BarMember {
  // A firm does not act for both sides of one dispute.
  const free = cast.bar.filter((member) => !without.some((taken) => taken.name === member.name || taken.firm === member.firm));
  const reach = (member: BarMember): number => {
    if (member.home === court) return 10;
    if (member.home === null) return court === 'qinghe' ? 6 : 3;
    return court === 'qinghe' ? 3 : 0.4;
  };
  return rng.weighted(free, (member) => member.weight * reach(member));
}

/** Who signs below the date: a clerk, from 2018 on sometimes with a judge's assistant. */
export function drawClerks(rng: Rng, cast: Cast, court: CourtId, date: string): Signer[] {
  const bench = cast.benches[court];
  const assistant = date >= '2018-01-01' && rng.chance(0.25) ? [{ role: '法官助理', name: rng.pick(bench.assistants) }] : [];
  return [...assistant, { role: rng.chance(0.88) ? '书记员' : '代书记员', name: rng.pick(bench.clerks) }];
}
