import { addDays } from '../../graph/model/time.ts';
import { later } from './calendar.ts';
import { NumberBook, normalNumber } from './case-number.ts';
import { castWorld } from './cast.ts';
import { type Crime, type CriminalPlan, planCriminal, planCriminalDocket } from './criminal-docket.ts';
import { planDocket } from './docket.ts';
import { writeAdminJudgment } from './documents/admin-judgment.ts';
import { planAppeal, writeAppeal } from './documents/civil-appeal.ts';
import { writeCivil } from './documents/civil-judgment.ts';
import { writeCriminalAppeal, writeCriminalJudgment } from './documents/criminal-judgment.ts';
import { writeExecution } from './documents/execution-ruling.ts';
import {
  writeIndictment,
  writeJurisdictionDecision,
  writeNonProsecution,
  writeProcuratorialProposal,
  writeWorkReport,
} from './documents/procuratorate-papers.ts';
import type { Draft } from './draft.ts';
import { type Filed, fileDocuments, type WorldFile } from './filing.ts';
import { LOOKALIKES } from './lookalikes/index.ts';
import { CompanyBook, NameBook } from './people.ts';
import { BASIC_COURTS, COURTS, INTERMEDIATE_COURT, PRISONS } from './places.ts';
import { writePrison } from './prison-docket.ts';
import { type Province, publish } from './province.ts';
import { createRng } from './rng.ts';
import { SCHEMES } from './schemes/index.ts';
import type { Claim, Truth, TruthItem } from './truth.ts';

export interface WorldOptions {
  readonly seed: number;
  /** Multiplies the innocent case load; 1 gives about 1,200 documents. Far below 1 the planted pairs shrink with the docket. */
  readonly size?: number;
  /** False leaves the planted schemes out. */
  readonly schemes?: boolean;
}

export interface World {
  readonly files: readonly WorldFile[];
  readonly truth: Truth;
  /** Every legal document with the path under which it was filed, for tests that need more than the truth file says. */
  readonly documents: readonly Filed[];
}

function writeAppeals(province: Province, size: number): void {
  const { rng, cast, books } = province;
  const stream = rng.fork('appeals');
  const contested = province.suits.filter((suit) => suit.result !== 'withdrawn' && suit.judgedOn < '2022-03-01');
  for (const suit of stream.sample(contested, Math.round(60 * size))) {
    const result = stream.weighted(['affirmed', 'changed', 'withdrawn'] as const, (name) => (name === 'affirmed' ? 6 : 1));
    publish(province, writeAppeal(planAppeal(suit, cast, books.numbers, stream, result), cast, stream));
  }
  for (const plan of stream.sample(province.prosecutions, Math.round(30 * size))) {
    const acceptedOn = later(stream, plan.judgedOn, 22, 45);
    const [first, second, third] = stream.sample(cast.benches.qinghe.criminal, 3);
    const members = [
      { role: '审判长', name: first! },
      { role: '审判员', name: second! },
      { role: '审判员', name: third! },
    ];
    const number = books.numbers.take(stream, INTERMEDIATE_COURT.code, '刑终', acceptedOn);
    publish(
      province,
      writeCriminalAppeal(plan, { number, acceptedOn, judgedOn: later(stream, acceptedOn, 25, 55), members, remand: false }, cast, stream),
    );
  }
}

function writeExecutions(province: Province, size: number): void {
  const stream = province.rng.fork('execution');
  const enforceable = province.suits.filter(
    (suit) => (suit.result === 'granted' || suit.result === 'partly-granted') && suit.cause !== '离婚纠纷',
  );
  for (const suit of stream.sample(enforceable, Math.round(76 * size))) {
    publish(province, writeExecution(suit, province.cast, province.books.numbers, stream));
  }
}

