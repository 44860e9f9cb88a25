import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, monthsBetween } from '../../graph/model/time.ts';
import { formalDate, plainDate } from './calendar.ts';
import type { CommutationFacts } from './draft.ts';
import { responsibleJudge } from './draft.ts';
import type { Filed } from './filing.ts';
import { pairAffinities } from './pair-affinity.ts';
import type { TruthItem } from './truth.ts';
import { buildNullWorld, buildWorld } from './world.ts';
import { PROVINCE_SEED } from './write.ts';

const world = buildWorld({ seed: PROVINCE_SEED });
const filed = new Map(world.documents.map((item) => [item.path, item]));
const scheme = (id: string): TruthItem => world.truth.schemes.find((item) => item.id === id)!;
const documentsOf = (item: TruthItem): Filed[] => item.documents.map((path) => filed.get(path)!);

/** 法释〔2016〕23号 art. 6, 7 for terms; art. 8 for life reduced to a term. Months. */
function limits(facts: CommutationFacts): { start: number; interval: number; cap: number } {
  const years = facts.sentenceMonths === null ? Number.POSITIVE_INFINITY : facts.sentenceMonths / 12;
  const caps = { repent: 9, repent_and_merit: 12, major: 18, repent_and_major: 24 };
  const cap = facts.group === 'strict' || facts.group === 'violent' ? Math.min(12, caps[facts.grounds]) : caps[facts.grounds];
  if (facts.group === 'life-reduced') return { start: 24, interval: 24, cap };
  const interval = years >= 10 ? 18 : 12;
  if (facts.group !== 'general') return { start: 24, interval, cap };
  return { start: years < 5 ? 12 : years < 10 ? 18 : 24, interval, cap };
}

const remitted = (facts: CommutationFacts): number => facts.previous.reduce((sum, cut) => sum + cut.months, 0) + facts.cutMonths;

describe('honest commutations', () => {
  const claimed = new Set([...world.truth.schemes, ...world.truth.lookalikes].flatMap((item) => item.documents));
  const honest = world.documents.flatMap(({ path, draft }) =>
    draft.commutation && !claimed.has(path) ? [[path, draft.commutation] as const] : [],
  );
  const cuts = honest.filter(([, facts]) => facts.proceeding === 'commutation');

  it('keep every waiting time with three weeks to spare', () => {
    expect(cuts.length).toBeGreaterThan(100);
    for (const [path, facts] of cuts) {
      const { start, interval } = limits(facts);
      const last = facts.previous.at(-1);
      const due = last ? addMonths(last.on, Math.max(interval, last.months)) : addMonths(facts.deliveredOn, start);
      if (facts.group === 'life-reduced' && !last) continue;
      expect(daysBetween(due, facts.reportedOn), path).toBeGreaterThanOrEqual(21);
    }
  });

  it('stay below cap and half, and print the right last day', () => {
    for (const [path, facts] of cuts) {
      expect(facts.cutMonths, path).toBeLessThan(limits(facts).cap);
      if (facts.sentenceMonths !== null) expect(remitted(facts), path).toBeLessThanOrEqual(facts.sentenceMonths / 2 - 2);
      expect(Math.abs(daysBetween(addMonths(facts.termTo, -remitted(facts)), facts.newTermTo)), path).toBeLessThanOrEqual(3);
      expect(facts.ruledOn < facts.newTermTo, path).toBe(true);
    }
  });

  it('parole only after half, a year after the last cut, and nobody who is barred', () => {
    const paroles = honest.filter(([, facts]) => facts.proceeding === 'parole');
    expect(paroles.length).toBeGreaterThan(10);
    for (const [path, facts] of paroles) {
      expect(monthsBetween(facts.termFrom, facts.reportedOn), path).toBeGreaterThan(facts.sentenceMonths! / 2);
      for (const cut of facts.previous) expect(monthsBetween(cut.on, facts.reportedOn), path).toBeGreaterThanOrEqual(12);
      expect(facts.group, path).toBe('general');
    }
  });

  it('print the dates on which the law turns', () => {
    for (const { draft, text, path } of world.documents) {
      const facts = draft.commutation;
      if (!facts || /[執審]/.test(text)) continue;
      const says = (date: string): boolean => text.includes(plainDate(date)) || text.includes(formalDate(date));
      for (const date of [facts.sentencedOn, facts.deliveredOn, facts.termFrom, facts.termTo, facts.reportedOn])
        expect(says(date), `${path} ${date}`).toBe(true);
      for (const cut of facts.previous) expect(says(cut.on), path).toBe(true);
    }
  });
});

