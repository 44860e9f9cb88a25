import { describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { normalNumber } from '../case-number.ts';
import { createRng } from '../rng.ts';
import { type BuiltRegion, buildRegion, type RegionDocument } from './build-region.ts';
import { LOOKALIKES } from './lookalikes/index.ts';
import { caseNumber, papersOf } from './papers-of.ts';
import { SCHEMES } from './schemes/index.ts';

const SMALL = 2000;
const region = buildRegion({ seed: 11, documents: SMALL });
const texts = ({ documents }: BuiltRegion): string => documents.map(({ path, text }) => `${path}\n${text}`).join('\f');

describe('a region', () => {
  it('is the same for the same seed and another for another', () => {
    const again = buildRegion({ seed: 11, documents: SMALL });
    // A paper is laid out when it is asked for: in which order must not matter.
    const backwards = again.documents.toReversed().map(({ text }) => text);
    expect(backwards.reverse()).toEqual(region.documents.map(({ text }) => text));
    expect(texts(again)).toBe(texts(region));
    expect(again.truth).toEqual(region.truth);
    expect(texts(buildRegion({ seed: 12, documents: SMALL }))).not.toBe(texts(region));
  });

  it('has about as many papers as asked for', () => {
    expect(region.documents.length).toBeGreaterThan(SMALL * 0.9);
    expect(region.documents.length).toBeLessThan(SMALL * 1.25);
  });

  it('gives every paper a path and a number of its own, but for rulings within one case', () => {
    const paths = region.documents.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const numbers = region.documents.flatMap(({ draft }) => (draft.number === null ? [] : [`${draft.issuer}${draft.number}`]));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('plants every kind', () => {
    expect(region.truth.schemes.map(({ kind }) => kind)).toEqual(SCHEMES.map(({ kind }) => kind));
  });

  it('without schemes has the look-alikes alone, and no paper of a scheme', () => {
    const empty = buildRegion({ seed: 11, documents: SMALL, schemes: false });
    expect(empty.truth.schemes).toEqual([]);
    expect(empty.truth.lookalikes.map(({ kind }) => kind)).toEqual(LOOKALIKES.map(({ kind }) => kind));
    expect(texts(empty)).not.toMatch(/获得国家知识产权局授予的(实用新型|外观设计)专利权/);
  });

  it('has papers for all cases that the truth names', () => {
    const there = new Set(region.documents.map(({ draft }) => caseNumber(draft.number ?? '')));
    for (const { id, cases } of [...region.truth.schemes, ...region.truth.lookalikes]) {
      expect(cases.length, id).toBeGreaterThan(0);
      expect(
        cases.filter((number) => !there.has(number)),
        id,
      ).toEqual([]);
    }
  });

  it('names the officials and lawyers of a scheme in its papers', () => {
    for (const { id, cases, officials, lawyers, others } of region.truth.schemes) {
      const own = papersOf(region, cases)
        .map(({ text }) => text.replace(/\s/g, ''))
        .join('\n');
      for (const { name } of [...officials, ...lawyers, ...others]) expect(own, id).toContain(name);
    }
  });

  it('plants fewer kinds where schemes are sparse, and buries papers where those in them hide', () => {
    const sparse = buildRegion({ seed: 11, documents: SMALL, setting: 'sparse' }).truth.schemes.length;
    expect(sparse).toBeGreaterThan(0);
    expect(sparse * 3).toBeLessThan(SCHEMES.length);
    const hidden = buildRegion({ seed: 11, documents: SMALL, setting: 'hidden' });
    const cases = hidden.truth.schemes.flatMap((scheme) => scheme.cases);
    const shown = papersOf(hidden, cases).length / papersOf(region, cases).length;
    expect(shown).toBeGreaterThan(0.45);
    expect(shown).toBeLessThan(0.85);
  });

  it('hides a third of its papers where the setting says so', () => {
    const gaps = buildRegion({ seed: 11, documents: SMALL, setting: 'gaps' }).documents.length;
    expect(gaps / region.documents.length).toBeGreaterThan(0.6);
    expect(gaps / region.documents.length).toBeLessThan(0.8);
  });
});

interface Readings {
  total: number;
  readonly wrong: string[];
}

function readBack(documents: readonly RegionDocument[]): Readings {
  const found: Readings = { total: 0, wrong: [] };
  const expectValue = (what: string, path: string, right: boolean): void => {
    found.total++;
    if (!right) found.wrong.push(`${what} ${path}`);
  };
  for (const { path, text, draft } of documents) {
    const record = rulesExtractor.extract({ id: 'paper', source: path, text, range: { start: 0, end: text.length } });
    expectValue('kind', path, record.kind === draft.kind);
    expectValue('number', path, record.number === (draft.number && normalNumber(draft.number)));
    expectValue('date', path, record.date === draft.date);
    const officials = record.officials.map(({ name }) => name);
    for (const { name } of draft.signers) expectValue('official', path, officials.includes(name));
    const agents = record.representatives.map(({ name, firm }) => `${name} ${firm}`);
    for (const { name, firm } of draft.lawyers ?? []) expectValue('lawyer', path, agents.includes(`${name} ${firm}`));
    for (const [i, { months, probationMonths }] of (draft.sentences ?? []).entries()) {
      expectValue('term', path, record.sentences[i]?.months === months);
      expectValue('probation', path, record.sentences[i]?.probationMonths === probationMonths);
    }
    if (draft.commutation) expectValue('cut', path, record.commutation?.cutMonths === draft.commutation.cutMonths);
  }
  return found;
}

describe('the papers of a region', () => {
  it('are read back with their kinds, numbers, dates, people, terms and cuts', () => {
    const { total, wrong } = readBack(createRng(1).sample(region.documents, 500));
    expect(total).toBeGreaterThan(2500);
    expect(wrong.length / total, wrong.join('\n')).toBeLessThan(0.01);
  });

  it('of schemes are read back too', () => {
    const papers = papersOf(
      region,
      region.truth.schemes.flatMap(({ cases }) => cases),
    );
    const { total, wrong } = readBack(papers);
    expect(total).toBeGreaterThan(500);
    expect(wrong.length / total, wrong.join('\n')).toBeLessThan(0.01);
  });
});
