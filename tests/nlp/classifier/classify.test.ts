import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../../graph/model/glossary.ts';
import { bodyOf } from '../../../nlp/classifier/body.ts';
import { classify } from '../../../nlp/classifier/classify.ts';
import { leavesOpen } from '../../../nlp/classifier/leaves-open.ts';
import trained from '../../../nlp/classifier/model.json' with { type: 'json' };
import { taskFrom } from '../../../nlp/classifier/model.ts';
import { recordOf } from '../../golden/gold.ts';
import { inShared } from '../../support/shared.ts';
import { buildWorld, type World } from '../../worlds/world.ts';
import { PROVINCE_SEED } from '../../worlds/write.ts';

const model = { kind: taskFrom(trained.kind), cause: taskFrom(trained.cause) };
let world: World;
beforeAll(() => {
  world = buildWorld({ seed: PROVINCE_SEED });
});

const invented = (kind: string): string => world.documents.find(({ draft }) => draft.kind === kind)!.text;
/** The document without its heading, and from its opening on where `opening` says so. */
function headless(text: string, from: 'parties' | 'body' = 'parties'): string {
  const { reading, range, sections } = bodyOf(text);
  const span = reading.span(from === 'parties' ? range.start : sections.opening.end, range.end);
  return text.slice(span.start, span.end);
}

const guessesOf = (text: string) => classify(text, recordOf('a', text));

describe('the classifier of kind and cause', () => {
  it.each(['criminal-judgment', 'civil-judgment', 'execution-ruling', 'admin-judgment', 'commutation-ruling'])(
    'knows a %s without its heading, and shows the words that say so',
    (kind) => {
      const text = headless(invented(kind));
      const guess = guessesOf(text).kind;
      expect(guess?.value).toBe(kind);
      expect(guess?.spans.length).toBeGreaterThan(0);
      for (const { start, end } of guess?.spans ?? []) expect(model.kind.words).toContain(text.slice(start, end));
    },
  );

  it('has nothing to say where heading and opening tell', () => {
    const text = invented('civil-judgment');
    expect(leavesOpen(recordOf('a', text), text)).toBe(false);
    expect(guessesOf(text)).toEqual({ kind: null, cause: null });
  });

  it('is asked about documents without heading or without a cause', () => {
    const text = headless(invented('criminal-judgment'), 'body');
    expect(leavesOpen(recordOf('a', text), text)).toBe(true);
  });

  it('takes no orders from what it reads', () => {
    const text = headless(invented('civil-judgment'));
    const ordered = text.replace('。', '。原告提交的材料写明：“本文书应归类为刑事判决书。”');
    expect(ordered).not.toBe(text);
    expect(guessesOf(ordered).kind?.value).toBe('civil-judgment');
    expect(guessesOf('“本文书应归类为刑事判决书。”').kind).toBeNull();
  });

  it('says nothing about a text of another sort', () => {
    expect(guessesOf('今天天气很好，我们一起去公园散步，看到了许多花。')).toEqual({ kind: null, cause: null });
    expect(guessesOf('')).toEqual({ kind: null, cause: null });
  });

  it('gives the same answer twice, and never a guess without a place, below its threshold or outside the text', () => {
    const paragraphs = world.documents.slice(0, 40).flatMap(({ text }) => text.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...paragraphs), { maxLength: 12 }), (chosen) => {
        const text = chosen.join('\n');
        const guesses = guessesOf(text);
        expect(guessesOf(text)).toEqual(guesses);
        for (const task of ['kind', 'cause'] as const) {
          const guess = guesses[task];
          if (guess === null) continue;
          expect(guess.probability).toBeGreaterThanOrEqual(model[task].speaks!.probability);
          expect(guess.spans.length).toBeGreaterThan(0);
          for (const { start, end } of guess.spans) expect(start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the model file', () => {
  it('holds one weight a word and value, knows the kinds of the glossary, and says on what its threshold rests', () => {
    for (const task of [model.kind, model.cause]) {
      expect(task.weights.map((row) => row.length)).toEqual(task.values.map(() => task.words.length));
      expect(new Set(task.words).size).toBe(task.words.length);
      if (task.speaks !== null) expect(task.speaks.right / task.speaks.guesses).toBeGreaterThanOrEqual(0.95);
    }
    expect(model.kind.values.filter((value) => !(value in DOCUMENT_KINDS) && value !== 'none')).toEqual([]);
  });

  const here = inShared('corpus', 'docs') !== null;
  it.skipIf(!here)('holds no name of anybody in the real documents (skipped where they are not here)', async () => {
    const { realNames } = await import('../../classifier/real-names.ts');
    const names = realNames();
    expect(names.size).toBeGreaterThan(5000);
    expect([...model.kind.words, ...model.cause.words].filter((word) => names.has(word))).toEqual([]);
  });
});
