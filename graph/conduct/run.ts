import { docketCoverage } from '../analytics/docketed.ts';
import { compareDossiers } from '../analytics/dossier-order.ts';
import { buildMatters } from '../analytics/matters.ts';
import { inOneWriting } from '../analytics/one-writing.ts';
import type { Relation } from '../analytics/pairs/meeting.ts';
import { buildUnits } from '../analytics/units.ts';
import type { Evaluation, Indicator, InputName, Inputs } from '../indicators/define.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { asAppError } from '../model/errors.ts';
import type { Tier } from '../model/glossary.ts';
import { hash128 } from '../model/hash.ts';
import { partsId } from '../model/ids.ts';
import type { AuditedRelation } from '../model/leads/audit.ts';
import type { Calibration } from '../model/leads/calibration.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { Finding, IndicatorOutcome, Lead, Run, Subject } from '../model/leads/lead.ts';
import { compareCaseNumbers } from '../model/names/case-numbers.ts';
import { compareText } from '../model/order.ts';
import type { Bilingual } from '../model/span.ts';
import { auditRelation } from './audit.ts';
import { conditionsOf, linesOf } from './conditions.ts';
import { contributionsOf } from './contributions.ts';
import { foldAlike } from './fold.ts';
import { type Fusion, fuse } from './fuse.ts';
import { type Group, groupFindings, type PatternOf } from './group.ts';
import { type CaseLoad, countCaseLoad, factsOf, headline, type TitleOf } from './headline.ts';
import { identify } from './identify.ts';
import { moversOf } from './movers.ts';
import { type PairLedger, pairLedger } from './pair-ledger.ts';
import { rankLeads } from './rank.ts';
import { mayStand, tierOf } from './tiers.ts';
import { claimByName, identityOf } from './who-is-who.ts';

export interface MineInput {
  readonly dossiers: readonly Dossier[];
  /** Day of the analysis, ISO; documents of a later date are not looked at. */
  readonly asOf: string;
  /** False discovery rate of the statistics, 0..1. */
  readonly fdr: number;
  readonly seed: number;
  /** Version of the program, stored with the run. */
  readonly version: string;
  /** Milliseconds since 1970; without it the run is dated by `asOf` and takes no time. */
  readonly clock?: () => number;
  /** The indicators to run; all that are registered unless told. */
  readonly indicators?: readonly Indicator[];
  /** The yardstick of an earlier run, in place of one fitted to these documents. */
  readonly calibration?: Calibration;
  /** What names the documents, where it is known already; else it is made of all that was read. */
  readonly inputDigest?: string;
  /** Called after each indicator with how many are done, and of how many. */
  readonly onIndicator?: (done: number, of: number) => void;
}

/** Dockets of which a run keeps how much is public, the worst first. */
const MOST_DOCKETS = 300;

export interface Mined {
  readonly run: Run;
  /** Under ids as if nothing had been mined before (`identify`). */
  readonly leads: readonly Lead[];
  readonly outcomes: readonly IndicatorOutcome[];
}

/**
 * Runs the indicators, fuses and ranks. Same documents, parameters and version give the same leads, whatever the order of the documents.
 * An indicator that fails is reported as failed and takes nothing else with it.
 */
export function mine(input: MineInput): Mined {
  const clock = input.clock ?? (() => Date.parse(`${input.asOf}T00:00:00Z`));
  const started = clock();
  const dossiers = knownBy(input);
  const indicators = [...(input.indicators ?? INDICATORS)].sort((a, b) => compareText(a.id, b.id));
  const pairs = pairLedger(dossiers, input.calibration);
  const inputs = derivedInputs(dossiers, input);
  const outcomes = indicators.map((indicator, i) => {
    const outcome = evaluate(indicator, inputs, pairs);
    const later = indicators.slice(i + 1).flatMap(relationsOf);
    for (const relation of relationsOf(indicator)) if (!later.includes(relation)) pairs.release(relation);
    input.onIndicator?.(i + 1, indicators.length);
    return outcome;
  });
  const findings = outcomes.flatMap((o) => (o.status === 'found' ? o.findings : []));
  const leads = leadsOf(findings, indicators, countCaseLoad(dossiers));
  const inputDigest = input.inputDigest ?? digest(dossiers);
  const { asOf, fdr, seed, version } = input;
  const id = partsId('run', version, asOf, fdr, seed, inputDigest, ...(input.calibration === undefined ? [] : [input.calibration.id]));
  const at = new Date(started).toISOString();
  const nothing = { keys: [], leadsOn: [] };
  return {
    run: {
      id,
      at,
      asOf,
      fdr,
      seed,
      version,
      inputDigest,
      documents: dossiers.length,
      outcomes: outcomes.map((outcome, i) => summary(outcome, indicators[i]!)),
      calibration: pairs.calibration(),
      coverage: docketCoverage(dossiers, MOST_DOCKETS),
      leadsByTier: countTiers(leads),
      milliseconds: clock() - started,
    },
    leads: identify({ leads, patternOf: patternsOf(indicators), known: nothing, before: [], run: { id, at } }).leads,
    outcomes,
  };
}

