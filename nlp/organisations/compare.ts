// By subpath: the root of natural reads ./.env and takes seconds.
import { DiceCoefficient, JaroWinklerDistance, LevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { normaliseOrganisation, type OrganisationName } from './normalise.ts';
import { withoutSuffix } from './places.ts';

/** What decided a comparison. */
export type ComparisonReason =
  | 'equal'
  | 'written-alike'
  | 'masked'
  | 'place-not-unique'
  | 'kind-differs'
  | 'branch-differs'
  | 'number-differs'
  | 'place-differs'
  | 'place-missing'
  | 'form-differs'
  | 'names-alike'
  | 'names-differ';

export interface OrganisationComparison {
  /** same: the law of names leaves no other reading; possible: a person may look; different: do not join. */
  readonly verdict: 'same' | 'possible' | 'different';
  /** Likeness of the stems, 0 to 1: the mean of Jaro-Winkler and Dice. */
  readonly score: number;
  readonly reason: ComparisonReason;
}

/** From this likeness on two names of one place are shown to a person; measured, see README.md. */
export const ALIKE = 0.86;

/**
 * Whether two names may be one organisation. When unsure it does not join: `same` needs equal place, stem, branch and a form
 * that the law writes in two ways, whatever the score says. Symmetric.
 */
export function compareOrganisations(a: string, b: string): OrganisationComparison {
  const [one, other] = [normaliseOrganisation(a), normaliseOrganisation(b)];
  const score = likeness(one.stem, other.stem);
  const say = (verdict: OrganisationComparison['verdict'], reason: ComparisonReason): OrganisationComparison => ({
    verdict,
    score,
    reason,
  });
  if (one.masked || other.masked) return say(one.printed === other.printed ? 'possible' : 'different', 'masked');
  if (one.printed === other.printed) return isUnique(one) ? say('same', 'equal') : say('possible', 'place-not-unique');
  if (sort(one) !== sort(other)) return say('different', 'kind-differs');
  const branches = compareBranches(one.branch, other.branch);
  if (branches === 'different') return say('different', 'branch-differs');
  if (numbersOf(one.stem) !== numbersOf(other.stem)) return say('different', 'number-differs');
  const places = comparePlaces(one, other);
  if (places === 'different') return say('different', 'place-differs');
  if (one.stem !== other.stem)
    return isSlip(one, other) && score >= ALIKE ? say('possible', 'names-alike') : say('different', 'names-differ');
  if (one.form !== other.form) return say('possible', 'form-differs');
  if (places === 'unsure' || branches === 'unsure') return say('possible', 'place-missing');
  // A limited company may call itself 有限责任公司 or 有限公司 (公司法 7), and a province stands with or without its suffix.
  // Of bodies without a legal form nothing is certain.
  return one.form === 'other' ? say('possible', 'written-alike') : say('same', 'written-alike');
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  return Math.round(((JaroWinklerDistance(a, b) + JaroWinklerDistance(b, a)) / 2 + DiceCoefficient(a, b)) * 500) / 1000;
}

/** Law firms, legal services and all others are never one another. */
function sort({ form }: OrganisationName): string {
  return form === 'law-firm' || form === 'legal-service' ? form : 'others';
}

/** One character of a long name may be a slip of the pen; names of two or three characters differ by it, and a bracket tells sisters apart. */
function isSlip(one: OrganisationName, other: OrganisationName): boolean {
  return Math.min(one.stem.length, other.stem.length) >= SHORTEST_SLIP && LevenshteinDistance(one.stem, other.stem) <= 1;
}
const SHORTEST_SLIP = 4;

/** A name that no other organisation may bear: companies and law firms; bodies of a district, town or nowhere have namesakes. */
function isUnique({ form, place, stem }: OrganisationName): boolean {
  if (form !== 'other') return place.length > 0 || stem.length >= 4;
  return place.length > 0 && !/[区镇乡]$|街道$/.test(place[0] ?? '');
}

type Likely = 'equal' | 'unsure' | 'different';

function compareBranches(a: string | null, b: string | null): Likely {
  if (a === b) return 'equal';
  if (a === null || b === null) return 'different';
  const [one, other] = [a, b].map((branch) => branch.replace(/[省市县区]/g, ''));
  return one === other || a.startsWith(b) || b.startsWith(a) ? 'unsure' : 'different';
}

/** Unsure where one name leaves a step out; of a body without a legal form only in front: 清河市人民政府 is not 清河市临溪区人民政府. */
function comparePlaces(one: OrganisationName, other: OrganisationName): Likely {
  const [a, b] = [one.place, other.place];
  if (a.length === b.length && a.every((step, index) => step === b[index])) return 'equal';
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map((steps) => steps.map(withoutSuffix)) as [string[], string[]];
  const inFront = one.form === 'other' || other.form === 'other' || short.length === long.length;
  const offset = long.length - short.length;
  return short.every((step, index) => (inFront ? step === long[offset + index] : long.includes(step))) ? 'unsure' : 'different';
}

/** 第一, 二, 3: what tells the numbered sisters of one owner apart. */
function numbersOf(stem: string): string {
  return (stem.match(/第?[一二三四五六七八九十\d]+/g) ?? []).map((number) => number.replace('第', '')).join(' ');
}