describe('planted commutations break the law under every reading', () => {
  it('H01: ruled before two thirds of the waiting time, with more than two years left when final', () => {
    for (const facts of scheme('H01-early-commutation').commutations) {
      expect(addMonths(facts.deliveredOn, (limits(facts).start * 2) / 3) > facts.ruledOn).toBe(true);
      expect(monthsBetween(facts.finalOn, facts.termTo)).toBeGreaterThan(24);
      expect(facts.previous).toEqual([]);
    }
  });

  it('H02: five rulings of one presiding judge within two thirds of the interval', () => {
    const item = scheme('H02-short-interval');
    expect(item.commutations).toHaveLength(5);
    for (const facts of item.commutations) {
      expect(addMonths(facts.previous.at(-1)!.on, (limits(facts).interval * 2) / 3) >= facts.ruledOn).toBe(true);
      expect(facts.grounds).toBe('repent');
      expect(facts.cutMonths).toBeLessThanOrEqual(limits(facts).cap);
    }
    expect(new Set(documentsOf(item).map(({ draft }) => responsibleJudge(draft))).size).toBe(1);
  });

  it('H03: cut above four thirds of the cap, waiting time kept', () => {
    for (const facts of scheme('H03-excessive-cut').commutations) {
      expect(facts.cutMonths).toBeGreaterThan((limits(facts).cap * 4) / 3);
      expect(addMonths(facts.deliveredOn, limits(facts).start) < facts.reportedOn).toBe(true);
      expect(remitted(facts)).toBeLessThan(facts.sentenceMonths! / 2);
    }
  });

  it('H04: more than half remitted, each cut within its own cap', () => {
    const [facts] = scheme('H04-below-floor').commutations;
    expect(remitted(facts!)).toBeGreaterThan(facts!.sentenceMonths! / 2);
    expect(monthsBetween(facts!.termFrom, facts!.newTermTo)).toBeLessThan(facts!.sentenceMonths! / 2);
    expect(facts!.cutMonths).toBeLessThanOrEqual(limits(facts!).cap);
    expect(facts!.ruledOn < facts!.newTermTo && facts!.ruledOn >= '2017-03-01').toBe(true);
  });

  it('H05: barred, though half is served', () => {
    const item = scheme('H05-barred-parole');
    for (const facts of item.commutations) expect(monthsBetween(facts.termFrom, facts.ruledOn)).toBeGreaterThan(facts.sentenceMonths! / 2);
    const [recidivist, robber] = documentsOf(item);
    expect(recidivist!.text).toContain('累犯');
    expect(robber!.text).toMatch(/抢劫罪，判处有期徒刑十一年/);
  });

  it('H05 across documents: only the cited judgment says recidivist', () => {
    const item = scheme('H05-hidden-recidivist');
    const [judgment, parole] = documentsOf(item);
    expect(judgment!.text).toContain('系累犯');
    expect(parole!.text).not.toContain('累犯');
    expect(parole!.draft.body.join('')).toContain(judgment!.draft.number);
    const [facts] = item.commutations;
    expect(judgment!.text).toContain(facts!.prisoner);
    expect(monthsBetween(facts!.termFrom, facts!.ruledOn)).toBeGreaterThan(30);
  });

  it('H06: less than half served; five months after a cut with more than two years left', () => {
    const [early, soon] = scheme('H06-early-parole').commutations;
    expect(monthsBetween(early!.termFrom, early!.ruledOn)).toBeLessThan(early!.sentenceMonths! / 2);
    const last = soon!.previous.at(-1)!;
    expect(addMonths(last.on, 12) > soon!.ruledOn).toBe(true);
    expect(monthsBetween(last.on, soon!.newTermTo)).toBeGreaterThan(24);
    expect(monthsBetween(soon!.termFrom, soon!.ruledOn)).toBeGreaterThan(soon!.sentenceMonths! / 2);
  });
});

describe('planted trials', () => {
  it('H10: recidivists on probation, three times one judge', () => {
    const documents = documentsOf(scheme('H10-recidivist-probation'));
    for (const { text } of documents) expect(text).toMatch(/系累犯[\s\S]*缓刑/);
    expect(new Set(documents.map(({ draft }) => responsibleJudge(draft))).size).toBe(1);
  });

  it('H11: term above three years; test period below the term', () => {
    const [long, short] = documentsOf(scheme('H11-probation-limits'));
    expect(long!.text).toContain('判处有期徒刑三年六个月，缓刑四年');
    expect(short!.text).toContain('判处有期徒刑二年，缓刑一年六个月');
  });

  it.each(['H18-same-judge-civil', 'H18-same-judge-criminal'])('%s: first trial and retrial share a judge, and cite the remand', (id) => {
    const [first, remand, second] = documentsOf(scheme(id));
    const sat = (item: Filed): string[] => item.draft.signers.map((signer) => signer.name);
    const [name] = scheme(id).officials.map((official) => official.name);
    expect(sat(first!)).toContain(name);
    expect(sat(second!)).toContain(name);
    expect(remand!.text).toMatch(/发回.*(重审|重新审判)/);
    expect(second!.draft.body.join('')).toContain(first!.draft.number);
    expect(second!.draft.body.join('')).toContain(remand!.draft.number);
  });

  it('a new panel after remand shares nobody', () => {
    const item = world.truth.lookalikes.find((look) => look.id === 'new-panel')!;
    const documents = documentsOf(item).map(({ draft }) => draft.signers.map((signer) => signer.name));
    for (const [before, after] of [
      [documents[0]!, documents[2]!],
      [documents[3]!, documents[5]!],
    ] as const)
      expect(before.filter((name) => after.includes(name))).toEqual([]);
  });

  it('H21: one lawyer on both sides', () => {
    const [document] = documentsOf(scheme('H21-both-sides'));
    const [lawyer] = scheme('H21-both-sides').lawyers;
    expect(document!.draft.body.filter((line) => line.startsWith('委托') && line.includes(lawyer!.name))).toHaveLength(2);
  });

  it('N01: five cases with merit, mitigation, bail and one firm, and nowhere else', () => {
    const item = scheme('N01-rare-combination');
    const rare = (text: string): boolean => text.includes('有立功表现，依法予以减轻处罚') && text.includes('取保候审');
    expect(documentsOf(item).filter(({ text }) => rare(text))).toHaveLength(5);
    expect(new Set(item.lawyers.map((lawyer) => lawyer.firm)).size).toBe(1);
    expect(world.documents.filter(({ text, draft }) => draft.kind === 'criminal-judgment' && rare(text))).toHaveLength(5);
  });
});