/** The pattern of each indicator. */
export function patternsOf(indicators: readonly Indicator[] = INDICATORS): PatternOf {
  const byId = new Map(indicators.map((i) => [i.id, i.pattern]));
  return (id) => byId.get(id) ?? id;
}

/** The statistics of the loaded documents tested against copies of them in which no pair can be. */
export function audit(input: MineInput, copies: number): AuditedRelation[] {
  const dossiers = knownBy(input);
  const pairs = pairLedger(dossiers, input.calibration);
  // The relations that are audited are those that indicators ask for.
  return [...new Set((input.indicators ?? INDICATORS).flatMap(relationsOf))].map((relation) => {
    const audited = auditRelation(pairs.weigh(relation), { copies, seed: input.seed, fdr: input.fdr });
    pairs.release(relation);
    return audited;
  });
}

/** What was known on the day of the analysis, in one order and one writing of agencies. */
function knownBy({ dossiers, asOf }: MineInput): readonly Dossier[] {
  return inOneWriting(dossiers.filter((d) => d.record.date === null || d.record.date <= asOf).sort(compareDossiers));
}

type DerivedInputs = { [N in Exclude<InputName, 'pairs'>]: () => Inputs[N] };

const relationsOf = ({ relations = [] }: Indicator): readonly Relation[] => relations;

/** Each input is computed at most once, and only when an indicator asks for it. */
function derivedInputs(dossiers: readonly Dossier[], { asOf, fdr }: MineInput): DerivedInputs {
  const once = <T>(compute: () => T): (() => T) => {
    let value: { readonly of: T } | null = null;
    return () => {
      value ??= { of: compute() };
      return value.of;
    };
  };
  return {
    dossiers: () => dossiers,
    matters: once(() => buildMatters(dossiers)),
    units: once(() => buildUnits(dossiers)),
    asOf: () => asOf,
    fdr: () => fdr,
  };
}

function evaluate(indicator: Indicator, inputs: DerivedInputs, pairs: PairLedger): IndicatorOutcome {
  try {
    // Only declared inputs are handed over: what is not asked for cannot be looked at.
    const input = (name: InputName): unknown => (name === 'pairs' ? pairs.among(relationsOf(indicator)) : inputs[name]());
    const given = Object.fromEntries(indicator.needs.map((name) => [name, input(name)])) as unknown as Inputs;
    return outcomeOf(indicator.id, indicator.evaluate(given));
  } catch (error) {
    return { indicator: indicator.id, status: 'failed', message: asAppError(error).message };
  }
}

function outcomeOf(indicator: string, { findings, gaps, examined }: Evaluation): IndicatorOutcome {
  if (findings.length > 0) return { indicator, status: 'found', findings, gaps, examined };
  if (examined > 0 || gaps.length > 0) return { indicator, status: 'nothing', gaps, examined };
  return {
    indicator,
    status: 'not-applicable',
    reason: { zh: '已载入的文书中没有本指标可检查的对象', en: 'no loaded document is of the kind that this indicator examines' },
  };
}

