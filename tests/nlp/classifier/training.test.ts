import { describe, expect, it } from 'vitest';
import { loadClassifiers } from '../../../nlp/classifier/load-natural.ts';
import { ALWAYS, scoresOf } from '../../../nlp/classifier/model.ts';
import { wordsOf } from '../../../nlp/classifier/words.ts';
import { descend } from '../../classifier/descent.ts';
import { foldsByCourt, stratifiedFolds } from '../../classifier/folds.ts';
import { referenceCause } from '../../classifier/reference-cause.ts';

describe('training', () => {
  const words = ['判决', '裁定', '离婚'];
  const documents = [['判决'], ['判决', '离婚'], ['裁定'], ['裁定', '离婚'], ['判决', '裁定']];
  const labels = ['judgment', 'judgment', 'ruling', 'ruling', 'ruling'];
  const rows = documents.map((document) => Uint32Array.from(document.map((word) => words.indexOf(word))));

  it('finds weights with which the classifier of natural parts the documents', () => {
    const values = ['judgment', 'ruling'];
    const weights = descend(rows, words.length, labels, values).map((theta) => [theta[3]!, theta[0]!, theta[1]!, theta[2]!]);
    const model = { values, words: [ALWAYS, ...words], weights, speaks: null };
    const answers = documents.map((document) => scoresOf(model, document)[0]?.value);
    expect(answers).toEqual(labels);
  });

  it('agrees with natural trained by itself on what is clear', () => {
    const theirs = new (loadClassifiers().LogisticRegressionClassifier)();
    for (const [index, document] of documents.entries()) theirs.addDocument([...document, ALWAYS], labels[index]!);
    theirs.train();
    expect(documents.slice(0, 4).map((document) => theirs.classify([...document, ALWAYS]))).toEqual(labels.slice(0, 4));
  });

  it('gives the same weights twice', () => {
    expect(descend(rows, 3, labels, ['ruling'])).toEqual(descend(rows, 3, labels, ['ruling']));
  });

  it('probabilities of one task add up to one', () => {
    const model = {
      values: ['a', 'b'],
      words: [ALWAYS, '判决'],
      weights: [
        [0, 5],
        [0, -5],
      ],
      speaks: null,
    };
    const scores = scoresOf(model, ['判决']);
    expect(scores.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(scores[0]?.value).toBe('a');
  });
});

describe('folds', () => {
  it('spread a label evenly', () => {
    const folds = stratifiedFolds(Array.from({ length: 50 }, (_, index) => (index < 10 ? 'rare' : 'frequent')));
    const ofRare = folds.slice(0, 10);
    expect([0, 1, 2, 3, 4].map((fold) => ofRare.filter((one) => one === fold).length)).toEqual([2, 2, 2, 2, 2]);
  });

  it('keep a court together unless a label is found nowhere else', () => {
    const courts = ['a', 'a', 'b', 'b', 'c', 'd', 'e', 'supreme', 'supreme', 'supreme', 'supreme', 'supreme'];
    const labels = courts.map((court) => (court === 'supreme' ? 'review' : 'judgment'));
    const folds = foldsByCourt(courts, labels);
    expect(folds[0]).toBe(folds[1]);
    expect(folds[2]).toBe(folds[3]);
    expect(new Set(folds.slice(7)).size).toBe(5);
  });
});

describe('words and causes', () => {
  it('joined again, the words are the text', () => {
    const text = '原告甲诉称，2020年3月5日，被告借款10,000元。\n本院认为……';
    const words = wordsOf(text);
    expect(words.map(({ word }) => word).join('')).toBe(text);
    expect(words.every(({ word, start, end }) => text.slice(start, end) === word)).toBe(true);
  });

  it.each([
    ['健康权纠纷', '生命权、身体权、健康权纠纷'],
    ['贩卖毒品罪', '走私、贩卖、运输、制造毒品罪'],
    ['盗窃罪', '盗窃罪'],
    ['买卖合同纠纷', '买卖合同纠纷'],
    ['治安行政处罚', '行政处罚'],
    ['一桩闲事', null],
  ])('%s is %s in the lists', (written, reference) => {
    expect(referenceCause(written)).toBe(reference);
  });
});
