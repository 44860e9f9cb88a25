import type { Threshold } from '../../nlp/classifier/model.ts';
import type { Judged } from './cross-validate.ts';
import { CUTS } from './examples.ts';
import { type Answer, accuracy, byClassifier, byRules, combined, confusions, macroF1, reliability } from './figures.ts';

const figure = (value: number): string => value.toFixed(3);

/** Accuracy and macro F1 of rules, classifier and both, for each cut, over all documents and over those that the rules leave open. */
export function comparisonLines(judged: readonly Judged[], speaks: Threshold | null): string[] {
  const answers: readonly (readonly [string, Answer])[] = [
    ['rules alone', byRules],
    ['classifier alone', byClassifier],
    ['rules, then classifier', combined(speaks?.probability ?? null)],
  ];
  const lines = ['documents                   n  who                     accuracy  macro F1'];
  for (const cut of CUTS) {
    const all = judged.filter((one) => one.cut === cut);
    for (const [name, list] of [[cut, all] as const, [`${cut}, open`, all.filter(({ open }) => open)] as const]) {
      for (const [who, answer] of answers) {
        const counted = `${name.padEnd(22)} ${String(list.length).padStart(6)}`;
        lines.push(
          `${counted}  ${who.padEnd(24)}${figure(accuracy(list, answer)).padStart(8)}${figure(macroF1(list, answer)).padStart(10)}`,
        );
      }
    }
  }
  return lines;
}

export function thresholdLine(speaks: Threshold | null): string {
  if (speaks === null) return 'speaks: nowhere, no probability with 95 of 100 right';
  return `speaks from ${speaks.probability}: ${speaks.right} of ${speaks.guesses} right (${figure(speaks.right / speaks.guesses)})`;
}

export function reliabilityLines(judged: readonly Judged[]): string[] {
  const open = judged.filter((one) => one.open);
  return [
    'stated from  guesses  stated   right   (open documents)',
    ...reliability(open).map(
      ({ from, guesses, stated, right }) =>
        `${String(from).padStart(11)}  ${String(guesses).padStart(7)}  ${figure(stated).padStart(6)}  ${guesses === 0 ? '     -' : figure(right).padStart(6)}`,
    ),
  ];
}

/** The whole matrix, one line a wanted value: how often it was answered right and as what else. */
export function confusionLines(judged: readonly Judged[]): string[] {
  const cells = confusions(judged, byClassifier);
  const values = [...new Set(judged.map(({ wanted }) => wanted))].sort();
  return values.map((value) => {
    const row = cells.filter(({ wanted }) => wanted === value);
    const total = row.reduce((sum, { count }) => sum + count, 0);
    const right = row.find(({ answered }) => answered === value)?.count ?? 0;
    const others = row.filter(({ answered }) => answered !== value).map(({ answered, count }) => `${answered} ${count}`);
    return `${value.padEnd(24)} ${String(right).padStart(5)} of ${String(total).padStart(5)}  ${others.join(', ')}`;
  });
}
