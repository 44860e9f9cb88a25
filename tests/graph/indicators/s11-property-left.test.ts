import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { s11PropertyLeft } from '../../../graph/indicators/s11-property-left.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aPaper } from '../../support/papers.ts';
import { nameOf } from '../analytics/docket.ts';

const OFFICERS = ['祁野', '白川', '温岚', '涂林'];
const NOTHING = '未发现被执行人名下有可供执行的财产。';
const HOUSE = '经查，被执行人名下有房产一套。';
const QUEUED = '经查，被执行人名下有房产一套，该房产系轮候查封，暂无法处置。';

interface Closing {
  readonly serial: number;
  readonly officer: string;
  readonly body: string;
  readonly debtor?: string;
  readonly month?: number;
}

function paper({ serial, officer, body, debtor = `曲${nameOf(2000 + serial)}`, month = 1 + (serial % 11) }: Closing): Dossier {
  const applicant = `岑${nameOf(1000 + serial)}`;
  const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  return aPaper(
    `云川省青河县人民法院\n执行裁定书\n（2021）云8101执${serial * 10}号之一\n申请执行人：${applicant}，男，住青河县。\n被执行人：${debtor}，男，住青河县。\n申请执行人${applicant}与被执行人${debtor}民间借贷纠纷一案，本院立案执行。\n本院向被执行人发出执行通知书，并通过网络查控系统查询。${body}\n依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十七条的规定，裁定如下：\n终结本次执行程序。\n执行员${officer}\n二〇二一年${months[month - 1]}月${'一二三四五六七八九'.charAt(serial % 9)}日\n书记员段书白`,
  );
}

const ordinary: Closing[] = Array.from({ length: 48 }, (_, i) => ({
  serial: 2 * i + 1,
  officer: OFFICERS[i % 4]!,
  body: i % 3 === 0 ? QUEUED : NOTHING,
}));
const left = (make: (i: number) => Partial<Closing> = () => ({})): Closing[] =>
  Array.from({ length: 7 }, (_, i) => ({ serial: 12 * i + 6, officer: OFFICERS[1]!, body: HOUSE, ...make(i) }));

const found = (closings: readonly Closing[]) => {
  const dossiers = closings.map(paper);
  return { dossiers, ...s11PropertyLeft.evaluate({ units: buildUnits(dossiers) }) };
};

describe('S11', () => {
  it('finds an officer who ends enforcements again and again though the rulings name a house', () => {
    const { dossiers, findings } = found([...ordinary, ...left()]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ class: 'S', family: 'money', crimes: ['C10', 'C11'] });
    expect(finding!.subjects[0]).toMatchObject({ kind: 'official', name: '白川' });
    expect(finding!.claim.zh).toMatch(/^青河县法院同一人员终结本次执行的 19 件中 7 件有财产可查/u);
    expect(finding!.statistics!.prior).toBeLessThanOrEqual(0.05);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
  });

  it('finds one debtor who is spared, and names the officer who had most of it', () => {
    const { findings } = found([...ordinary, ...left((i) => ({ debtor: '林甲寅', officer: i < 5 ? OFFICERS[1]! : OFFICERS[2]! }))]);
    expect(findings.map((f) => f.subjects.map((s) => s.name))).toEqual([['白川', '林甲寅']]);
  });

  it('counts a ruling that finds nothing where the court had named the debtor’s house before', () => {
    const { findings } = found([...ordinary, ...left((i) => ({ debtor: '林甲寅', month: 2 + i, body: i < 2 ? HOUSE : NOTHING }))]);
    expect(findings[0]!.claim.zh).toContain('7 件中 7 件有财产可查');
    expect(findings[0]!.evidence.some((q) => q.shows.zh.startsWith('同一被执行人在先裁定'))).toBe(true);
  });

  it.each([
    ['ordinary closings', []],
    ['a poor debtor of many', left(() => ({ debtor: '林甲寅', body: NOTHING }))],
    ['reasons given in each', left(() => ({ body: QUEUED }))],
    ['applicants who agreed', left((i) => ({ body: `${HOUSE}申请执行人岑${nameOf(1006 + 12 * i)}书面同意终结本次执行程序。` }))],
    ['officers who all write so', left((i) => ({ officer: OFFICERS[i % 4]! }))],
    ['two slips', left().slice(0, 2)],
  ])('is silent on %s', (_, closings) => {
    expect(found([...ordinary, ...closings]).findings).toEqual([]);
  });

  it('is silent on a campaign of the whole court at the end of the year', () => {
    const campaign = ordinary.slice(0, 24).map((c) => ({ ...c, body: HOUSE, month: 12 }));
    expect(found([...campaign, ...ordinary.slice(24), ...left(() => ({ month: 12 }))]).findings).toEqual([]);
  });

  it('cannot tell without a date or where one officer closes everything', () => {
    expect(found([...ordinary, ...left()].map((c) => ({ ...c, officer: OFFICERS[1]! }))).findings).toEqual([]);
  });
});
