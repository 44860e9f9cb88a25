/** Leads and their findings as the API gives them. */
import { z } from 'zod';
import { Bilingual, NullableText, Period, QuoteReply, Subject, Tier } from './shared-shapes.ts';

export const LeadSummary = z.object({
  id: z.string(),
  rank: z.number(),
  tier: Tier,
  claim: Bilingual,
  pattern: z.string(),
  patternName: Bilingual,
  indicators: z.array(z.object({ id: z.string(), class: z.enum(['H', 'S', 'N']), title: Bilingual, count: z.number() })),
  cases: z.number(),
  period: Period,
  posterior: z.number(),
  q: z.number(),
  facts: z.array(z.object({ value: z.string(), of: z.string(), label: Bilingual })),
  identity: z.object({ readings: z.number(), holds: z.number(), says: Bilingual }).nullable(),
  foldedInto: NullableText,
  others: z.array(z.string()),
});

const Detail = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ratio'), title: Bilingual, observed: z.number(), expected: z.number(), unit: Bilingual }),
  z.object({
    type: z.literal('table'),
    title: Bilingual,
    head: z.array(Bilingual),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
  }),
  z.object({ type: z.literal('check'), title: Bilingual, limit: z.string(), actual: z.string(), why: Bilingual }),
  z.object({
    type: z.literal('timeline'),
    title: Bilingual,
    own: Bilingual,
    others: Bilingual,
    window: z.object({ from: z.string(), to: z.string() }).nullable(),
    quarters: z.array(z.object({ quarter: z.string(), own: z.number(), others: z.number() })),
  }),
  z.object({
    type: z.literal('interval'),
    title: Bilingual,
    estimate: z.number(),
    low: z.number(),
    high: z.number(),
    level: z.number(),
    none: z.number(),
    unit: Bilingual,
  }),
  z.object({ type: z.literal('note'), title: Bilingual, text: Bilingual }),
]);

/** What one case adds, in decibans; below zero it speaks against. */
const Mover = z.object({
  case: z.string(),
  cases: z.number(),
  document: NullableText,
  date: NullableText,
  says: Bilingual,
  decibans: z.number(),
});

/** A harmless explanation and how far it was tested. */
const Reading = z.object({
  id: z.string(),
  text: Bilingual,
  state: z.enum(['open', 'excluded', 'partly', 'applies']),
  note: Bilingual,
  paper: Bilingual.nullable(),
  holder: Bilingual.nullable(),
});
const Counter = z.object({ text: Bilingual, decibans: z.number(), evidence: z.array(QuoteReply) });
const Law = z.object({ article: z.string(), says: Bilingual, from: NullableText });
const OddsRatio = z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable();
/** Of how many findings it is said. */
const count = z.number();

export const FindingReply = z.object({
  id: z.string(),
  indicator: z.string(),
  title: Bilingual,
  why: Bilingual,
  class: z.enum(['H', 'S', 'N']),
  family: z.string(),
  verdict: z.enum(['violated', 'possible']),
  /** The verdict in words. */
  verdictSays: Bilingual,
  claim: Bilingual,
  cases: z.array(z.string()),
  period: Period,
  details: z.array(Detail),
  statistics: z
    .object({
      observed: z.number(),
      expected: z.number(),
      p: z.number(),
      q: z.number(),
      tested: z.number(),
      oddsRatio: OddsRatio,
    })
    .nullable(),
  /** Null also where a detail tells the effect with its interval. */
  oddsRatio: OddsRatio,
  decibans: z.number(),
  evidence: z.array(QuoteReply),
  innocent: z.array(Reading),
  counterEvidence: z.array(Counter),
  law: z.array(Law),
  nextSteps: z.array(Bilingual),
  clears: z.array(Bilingual),
  influence: z.array(Mover),
  identity: z
    .object({
      readings: z.number(),
      holds: z.number(),
      says: Bilingual,
      restsOn: z.array(z.object({ says: Bilingual, chance: z.number() })),
    })
    .nullable(),
});

export const LeadReply = LeadSummary.omit({ cases: true }).extend({
  tierReason: Bilingual,
  /** What the posterior and q mean, in words. */
  likelihood: Bilingual,
  listed: Bilingual,
  /** Where in time the cases of a finding are densest, months inclusive. */
  windows: z.array(z.object({ from: z.string(), to: z.string() })),
  subjects: z.array(Subject),
  cases: z.array(
    z.object({
      number: z.string(),
      document: NullableText,
      court: NullableText,
      kind: NullableText,
      date: NullableText,
      outcomes: z.array(z.string()),
    }),
  ),
  contributions: z.array(
    z.object({
      kind: z.enum(['finding', 'like', 'counter', 'overlap']),
      family: NullableText,
      indicator: z.string(),
      label: Bilingual,
      decibans: z.number(),
      /** The sum so far; the last is the total. */
      sum: z.number(),
    }),
  ),
  total: z.number(),
  /** The total as a factor of the odds. */
  times: Bilingual,
  lines: z.object({ yellow: z.number(), red: z.number() }),
  conditions: z.array(z.object({ tier: z.enum(['red', 'yellow']), met: z.boolean(), label: Bilingual })),
  movers: z.array(Mover),
  /** Leads about the same person and cases: those shown under this one, or the one that it is shown under. */
  alike: z.array(z.object({ id: z.string(), tier: Tier, patternName: Bilingual, claim: Bilingual })),
  findings: z.array(FindingReply),
  /** What the findings say alike, once. */
  innocent: z.array(Reading.extend({ count })),
  papers: z.array(z.object({ holder: Bilingual.nullable(), paper: Bilingual, settles: z.array(Bilingual) })),
  counterEvidence: z.array(Counter.extend({ count })),
  law: z.array(Law),
  nextSteps: z.array(Bilingual),
  clears: z.array(Bilingual),
  /** Every place that is quoted, once. */
  quotes: z.array(QuoteReply),
  crimes: z.array(z.object({ id: z.string(), name: Bilingual, article: z.string(), subject: Bilingual, elements: z.array(Bilingual) })),
});
