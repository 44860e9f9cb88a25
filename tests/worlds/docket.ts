import { dayInQuarter, later } from './calendar.ts';
import type { NumberBook } from './case-number.ts';
import { type BarMember, type Cast, drawLawyer } from './cast.ts';
import type { Lawyer, Signer } from './draft.ts';
import type { CompanyBook, NameBook, Person } from './people.ts';
import { COURTS, type Court, type CourtId, ESTATES, STREETS, TOWNS } from './places.ts';
import type { Rng } from './rng.ts';

export const CIVIL_CAUSES = [
  '民间借贷纠纷',
  '买卖合同纠纷',
  '金融借款合同纠纷',
  '离婚纠纷',
  '机动车交通事故责任纠纷',
  '物业服务合同纠纷',
  '劳动争议',
] as const;
export type CivilCause = (typeof CIVIL_CAUSES)[number];

export interface Party {
  readonly name: string;
  readonly company: boolean;
  readonly person: Person | null;
  readonly address: string;
  /** Legal representative or manager of a company. */
  readonly principal: string | null;
}

/** One civil suit at first instance before it is written: who, before whom, when. Schemes change plans, writers only read them. */
export interface CivilPlan {
  readonly court: Court;
  readonly cause: CivilCause;
  readonly acceptedOn: string;
  readonly judgedOn: string;
  readonly number: string;
  /** Seed of the facts: every document of the case tells the same story. */
  readonly seed: number;
  /** The day from which the story's dates are counted back. */
  readonly factsFrom: string;
  plaintiffs: readonly Party[];
  defendants: readonly Party[];
  judge: string;
  plaintiffLawyers: readonly Lawyer[];
  defendantLawyers: readonly Lawyer[];
  /** A sole judge in summary procedure, or a panel. */
  readonly summary: boolean;
  result: 'granted' | 'partly-granted' | 'dismissed' | 'withdrawn';
  /** Facts that the court finds in place of those of the story. */
  readonly tale?: string;
}

export interface Books {
  readonly names: NameBook;
  readonly companies: CompanyBook;
  readonly numbers: NumberBook;
  /** Banks and property managers, who appear in many cases under the same head. */
  readonly institutions: Map<string, Party>;
}

interface DocketLine {
  readonly court: CourtId;
  readonly cause: CivilCause;
  readonly from: readonly [year: number, quarter: number];
  readonly quarters: number;
  /** Cases a quarter; a fraction is the chance of one more. */
  readonly rate: number;
}

/** What each court hears. The two dense lines give the pair statistics enough cases in a stratum to tell chance from choice. */
export const DOCKET: readonly DocketLine[] = [
  { court: 'linxi', cause: '民间借贷纠纷', from: [2018, 1], quarters: 16, rate: 9.8 },
  { court: 'linxi', cause: '离婚纠纷', from: [2017, 2], quarters: 20, rate: 1.1 },
  { court: 'linxi', cause: '机动车交通事故责任纠纷', from: [2017, 1], quarters: 22, rate: 0.7 },
  { court: 'linxi', cause: '买卖合同纠纷', from: [2017, 3], quarters: 20, rate: 0.7 },
  { court: 'wangchuan', cause: '买卖合同纠纷', from: [2018, 2], quarters: 15, rate: 8.6 },
  { court: 'wangchuan', cause: '离婚纠纷', from: [2017, 1], quarters: 22, rate: 0.7 },
  { court: 'wangchuan', cause: '物业服务合同纠纷', from: [2018, 1], quarters: 18, rate: 0.7 },
  { court: 'wangchuan', cause: '民间借贷纠纷', from: [2017, 2], quarters: 20, rate: 0.8 },
  { court: 'shiqiao', cause: '机动车交通事故责任纠纷', from: [2018, 1], quarters: 16, rate: 2 },
  { court: 'shiqiao', cause: '民间借贷纠纷', from: [2017, 1], quarters: 22, rate: 1.2 },
  { court: 'shiqiao', cause: '金融借款合同纠纷', from: [2018, 1], quarters: 16, rate: 0.9 },
  { court: 'andu', cause: '民间借贷纠纷', from: [2017, 1], quarters: 22, rate: 0.8 },
  { court: 'andu', cause: '离婚纠纷', from: [2017, 1], quarters: 22, rate: 0.5 },
  { court: 'qingliu', cause: '民间借贷纠纷', from: [2017, 1], quarters: 22, rate: 1.1 },
  { court: 'qingliu', cause: '物业服务合同纠纷', from: [2018, 1], quarters: 16, rate: 0.5 },
  { court: 'qingliu', cause: '机动车交通事故责任纠纷', from: [2017, 1], quarters: 20, rate: 0.6 },
];

/** A natural person of the province as a party. */
export function privateParty(rng: Rng, books: Books, court: Court): Party {
  const person = books.names.person(rng);
  const area = court.id === 'qinghe' ? '清河市临溪区' : court.name.startsWith('清河市') ? `清河市${court.area}` : `云岭省${court.area}`;
  const address = rng.chance(0.5) ? `${area}${rng.pick(STREETS)}${rng.int(1, 260)}号` : `${area}${rng.pick(TOWNS)}`;
  return { name: person.name, company: false, person, address, principal: null };
}

