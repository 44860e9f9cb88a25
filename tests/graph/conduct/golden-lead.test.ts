import { describe, expect, it } from 'vitest';
import { explainLead } from '../../../graph/conduct/explain.ts';
import { leadLine } from '../../../graph/conduct/line.ts';
import { TIERS } from '../../../graph/model/glossary.ts';
import { FAMILIES } from '../../../graph/model/leads/lead.ts';
import { leadText } from '../../../server/commands/leads.ts';
import { official } from './findings.ts';
import { CERTAIN, GOLDEN, GOLDEN_LEADS, mineFindings, POSSIBLE } from './golden/a-golden-lead.ts';

/** Kept whole beside this test; `npx vitest run -u` writes them anew, and the diff is what readers will see. */
describe('the golden lead', () => {
  it.each(['zh', 'en'] as const)('is explained in %s as it was', async (language) => {
    await expect(`${explainLead(GOLDEN, language)}\n`).toMatchFileSnapshot(`golden/explained.${language}.txt`);
  });

  it('is one line for scripts as it was', async () => {
    await expect(`${leadLine(GOLDEN)}\n`).toMatchFileSnapshot('golden/line.jsonl');
  });

  it('is one line at a terminal', () => {
    expect(leadText(GOLDEN, 'zh')).toBe(`  1  ${TIERS.red.mark} ${TIERS.red.zh}  ${GOLDEN.claim.zh}  [H10 S01 H11]  ${GOLDEN.id}`);
  });
});

describe('what it says', () => {
  it('is one lead of three findings: the pair, the rule in one of its cases, and what is only possible there', () => {
    expect(GOLDEN_LEADS).toHaveLength(1);
    expect(GOLDEN.findings.map((f) => [f.indicator, f.verdict])).toEqual([
      ['H10', 'violated'],
      ['S01', 'violated'],
      ['H11', 'possible'],
    ]);
  });

  it('counts in its headline, tells certain from possible, and names nobody', () => {
    expect(GOLDEN.claim.zh).toMatch(/^清河县法院 17 件.*；其中另有「.*缓刑.*」1 处、「.*」1 处待核$/u);
    expect(GOLDEN.claim.en).toMatch(/among them 1 × .*; 1 × .*, to be checked$/u);
    for (const { name } of GOLDEN.subjects) expect(GOLDEN.claim.zh).not.toContain(name);
  });

  it('tells in the headline how many hits of one rule are only possible', () => {
    const doubtful = { ...POSSIBLE, indicator: 'H10', id: 'doubtful' };
    const [lead] = mineFindings({ H10: [CERTAIN, doubtful] });
    expect(lead?.claim.zh).toMatch(/：「.*」1 处（另 1 处待核）$/u);
    expect(lead?.claim.en).toMatch(/: 1 × .* \(and 1 to be checked\)$/u);
  });

  it('is headed by whom it is about, whatever the order of ids', () => {
    const presiding = official('苏明远');
    const beside = ['顾清和', '叶知秋', '冯小满', '郑可安', '白露生'].map((name) => official(name, 'judge'));
    for (const judge of beside) {
      const [lead] = mineFindings({ H10: [{ ...CERTAIN, subjects: [judge, presiding] }] });
      expect(lead?.subjects.map(({ name }) => name)).toEqual(['苏明远', judge.name]);
    }
    // Of five ids some come before that of the presiding judge and some behind it.
    expect(new Set(beside.map(({ node }) => node < presiding.node)).size).toBe(2);
  });

  it('gives every figure its denominator', () => {
    expect(GOLDEN.facts.map(({ value, of, label }) => [value, of, label.zh])).toEqual([
      ['17', '5.2', '实际 / 预期件数'],
      ['0.3%', '480', '同样突出者中估计出于偶然 / 检验数'],
      ['3', '5', '涉及案件 / 该人员已载入案件'],
      ['1', '2', '规则确认不符 / 规则命中'],
    ]);
  });

  it('counts the families that speak for a rule among all that there are', () => {
    const [alone] = mineFindings({ H10: [CERTAIN] });
    expect(alone?.facts.at(-1)).toMatchObject({ value: '1', of: String(Object.keys(FAMILIES).length), label: { zh: '独立证据类别' } });
    const [doubtful] = mineFindings({ H11: [POSSIBLE] });
    expect(doubtful?.facts.map(({ value, of }) => `${value}/${of}`)).toEqual(['1/5', '0/1', '0/7']);
  });

  it('names the crimes of what is certain only', () => {
    expect(GOLDEN.crimes).toEqual(['C08', 'C09']);
  });

  it('weighs both sides', () => {
    const sides = GOLDEN.contributions.map(({ family, indicator, decibans }) => [family, indicator, Math.sign(decibans)]);
    expect(sides).toEqual([
      ['assignment', 'S01', 1],
      ['assignment', 'S01', -1],
      ['outcome', 'H10', 1],
      ['outcome', 'H11', 1],
      [null, '', -1],
    ]);
  });
});
