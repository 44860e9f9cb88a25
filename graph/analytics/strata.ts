/**
 * Strata: pairs are compared only among cases of the same court, class, cause and time.
 * The choice how fine a stratum may be looks at margins alone (how many cases there are), never at who met whom.
 */

export interface Placed {
  readonly court: string;
  readonly grade: string;
  readonly cause: string;
  /** Four times the year plus the quarter 0..3; null when only the year is known. */
  readonly quarter: number | null;
  readonly year: number | null;
}

export interface Stratum {
  /** '' where the case cannot be placed in time: it is left out of every comparison. */
  readonly key: string;
  /** First quarter that the stratum covers. */
  readonly from: number;
}

/** Fewest cases for a quarter of a cause to stand alone, and for a year of a cause. Below, the next coarser level is used. */
const QUARTER_CASES = 12;
const YEAR_CASES = 8;

/**
 * Places each case in the finest stratum that has enough cases: cause and quarter; else cause and year;
 * else kindred causes and year. `finest` 'year' skips the quarter, `pool` false never pools causes.
 */
export function placeInStrata(cases: readonly Placed[], finest: 'quarter' | 'year' = 'quarter', pool = true): Stratum[] {
  const result: Stratum[] = cases.map(() => ({ key: '', from: 0 }));
  let open = cases.flatMap((c, i) => (c.year === null ? [] : [i]));
  const levels: { key: (c: Placed) => string | null; least: number; from: (c: Placed) => number }[] = [
    {
      key: (c) => (c.quarter === null || finest === 'year' ? null : `${c.court}|${c.grade}|${c.cause}|${quarterName(c.quarter)}`),
      least: QUARTER_CASES,
      from: (c) => c.quarter ?? 0,
    },
    { key: (c) => `${c.court}|${c.grade}|${c.cause}|${c.year}`, least: pool ? YEAR_CASES : 0, from: (c) => (c.year ?? 0) * 4 },
    { key: (c) => `${c.court}|${c.grade}|${kindredCauses(c)}|${c.year}`, least: 0, from: (c) => (c.year ?? 0) * 4 },
  ];
  for (const level of levels) {
    const counts = new Map<string, number>();
    const keys = open.map((i) => level.key(cases[i]!));
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    const left: number[] = [];
    for (const [at, i] of open.entries()) {
      const key = keys[at] ?? null;
      if (key === null || (counts.get(key) ?? 0) < level.least) left.push(i);
      else result[i] = { key, from: level.from(cases[i]!) };
    }
    open = left;
  }
  return result;
}

/** e.g. 2020Q3 */
export function quarterName(quarter: number): string {
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
}

/** Families of causes by their own words, for causes too thin to stand alone. Order matters: the more special word first. */
const KINDRED: readonly (readonly [string, RegExp])[] = [
  ['婚姻家庭继承', /离婚|婚|抚养|扶养|赡养|继承|收养|监护|遗嘱|彩礼/u],
  ['劳动人事', /劳动|工伤|人事|劳务派遣|社会保险|追索劳动/u],
  ['公司破产', /公司|股东|股权|破产|清算|合伙企业|票据|证券/u],
  ['知识产权', /商标|专利|著作权|不正当竞争|知识产权/u],
  ['侵权责任', /侵权|责任纠纷|损害赔偿|人身|健康权|生命权|交通事故/u],
  ['合同', /合同|借贷|借款|买卖|租赁|承揽|担保|保证|追偿|劳务|居间|委托/u],
  ['物权', /物权|所有权|使用权|占有|相邻|返还原物|抵押权|承包地/u],
];

function kindredCauses(c: Placed): string {
  for (const [name, words] of KINDRED) if (words.test(c.cause)) return `*${name}`;
  return '*其他';
}
