import { createRng } from '../worlds/rng.ts';

export const FOLDS = 5;
const SEED = 20241124;

/** The fold of every item, so that each label is spread evenly over all of them. Same labels, same folds. */
export function stratifiedFolds(labels: readonly string[]): number[] {
  const folds = new Array<number>(labels.length).fill(0);
  for (const label of [...new Set(labels)].sort()) {
    const places = labels.flatMap((one, place) => (one === label ? [place] : []));
    const mixed = createRng(SEED).fork(label).sample(places, places.length);
    for (const [position, place] of mixed.entries()) folds[place] = position % FOLDS;
  }
  return folds;
}

/**
 * Folds that keep the documents of one court together, so that no wording of a court is learnt and asked: the largest courts first, each
 * into the emptiest fold. A label that one court alone has (death penalty reviews) cannot be kept apart and is spread.
 */
export function foldsByCourt(courts: readonly string[], labels: readonly string[]): number[] {
  const courtsOf = new Map<string, Set<string>>();
  for (const [place, label] of labels.entries()) courtsOf.set(label, (courtsOf.get(label) ?? new Set()).add(courts[place]!));
  const isSpread = (place: number): boolean => courtsOf.get(labels[place]!)!.size === 1;
  const sizes = new Map<string, number>();
  for (const [place, court] of courts.entries()) if (!isSpread(place)) sizes.set(court, (sizes.get(court) ?? 0) + 1);
  const filled = new Array<number>(FOLDS).fill(0);
  const foldOf = new Map<string, number>();
  for (const [court, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(court, fold);
    filled[fold] = filled[fold]! + size;
  }
  const spread = stratifiedFolds(labels);
  return courts.map((court, place) => (isSpread(place) ? spread[place]! : foldOf.get(court)!));
}