function writeOthers(province: Province, size: number): void {
  const { cast, books } = province;
  const stream = province.rng.fork('others');
  for (const court of [COURTS.wangchuan, COURTS.shiqiao, COURTS.linxi]) {
    for (let i = 0; i < Math.round(10 * size); i++) {
      const day = addDays('2017-02-10', stream.int(0, 1700));
      publish(province, writeAdminJudgment(court, day, books, cast, stream, i === 0));
    }
  }
  const charged = province.prosecutions.filter((plan) => plan.defendants.length === 1 && plan.defendants[0]!.mask === null);
  publish(province, ...stream.sample(charged, 4).map((plan) => writeIndictment(plan)));
  const unheard = (crime: Crime, day: string): CriminalPlan =>
    planCriminal(stream, books, cast, stream.pick(BASIC_COURTS), crime, day, { defendants: 1 });
  publish(
    province,
    writeJurisdictionDecision(unheard('诈骗罪', '2018-05-14'), BASIC_COURTS[3]!.name, 7),
    writeJurisdictionDecision(unheard('开设赌场罪', '2020-09-21'), BASIC_COURTS[4]!.name, 11),
    writeNonProsecution(unheard('故意伤害罪', '2019-06-18'), 41),
    writeNonProsecution(unheard('寻衅滋事罪', '2021-03-23'), 16),
  );
  publish(province, writeProcuratorialProposal('2019-07-17', 23, PRISONS.男), writeWorkReport(2020, cast, stream));
}

function stateTruth(claim: Claim, paths: ReadonlyMap<Draft, string>): TruthItem {
  const numbers = claim.drafts.flatMap((draft) => (draft.number === null ? [] : [normalNumber(draft.number)]));
  return {
    id: claim.id,
    indicators: claim.indicators,
    officials: claim.officials,
    lawyers: claim.lawyers.map(({ name, firm }) => ({ name, firm })),
    cases: numbers,
    documents: claim.drafts.map((draft) => paths.get(draft)!),
    why: claim.why,
    figures: claim.figures ?? {},
    commutations: claim.drafts.flatMap((draft) => (draft.commutation ? [draft.commutation] : [])),
  };
}

/**
 * Builds a fictional province: its files as bytes, and the truth about them.
 * Pure: the same options give the same bytes. No clock, no global randomness.
 */
export function buildWorld(options: WorldOptions): World {
  const { seed, size = 1, schemes = true } = options;
  const rng = createRng(seed);
  const books = { names: new NameBook(), companies: new CompanyBook(), numbers: new NumberBook(), institutions: new Map() };
  const cast = castWorld(rng.fork('cast'), books.names);
  const suits = planDocket(rng.fork('docket'), books, cast, size);
  const prosecutions = planCriminalDocket(rng.fork('criminal'), books, cast, size);
  const province: Province = { rng, books, cast, suits, prosecutions, drafts: [] };

  const planted = schemes ? SCHEMES.map((plot) => plot(province)) : [];
  const honest = LOOKALIKES.map((plot) => plot(province));
  const claims = [...planted, ...honest].flatMap((claim) => claim.drafts);
  const kept = new Set(claims);

  for (const suit of suits) publish(province, writeCivil(suit, cast, rng.fork(suit.number)));
  for (const plan of prosecutions) publish(province, writeCriminalJudgment(plan, cast, rng.fork(plan.number)));
  writeAppeals(province, size);
  writeExecutions(province, size);
  writePrison(province, size);
  writeOthers(province, size);

  const filing = fileDocuments(province.drafts, kept, rng.fork('filing'));
  const counts: Record<string, number> = {};
  for (const draft of province.drafts) counts[draft.kind] = (counts[draft.kind] ?? 0) + 1;
  return {
    files: filing.files,
    documents: filing.documents,
    truth: {
      seed,
      schemes: planted.map((claim) => stateTruth(claim, filing.paths)),
      lookalikes: honest.map((claim) => stateTruth(claim, filing.paths)),
      counts,
      duplicates: filing.duplicates,
      noDocument: filing.noDocument,
    },
  };
}

/** The same province with nobody steering anything: only chance and the honest look-alikes. */
export function buildNullWorld(seed: number): World {
  return buildWorld({ seed, schemes: false });
}
