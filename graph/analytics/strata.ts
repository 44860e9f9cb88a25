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

/** Cases that a stratum should have at least: with fewer, a pair is compared mostly with itself. */
const BLOCK_CASES = 40;
/** Fewest cases of a cause, over all time, for it to stand alone; below, kindred causes are taken together, then all of the class. */
const LEAST_CASES = 20;

/**
 * Places each case among the cases that could have gone to the same officials: those of one court, class and cause, in a run of quarters
 * (of years with `finest` 'year') as short as holds enough of them. Thin causes go with kindred ones, unless `pool` is false.
 */
export function placeInStrata(cases: readonly Placed[], finest: 'quarter' | 'year' = 'quarter', pool = true): Stratum[] {
  const result: Stratum[] = cases.map(() => ({ key: '', from: 0 }));
  let open = cases.flatMap((c, i) => (c.year === null ? [] : [i]));
  const levels: { key: (c: Placed) => string; least: number }[] = [
    { key: (c) => `${c.court}|${c.grade}|${c.cause}`, least: pool ? LEAST_CASES : 0 },
    { key: (c) => `${c.court}|${c.grade}|${kindredCauses(c)}`, least: LEAST_CASES },
    { key: (c) => `${c.court}|${c.grade}|*`, least: 0 },
  ];
  for (const { key, least } of levels) {
    const groups = new Map<string, number[]>();
    for (const i of open) {
      const group = groups.get(key(cases[i]!));
      if (group === undefined) groups.set(key(cases[i]!), [i]);
      else group.push(i);
    }
    open = [];
    for (const [name, members] of groups) {
      if (members.length < least) open.push(...members);
      else cutIntoBlocks(name, members, cases, finest, result);
    }
  }
  return result;
}

/** Runs of whole quarters with enough cases; what is left at the end goes with the run before it. */
function cutIntoBlocks(
  name: string,
  members: readonly number[],
  cases: readonly Placed[],
  finest: 'quarter' | 'year',
  result: Stratum[],
): void {
  const timeOf = (c: Placed): number => {
    const quarter = c.quarter ?? (c.year ?? 0) * 4;
    return finest === 'year' ? Math.floor(quarter / 4) * 4 : quarter;
  };
  const counts = new Map<number, number>();
  for (const i of members) counts.set(timeOf(cases[i]!), (counts.get(timeOf(cases[i]!)) ?? 0) + 1);
  const times = [...counts.keys()].sort((a, b) => a - b);
  const starts: number[] = [];
  let size = BLOCK_CASES;
  for (const time of times) {
    if (size >= BLOCK_CASES) {
      starts.push(time);
      size = 0;
    }
    size += counts.get(time)!;
  }
  if (size < BLOCK_CASES && starts.length > 1) starts.pop();
  for (const i of members) {
    const time = timeOf(cases[i]!);
    const from = starts.findLast((start) => start <= time)!;
    result[i] = { key: `${name}|${quarterName(from)}`, from };
  }
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
