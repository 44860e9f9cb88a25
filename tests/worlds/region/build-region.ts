import { NumberBook, normalNumber } from '../case-number.ts';
import type { Draft, Lawyer, OfficialRef } from '../draft.ts';
import { drawLayout, setType } from '../layout.ts';
import { CompanyBook } from '../people.ts';
import { createRng } from '../rng.ts';
import { writeEnforcements } from './auctions.ts';
import { castBar } from './bar.ts';
import { maskParties, undate } from './blemish.ts';
import { seatsFor } from './courts.ts';
import { writeAdministrative, writeAppeals, writePreservations, writeTrial } from './innocent.ts';
import { LOOKALIKES } from './lookalikes/index.ts';
import { SharedNames } from './names.ts';
import { writeSuit } from './papers/civil.ts';
import { writeCommutations } from './prison.ts';
import { type Claim, type Other, type Region, STRENGTHS, type Strength } from './region.ts';
import { SCHEMES } from './schemes/index.ts';
import { SETTINGS, type SettingName } from './settings.ts';
import { castStaff } from './staff.ts';
import { planSuits } from './suits.ts';
import { planTrials } from './trials.ts';

export interface RegionOptions {
  readonly seed: number;
  /** About how many papers; 3,000 have one strength of each scheme, from 10,000 on all three stand side by side. */
  readonly documents: number;
  readonly setting?: SettingName;
  /** False leaves the schemes out: look-alikes and chance remain. */
  readonly schemes?: boolean;
}

export interface RegionDocument {
  readonly path: string;
  /** Laid out when it is first asked for: much is asked of the drafts alone. */
  readonly text: string;
  readonly draft: Draft;
}

export interface PlantedScheme {
  readonly id: string;
  readonly kind: string;
  readonly strength: Strength;
  readonly officials: readonly OfficialRef[];
  readonly lawyers: readonly Lawyer[];
  readonly others: readonly Other[];
  readonly cases: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

export interface RegionTruth {
  readonly schemes: readonly PlantedScheme[];
  readonly lookalikes: readonly Omit<PlantedScheme, 'strength'>[];
}

export interface BuiltRegion {
  readonly documents: readonly RegionDocument[];
  readonly truth: RegionTruth;
}

const stated = (claim: Claim): Pick<PlantedScheme, 'officials' | 'lawyers' | 'others' | 'cases' | 'figures'> => ({
  officials: claim.officials,
  lawyers: (claim.lawyers ?? []).map(({ name, firm }) => ({ name, firm })),
  others: claim.others ?? [],
  cases: [...new Set(claim.cases.map(normalNumber))],
  figures: claim.figures ?? {},
});

function found({ seed, documents, setting = 'standard' }: RegionOptions): Region {
  const rng = createRng(seed);
  const names = new SharedNames(SETTINGS[setting].namesakes);
  const seats = seatsFor(documents);
  return {
    rng,
    setting: SETTINGS[setting],
    seats,
    books: { names, companies: new CompanyBook(), numbers: new NumberBook(), institutions: new Map() },
    staff: castStaff(rng.fork('staff'), names, seats, SETTINGS[setting]),
    bar: castBar(rng.fork('bar'), names, seats, SETTINGS[setting]),
    suits: [],
    trials: [],
    drafts: [],
    engaged: new Set(),
  };
}

/** Every kind once in a strength that turns with the seed, or in all three where the region is large enough to hide them. */
function plant(region: Region, { seed, documents }: RegionOptions): PlantedScheme[] {
  return SCHEMES.flatMap(({ kind, plot }, index) => {
    if ((index + seed) % region.setting.oneIn !== 0) return [];
    const strengths = documents >= 10000 ? STRENGTHS : [STRENGTHS[(index + seed) % 3]!];
    return strengths.map((strength) => ({
      id: `${kind} ${strength}`,
      kind,
      strength,
      ...stated(plot(region, region.rng.fork(`scheme ${kind} ${strength}`), strength)),
    }));
  });
}

function file(draft: Draft, index: number, region: Region): RegionDocument {
  const name = draft.number === null ? draft.title : normalNumber(draft.number);
  let text: string | null = null;
  return {
    path: `${draft.issuer}/${draft.date.slice(0, 4)}/${name}-${index}.txt`,
    get text() {
      text ??= laidOut(draft, region);
      return text;
    },
    draft,
  };
}

function laidOut(draft: Draft, region: Region): string {
  const rng = region.rng.fork(`file ${draft.title} ${draft.number}`);
  const plain = rng.chance(0.97);
  return setType(undate(rng, draft, region.setting), drawLayout(rng, plain));
}

/**
 * A region of several courts over five years, event by event, with what is true of it.
 * Pure: the same options give the same texts. No clock, no global randomness.
 */
export function buildRegion(options: RegionOptions): BuiltRegion {
  const { documents: size } = options;
  const region = found(options);
  region.suits.push(...planSuits(region, size * 0.52));
  region.trials.push(...planTrials(region, size * 0.22));
  const schemes = options.schemes === false ? [] : plant(region, options);
  const lookalikes = LOOKALIKES.map(({ kind, plot }) => {
    const claim = plot(region, region.rng.fork(`honest ${kind}`));
    for (const number of claim.cases) region.engaged.add(number);
    return { id: kind, kind, ...stated(claim) };
  });

  const masks = region.rng.fork('masks');
  for (const suit of region.suits) maskParties(masks, suit, region.setting);
  for (const suit of region.suits) region.drafts.push(writeSuit(region, suit));
  for (const trial of region.trials) region.drafts.push(writeTrial(region, trial));
  writePreservations(region, 0.04);
  writeAppeals(region, Math.round(size * 0.06), Math.round(size * 0.02));
  writeEnforcements(region, Math.round(size * 0.08));
  writeCommutations(region, Math.round(size * 0.06));
  writeAdministrative(region, Math.round(size * 0.01));

  const hidden = region.rng.fork('unpublished');
  const tainted = new Set(schemes.flatMap(({ cases }) => cases));
  const published = region.drafts.filter(({ number }) => {
    const buried = number !== null && tainted.has(normalNumber(number)) ? region.setting.buried : 0;
    return !hidden.chance(Math.max(region.setting.unpublished, buried));
  });
  return { documents: published.map((draft, i) => file(draft, i, region)), truth: { schemes, lookalikes } };
}