function leadsOf(findings: readonly Finding[], indicators: readonly Indicator[], load: CaseLoad): Lead[] {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const patternOf = patternsOf(indicators);
  const titleOf: TitleOf = (id) => byId.get(id)?.title ?? { zh: id, en: id };
  const nameOf = (pattern: string): Bilingual => {
    const own = indicators.filter((i) => i.pattern === pattern);
    return own.find((i) => i.patternName !== undefined)?.patternName ?? own[0]?.title ?? { zh: pattern, en: pattern };
  };
  const leads = groupFindings(findings, patternOf)
    .map((group) => ({ group, fusion: fuse(group.findings) }))
    .filter(({ group, fusion }) => mayStand(group.findings, fusion.posterior, (id) => byId.get(id) ?? {}))
    .map(({ group, fusion }) => leadOf(group, fusion, load, { patternOf, titleOf, nameOf }));
  return foldAlike(rankLeads(leads));
}

/** What the registry knows of indicators and patterns. */
interface Names {
  readonly patternOf: PatternOf;
  readonly titleOf: TitleOf;
  readonly nameOf: (pattern: string) => Bilingual;
}

function leadOf(group: Group, fusion: Fusion, load: CaseLoad, { patternOf, titleOf, nameOf }: Names): Omit<Lead, 'rank' | 'q'> {
  const { tier, reason } = tierOf(group.findings, fusion);
  const dates = group.findings.flatMap((f) => [f.period.from, f.period.to].flatMap((d) => d ?? [])).sort(compareText);
  const certain = group.findings.filter((f) => f.verdict === 'violated');
  return {
    id: group.id,
    tier,
    tierReason: reason,
    posterior: fusion.posterior,
    pattern: group.pattern,
    patternName: nameOf(group.pattern),
    claim: claimByName(headline(group, patternOf, titleOf), group.findings),
    subjects: subjectsOf(group),
    cases: [...new Set(group.findings.flatMap((f) => f.cases))].sort(compareCaseNumbers),
    period: { from: dates[0] ?? null, to: dates.at(-1) ?? null },
    facts: factsOf(group, fusion.families, load),
    ...contributionsOf(group.findings, fusion, titleOf),
    lines: linesOf(group.findings),
    conditions: conditionsOf(group.findings, fusion),
    movers: moversOf(group.findings, titleOf),
    identity: identityOf(group.findings, tier),
    foldedInto: null,
    others: [],
    findings: group.findings,
    // Crimes of what is only possible are named only where nothing else is.
    crimes: crimesOf(certain.length > 0 ? certain : group.findings),
  };
}

/** Focus first, then officials, lawyers and all others; one entry a person. */
function subjectsOf({ focus, findings }: Group): Subject[] {
  const order = ['official', 'lawyer'];
  const rank = (s: Subject): number => (order.indexOf(s.kind) + order.length + 1) % (order.length + 1);
  const others = findings.flatMap((f) => f.subjects).sort((a, b) => rank(a) - rank(b) || compareText(a.node, b.node));
  return [...new Map([focus, ...others].map((s) => [s.node, s])).values()];
}

function crimesOf(findings: readonly Finding[]): CrimeId[] {
  return [...new Set(findings.flatMap((f) => f.crimes))].sort(compareText) as CrimeId[];
}

function summary(outcome: IndicatorOutcome, { policy }: Indicator): Run['outcomes'][number] {
  const counted = outcome.status === 'found' || outcome.status === 'nothing';
  return {
    indicator: outcome.indicator,
    status: outcome.status,
    findings: outcome.status === 'found' ? outcome.findings.length : 0,
    gaps: counted ? outcome.gaps.length : 0,
    examined: counted ? outcome.examined : 0,
    message: outcome.status === 'failed' ? outcome.message : outcome.status === 'not-applicable' ? outcome.reason.zh : null,
    policy,
  };
}

function countTiers(leads: readonly Lead[]): Record<Tier, number> {
  const counts: Record<Tier, number> = { red: 0, yellow: 0, blue: 0, grey: 0 };
  for (const lead of leads) counts[lead.tier]++;
  return counts;
}

/** Names the input: every document and what was read out of it, in an order of its own. */
function digest(dossiers: readonly Dossier[]): string {
  const parts = dossiers.map((d) => `${d.document.id}\u001f${hash128(JSON.stringify(d.record))}`).sort(compareText);
  return hash128(parts.join('\n'));
}
