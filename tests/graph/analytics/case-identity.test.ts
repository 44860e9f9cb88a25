import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherCases } from '../../../graph/analytics/case-facts.ts';
import { identifyCases } from '../../../graph/analytics/case-identity.ts';
import { buildMatters } from '../../../graph/analytics/matters.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { CaseRelation } from '../../../graph/model/glossary.ts';
import { aDossier, type DossierFacts } from '../../support/dossiers.ts';

const COURT = '四川省青石县人民法院';
const named = (...names: readonly string[]) => names.map((name) => ({ name, roles: ['上诉人'] }));
const paper = (number: string, parties: readonly string[], facts: DossierFacts = {}): Dossier =>
  aDossier({ court: COURT, number, parties: named(...parties), ...facts });
const citing = (number: string, cited: string, facts: DossierFacts = {}, court?: string): Dossier =>
  paper(number, ['罗川'], { relatedCases: [{ number: cited, relation: 'original' as CaseRelation, ...(court && { court }) }], ...facts });

const cases = (...dossiers: readonly Dossier[]) => {
  const identities = identifyCases(dossiers);
  return new Set(dossiers.map((dossier) => identities.keyOf(dossier))).size;
};
/** Which of the first documents the last one means. */
const meant = (...dossiers: readonly Dossier[]) => {
  const by = dossiers.at(-1)!;
  const { keyOf, cited } = identifyCases(dossiers);
  const key = cited(by.record.relatedCases[0]!, by);
  return key === null ? null : dossiers.slice(0, -1).filter((dossier) => keyOf(dossier) === key);
};

describe('documents of one case', () => {
  const first = paper('(2014)青民一终字第51号', ['罗川', '宋岚']);
  const second = paper('(2014)青民二终字第51号', ['向晚', '秦川']);

  it('are told apart by division, court and, under one number, by parties who share nobody', () => {
    expect(cases(first, second)).toBe(2);
    expect(cases(first, paper('(2014)青民一终字第51号', ['罗川'], { court: '四川省青河县人民法院' }))).toBe(2);
    expect(cases(first, paper('(2014)青民一终字第51号', ['向晚', '秦川']))).toBe(2);
    expect(cases(paper('(2021)川9921民初51号', ['罗川']), paper('(2021)川9921民初51号', ['秦川']))).toBe(2);
    expect(gatherCases([first, second])).toHaveLength(2);
  });

  it('stay one where a party is shared, is masked, or the ruling is a further one', () => {
    expect(cases(first, paper('(2014)青民一终字第0051号', ['宋岚', '向晚']))).toBe(1);
    expect(cases(first, paper('(2014)青民一终字第51号', ['罗某']))).toBe(1);
    expect(cases(first, paper('(2014)青民一终字第51号之二', ['向晚']))).toBe(1);
    expect(cases(first, paper('(2014)青民一终字第51号', [], { court: '青石县人民法院' }))).toBe(2);
    expect(cases(first, paper('(2014)青民一终字第51号', [], { court: '四川青石县人民法院' }))).toBe(1);
  });

  it('are not known to be one where the number needs a court that is not told', () => {
    const torn = (id: string) => paper('(2014)青民一终字第51号', ['罗川'], { id, court: null });
    expect(cases(torn('a'), torn('b'))).toBe(2);
    expect(meant(torn('a'), citing('(2015)青民再字第9号', '(2014)青民一终字第51号'))).toHaveLength(1);
  });

  it('are none under a masked number', () => {
    expect(cases(paper('(2025)川××××刑初12号', ['罗川']), paper('(2025)川××××刑初12号', ['罗川']))).toBe(2);
  });
});