describe('planted pairs', () => {
  const rows = pairAffinities(world.documents);
  const pairOf = (id: string): (typeof rows)[number] => {
    const item = scheme(id);
    return rows.find((row) => row.judge.startsWith(`${item.officials[0]!.name}/`) && row.lawyer.startsWith(`${item.lawyers[0]!.name}/`))!;
  };

  it('meet as often as stated, far above chance', () => {
    const strong = pairOf('S01-favoured-lawyer');
    expect(strong.observed).toBe(scheme('S01-favoured-lawyer').figures['jointCases']);
    expect(strong.observed / strong.expected).toBeGreaterThan(2.3);
    expect(strong.q).toBeLessThan(0.001);
    const weak = pairOf('S01-weaker-pair');
    expect(weak.observed).toBe(scheme('S01-weaker-pair').figures['jointCases']);
    expect(weak.observed / weak.expected).toBeGreaterThan(2);
    expect(weak.q).toBeLessThan(0.05);
  });

  it('are no series: clients all differ and no month holds more than two', () => {
    const documents = documentsOf(scheme('S01-favoured-lawyer'));
    expect(new Set(documents.map(({ draft }) => draft.title)).size).toBe(documents.length);
    const months = documents.map(({ draft }) => draft.date.slice(0, 7));
    for (const month of months) expect(months.filter((other) => other === month).length).toBeLessThanOrEqual(2);
  });

  it('are the only ones: chance and the look-alikes give no other pair', () => {
    expect(rows.filter((row) => row.q <= 0.05 && row.observed / row.expected >= 2)).toHaveLength(2);
  });

  it.each([1, 2, 3])('and null world %i has none', (seed) => {
    const honest = pairAffinities(buildNullWorld(seed).documents);
    expect(honest.length).toBeGreaterThan(40);
    expect(honest.filter((row) => row.q <= 0.05 && row.observed / row.expected >= 2)).toEqual([]);
  });
});

describe('look-alikes', () => {
  const look = (id: string): TruthItem => world.truth.lookalikes.find((item) => item.id === id)!;

  it('hold what makes them lawful', () => {
    const [aged] = look('aged-prisoner').commutations;
    expect(addMonths(aged!.previous.at(-1)!.on, (limits(aged!).interval * 2) / 3) < aged!.reportedOn).toBe(true);
    const [short] = look('short-remainder').commutations;
    expect(monthsBetween(short!.finalOn, short!.termTo)).toBeLessThan(24);
    expect(remitted(short!)).toBeLessThan(short!.sentenceMonths! / 2);
    const [old] = look('old-regime').commutations;
    expect(addDays(old!.ruledOn, 30) < '2017-01-01').toBe(true);
    const [merit] = look('major-merit').commutations;
    expect(merit!.grounds).toBe('repent_and_major');
    expect(merit!.cutMonths).toBeLessThanOrEqual(24);
  });

  it('the bank series has consecutive numbers', () => {
    const serials = look('bank-series').cases.map((number) => Number(number.match(/民初(\d+)号/)![1]));
    expect(serials.map((serial, i) => serial - i)).toEqual(serials.map(() => serials[0]));
  });

  it('every probation of a look-alike is within the limits', () => {
    for (const id of ['namesake-judge', 'not-recidivist', 'detention-probation', 'quoted-statute', 'recidivist-codefendant']) {
      for (const { text } of documentsOf(look(id))) {
        expect(text).toMatch(/缓刑/);
        expect(text).not.toMatch(/系累犯[^。]*。(?:[^。]*。)?[^。]*可以宣告缓刑/);
      }
    }
  });
});