export function companyParty(rng: Rng, books: Books, court: Court): Party {
  const area = court.name.startsWith('清河市') ? `清河市${court.area}` : `云岭省${court.area}`;
  return {
    name: books.companies.take(rng),
    company: true,
    person: null,
    address: `${area}${rng.pick(STREETS)}${rng.int(1, 260)}号`,
    principal: books.names.take(rng, rng.chance(0.7) ? '男' : '女'),
  };
}

/** A bank, insurer or property manager by its name: the same party whenever it appears. */
export function institution(rng: Rng, books: Books, name: string, court: Court): Party {
  const party = books.institutions.get(name) ?? { ...companyParty(rng, books, court), name };
  books.institutions.set(name, party);
  return party;
}

/** Who sues whom over a cause: people, companies, and the institutions of the place. */
export function partiesOf(rng: Rng, books: Books, cause: CivilCause, court: Court): readonly [Party, Party] {
  const person = (): Party => privateParty(rng, books, court);
  const company = (): Party => companyParty(rng, books, court);
  switch (cause) {
    case '民间借贷纠纷':
      return [person(), rng.chance(0.2) ? company() : person()];
    case '买卖合同纠纷':
      return [rng.chance(0.6) ? company() : person(), rng.chance(0.6) ? company() : person()];
    case '金融借款合同纠纷':
      return [institution(rng, books, `云岭${court.area.slice(0, 2)}农村商业银行股份有限公司`, court), person()];
    case '离婚纠纷': {
      const husband = person();
      const wife = person();
      return [husband, wife];
    }
    case '机动车交通事故责任纠纷':
      return [person(), person()];
    case '物业服务合同纠纷':
      return [institution(rng, books, `清河市${rng.pick(ESTATES)}物业服务有限公司`, court), person()];
    case '劳动争议':
      return [person(), company()];
  }
}

/** Now and then a second lawyer of the same firm comes along. */
function withColleague(rng: Rng, cast: Cast, lawyer: BarMember): BarMember[] {
  const colleagues = cast.bar.filter((member) => member.firm === lawyer.firm && member.name !== lawyer.name);
  return rng.chance(0.08) && colleagues.length > 0 ? [lawyer, rng.pick(colleagues)] : [lawyer];
}

/** Plans one civil suit: parties, number, judge by lot inside the division, lawyers by their share of the bar. */
export function planSuit(rng: Rng, books: Books, cast: Cast, court: Court, cause: CivilCause, acceptedOn: string): CivilPlan {
  const [plaintiff, defendant] = partiesOf(rng, books, cause, court);
  const bench = cast.benches[court.id];
  const division = cause === '劳动争议' && bench.labour.length > 0 ? bench.labour : bench.civil;
  const plaintiffLawyers = rng.chance(plaintiff.company ? 0.75 : 0.55) ? withColleague(rng, cast, drawLawyer(rng, cast, court.id)) : [];
  const defendantLawyers: BarMember[] = rng.chance(defendant.company ? 0.5 : 0.25)
    ? [drawLawyer(rng, cast, court.id, plaintiffLawyers)]
    : [];
  return {
    court,
    cause,
    acceptedOn,
    judgedOn: later(rng, acceptedOn, 24, 75),
    number: books.numbers.take(rng, court.code, '民初', acceptedOn),
    seed: rng.int(0, 0x7fffffff),
    factsFrom: acceptedOn,
    plaintiffs: [plaintiff],
    defendants: [defendant],
    judge: rng.pick(division),
    plaintiffLawyers,
    defendantLawyers,
    summary: rng.chance(0.7),
    result: rng.weighted(['granted', 'partly-granted', 'dismissed', 'withdrawn'] as const, (result) =>
      result === 'granted' ? 6 : result === 'partly-granted' ? 5 : result === 'dismissed' ? 2 : 1,
    ),
  };
}

/** All innocent civil suits of the world, in the order of the docket lines. `size` multiplies the case load. */
export function planDocket(rng: Rng, books: Books, cast: Cast, size: number): CivilPlan[] {
  return DOCKET.flatMap((line, index) => {
    const stream = rng.fork(`docket ${index}`);
    const plans: CivilPlan[] = [];
    for (let i = 0; i < line.quarters; i++) {
      const step = line.from[1] - 1 + i;
      const rate = line.rate * size;
      const count = Math.floor(rate) + (stream.chance(rate % 1) ? 1 : 0);
      for (let n = 0; n < count; n++) {
        const day = dayInQuarter(stream, line.from[0] + Math.floor(step / 4), (step % 4) + 1);
        plans.push(planSuit(stream, books, cast, COURTS[line.court], line.cause, day));
      }
    }
    return plans;
  });
}

/** The rest of a panel beside its presiding judge: one more judge or none, the others lay judges. */
export function panel(rng: Rng, cast: Cast, court: CourtId, division: readonly string[], presiding: string): Signer[] {
  const judges = division.filter((name) => name !== presiding);
  const second = judges.length > 0 && rng.chance(0.5) ? [{ role: '审判员', name: rng.pick(judges) }] : [];
  const lay = rng.sample(cast.benches[court].lay, 2 - second.length).map((name) => ({ role: '人民陪审员', name }));
  return [{ role: '审判长', name: presiding }, ...second, ...lay];
}