describe('a citation', () => {
  const first = paper('(2014)青民一终字第51号', ['罗川', '宋岚']);
  const second = paper('(2014)青民二终字第51号', ['罗川', '秦川']);
  const plain = paper('(2014)青民终字第51号', ['罗川', '秦川']);

  it('means the case of its own division', () => {
    expect(meant(first, second, citing('(2015)青民再字第9号', '(2014)青民二终字第51号'))).toEqual([second]);
    expect(meant(first, citing('(2015)青民再字第9号', '(2014)青民二终字第51号'))).toEqual([]);
  });

  it('that leaves the division out, or adds it, means the one case that there is', () => {
    expect(meant(first, citing('(2015)青民再字第9号', '(2014)青民终字第51号'))).toEqual([first]);
    expect(meant(plain, citing('(2015)青民再字第9号', '(2014)青民一终字第51号'))).toEqual([plain]);
    expect(meant(plain, first, citing('(2015)青民再字第9号', '(2014)青民一终字第51号'))).toEqual([first]);
  });

  it('means none where there are two', () => {
    expect(meant(first, second, citing('(2015)青民再字第9号', '(2014)青民终字第51号'))).toBeNull();
    const elsewhere = paper('(2014)青民一终字第51号', ['罗川'], { court: '四川省青河县人民法院' });
    expect(meant(first, elsewhere, citing('(2015)青民再字第9号', '(2014)青民一终字第51号'))).toBeNull();
    expect(meant(first, elsewhere, citing('(2015)青民再字第9号', '(2014)青民一终字第51号', {}, '青河县人民法院'))).toEqual([]);
    expect(meant(first, elsewhere, citing('(2015)青民再字第9号', '(2014)青民一终字第51号', {}, '四川青河县人民法院'))).toEqual([elsewhere]);
  });

  it('without a court does not mean a case of strangers', () => {
    const stranger = citing('(2015)青民再字第9号', '(2014)青民一终字第51号', { parties: named('向晚') });
    expect(meant(first, stranger)).toEqual([]);
  });

  it('of a number that strangers share means the one that concerns its parties', () => {
    const [one, other] = [paper('(2021)川9921民初51号', ['罗川']), paper('(2021)川9921民初51号', ['秦川'])];
    expect(meant(one, other, citing('(2022)川99民终9号', '(2021)川9921民初51号'))).toEqual([one]);
  });

  it('of a masked number means nothing, and joins no two documents', () => {
    const masked = [1, 2].map((i) => citing(`(2022)川99民终${i}号`, '(2021)川××××民初51号'));
    expect(meant(...masked)).toBeNull();
    expect(buildMatters(masked)).toHaveLength(2);
  });

  it('of an unloaded case joins two documents only where the court is the same', () => {
    const here = citing('(2015)青民申字第1号', '(2014)建民初字第5号', {}, '青石县人民法院');
    const again = citing('(2015)青民申字第2号', '(2014)建民初字第5号', {}, '青石县人民法院');
    const there = citing('(2015)青民申字第3号', '(2014)建民初字第5号', {}, '青河县人民法院');
    expect(
      buildMatters([here, again, there])
        .map(({ dossiers }) => dossiers.length)
        .sort(),
    ).toEqual([1, 2]);
  });
});

it('nothing depends on the order of the documents', () => {
  const all = [
    paper('(2014)青民一终字第51号', ['罗川'], { id: 'a' }),
    paper('(2014)青民一终字第51号', ['秦川'], { id: 'b' }),
    paper('(2014)青民二终字第51号', ['秦川'], { id: 'c' }),
    paper('(2014)青民一终字第51号', ['罗某'], { id: 'd' }),
    citing('(2015)青民再字第9号', '(2014)青民二终字第51号', { id: 'e' }),
    citing('(2015)青民再字第8号', '(2014)青民终字第51号', { id: 'f' }),
  ];
  const told = (dossiers: readonly Dossier[]) => {
    const { keyOf, cited } = identifyCases(dossiers);
    return all.map((dossier) => [keyOf(dossier), dossier.record.relatedCases.map((item) => cited(item, dossier))]);
  };
  const whole = JSON.stringify(told(all));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(JSON.stringify(told(shuffled))).toBe(whole);
    }),
  );
});
