import { NONE, scoresOf, type Threshold } from '../../nlp/classifier/model.ts';
import { CUTS, type Cut, type Example } from './examples.ts';
import { FOLDS, foldsByCourt, stratifiedFolds } from './folds.ts';
import { learn, type Task } from './learn.ts';

/** One guess about a document that the model has not learnt from, beside what the rules read in the same text. */
export interface Judged {
  readonly cut: Cut;
  readonly wanted: string;
  readonly guessed: string;
  readonly probability: number;
  /** What the rules alone say, in the words of the task; `NONE` where they say nothing. */
  readonly rules: string;
  /** True where `classify` would be asked: no heading for the kind, no cause read for the cause. */
  readonly open: boolean;
}

/** Validation with the labels spread evenly, and validation with courts kept apart. */
export function validate(
  task: Task,
  real: readonly Example[],
  invented: readonly Example[],
  named: ReadonlySet<string>,
): [Judged[], Judged[]] {
  const labels = real.map(task.labelOf);
  const courts = real.map(({ court }) => court);
  const within = (folds: readonly number[]): Judged[] => crossValidate(task, real, invented, named, folds);
  return [within(stratifiedFolds(labels)), within(foldsByCourt(courts, labels))];
}

/** Guesses on every real document by a model that was trained on the other folds and on the invented documents. */
function crossValidate(
  task: Task,
  real: readonly Example[],
  invented: readonly Example[],
  named: ReadonlySet<string>,
  folds: readonly number[],
): Judged[] {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (_: Example, index: number): boolean => folds[index] === fold;
    const model = learn(task, { real: real.filter((example, index) => !inFold(example, index)), invented, named });
    for (const example of real.filter(inFold)) for (const cut of CUTS) judged.push(judge(task, model, example, cut));
  }
  return judged;
}

function judge(task: Task, model: ReturnType<typeof learn>, example: Example, cut: Cut): Judged {
  const { words, rules } = example.cuts[cut];
  const best = scoresOf(model, words)[0]!;
  const read = { ...example, kind: rules.kind, cause: rules.cause };
  return {
    cut,
    wanted: task.labelOf(example),
    guessed: best.value,
    probability: best.probability,
    rules: task.labelOf(read),
    open: task.name === 'kind' ? !rules.headed : rules.cause === null,
  };
}

const SHARE_RIGHT = 0.95;
const FEWEST_GUESSES = 30;
/** Guesses so little surer than the threshold stand for those at it. */
const EDGE = 0.1;

/**
 * The lowest probability at which open documents were guessed right 95 times in 100: in each cut and each of the validations given, and
 * also among the guesses just above it, so that the sure ones do not vouch for the unsure (parts with fewer than 30 guesses do not
 * count). Null where there is none. Its counts are those of the last validation, the hardest.
 */
export function thresholdOf(...validations: readonly (readonly Judged[])[]): Threshold | null {
  for (let hundredths = 50; hundredths < 100; hundredths++) {
    const from = hundredths / 100;
    const parts = validations.flatMap((judged) => CUTS.map((cut) => count(judged, from, 2, [cut])));
    const edges = validations.map((judged) => count(judged, from, from + EDGE, CUTS));
    const measured = [...parts, ...edges].filter(({ guesses }) => guesses >= FEWEST_GUESSES);
    if (!parts.some((part) => measured.includes(part)) || measured.some(({ guesses, right }) => right / guesses < SHARE_RIGHT)) continue;
    return { probability: from, ...count(validations.at(-1) ?? [], from, 2, CUTS) };
  }
  return null;
}

/** Guesses on open documents with a probability in [from, to). */
function count(judged: readonly Judged[], from: number, to: number, cuts: readonly Cut[]): { guesses: number; right: number } {
  const open = judged.filter((one) => one.open && one.guessed !== NONE && cuts.includes(one.cut));
  const within = open.filter(({ probability }) => probability >= from && probability < to);
  return { guesses: within.length, right: within.filter(({ guessed, wanted }) => guessed === wanted).length };
}
