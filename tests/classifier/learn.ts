import { ALWAYS, NONE, type TaskModel } from '../../nlp/classifier/model.ts';
import { descend } from './descent.ts';
import { CUTS, type Example } from './examples.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One question that the classifier learns. */
export interface Task {
  readonly name: 'kind' | 'cause';
  /** The label of a document; `NONE` for what is too rare to be learnt. */
  readonly labelOf: (example: Example) => string;
}

/** A value is learnt from so many documents on. */
const FEWEST_EXAMPLES = 10;
const WORDS = 400;

/** The two questions, with the values that enough of the real documents have. */
export function tasksOf(examples: readonly Example[]): Task[] {
  return (['kind', 'cause'] as const).map((name) => {
    const counts = new Map<string, number>();
    for (const example of examples) counts.set(example[name] ?? NONE, (counts.get(example[name] ?? NONE) ?? 0) + 1);
    const labelOf = (example: Example): string => {
      const value = example[name];
      return value !== null && (counts.get(value) ?? 0) >= FEWEST_EXAMPLES ? value : NONE;
    };
    return { name, labelOf };
  });
}

export interface Training {
  /** Documents that choose the words and are learnt. */
  readonly real: readonly Example[];
  /** Documents that are learnt only. */
  readonly invented: readonly Example[];
  /** Names that may not become words. */
  readonly named: ReadonlySet<string>;
}

/** Learns a task from its documents, each once without its head and once without its opening too. */
export function learn(task: Task, { real, invented, named }: Training, size = WORDS): TaskModel {
  const vocabulary = vocabularyOf(real.length > 0 ? real : invented, task.labelOf, size, named);
  const columnOf = new Map(vocabulary.map((word, column) => [word, column]));
  const rows: Uint32Array[] = [];
  const labels: string[] = [];
  for (const example of [...real, ...invented]) {
    for (const cut of CUTS) {
      rows.push(Uint32Array.from(example.cuts[cut].words.flatMap((word) => columnOf.get(word) ?? [])));
      labels.push(task.labelOf(example));
    }
  }
  const values = [...new Set(labels)].sort();
  const weights = descend(rows, vocabulary.length, labels, values).map((theta) => {
    const rounded = Array.from(theta, (weight) => Math.round(weight * 1000) / 1000);
    return [rounded[vocabulary.length]!, ...rounded.slice(0, -1)];
  });
  return { values, words: [ALWAYS, ...vocabulary], weights, speaks: null };
}
