import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { mine } from '../../../graph/conduct/run.ts';
import { n20PatentsInARow } from '../../../graph/indicators/n20-patents-in-a-row.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];
const AGENCY = '云川甲寅专利代理事务所';

interface Ruling {
  readonly serial: number;
  readonly presiding: string;
  readonly members: readonly string[];
  readonly prisoner?: string;
  readonly ward?: string;
  readonly merit?: string;
}

const patent = (agency: string, extra = '') =>
  `罪犯@在服刑期间设计的“一种可调式晾衣架”于2020年1月8日获得实用新型专利授权，该专利由${agency}代理申请。${extra}`;

function paper({ serial, presiding, members, prisoner = `郝${nameOf(100 + serial).slice(1)}`, ward = '第二监区', merit }: Ruling): Dossier {
  const major = merit === undefined ? '确有悔改表现' : '确有悔改表现并有重大立功表现';
  const month = '一二三四五六七八九十'.charAt(serial % 10);
  return aPaper(
    `云川省白石市中级人民法院\n刑事裁定书\n（2021）云81刑更${serial * 10}号\n罪犯${prisoner}，男，1980年出生，现在云川省长岭监狱${ward}服刑。\n青河县人民法院于2012年3月1日作出（2012）青刑初字第${serial}号刑事判决，以诈骗罪判处${prisoner}有期徒刑十五年。执行机关云川省长岭监狱于2021年1月2日提出减刑建议。本院依法组成合议庭进行了审理，现已审理终结。\n经审理查明，${(merit ?? '罪犯@认罪悔罪，获得表扬五次。').replaceAll('@', prisoner)}\n本院认为，罪犯${prisoner}${major}，依照法律规定，裁定如下：\n对罪犯${prisoner}减去有期徒刑八个月。\n审判长${presiding}\n审判员${members[0]}\n审判员${members[1]}\n二〇二一年${month}月六日\n书记员段书白`,
  );
}

const random = seeded(11);
const bench = (presiding: string): Pick<Ruling, 'presiding' | 'members'> => {
  const others = JUDGES.filter((j) => j !== presiding);
  const from = Math.floor(random() * others.length);
  return { presiding, members: [others[from]!, others[(from + 1) % others.length]!] };
};
const ordinary: Ruling[] = Array.from({ length: 90 }, (_, i) => ({
  ...{ serial: 2 * i + 1, ward: `第${'一二三四五'.charAt(i % 5)}监区` },
  ...bench(JUDGES[Math.floor(random() * JUDGES.length)]!),
}));
const row = (make: (i: number) => Partial<Ruling> = () => ({})): Ruling[] =>
  Array.from({ length: 8 }, (_, i) => ({ serial: 20 * i + 10, ...bench(JUDGES[1]!), merit: patent(AGENCY), ...make(i) }));

const found = (rulings: readonly Ruling[]) => {
  const dossiers = rulings.map(paper);
  return { dossiers, ...n20PatentsInARow.evaluate({ units: buildUnits(dossiers) }) };
};

describe('N20', () => {
  it('finds patents of several prisoners by one agency before one judge, and joins the lead on patent merit', () => {
    const { dossiers, findings } = found([...ordinary, ...row()]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects[0]).toMatchObject({ kind: 'official', name: '白川', role: 'presiding-judge' });
    expect(finding!.cases).toHaveLength(8);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    const { leads } = mine({ dossiers, asOf: '2022-01-01', fdr: 0.1, seed: 1, version: 'test' });
    const lead = leads.find((l) => l.findings.some((f) => f.indicator === 'N20'))!;
    expect(lead.findings.map((f) => f.indicator)).toContain('H09');
  });

  it('finds them by the ward where the agencies differ', () => {
    const wards = row((i) => ({ ward: '第九监区', merit: patent(`云川${'甲乙丙丁戊己庚辛'.charAt(i)}申专利代理事务所`) }));
    const { findings } = found([...ordinary, ...wards]);
    expect(findings.map((f) => f.subjects[0]!.name)).toEqual(['白川']);
    expect(findings[0]!.claim.zh).toContain('专利出自同一监区');
  });

  it.each([
    ['ordinary commutations', []],
    ['one engineer with many patents', row(() => ({ prisoner: '林甲寅' }))],
    ['an agency whose prisoners come before all judges', row((i) => bench(JUDGES[i % 5]!))],
    ['innovations that the province confirmed', row(() => ({ merit: patent(AGENCY, '该成果经云川省工业和信息化主管部门确认。') }))],
    ['two prisoners with one agency', row().slice(0, 2)],
  ])('is silent on %s', (_, rulings) => {
    expect(found([...ordinary, ...rulings]).findings).toEqual([]);
  });

  it('cannot tell where one panel hears everything', () => {
    const same = { presiding: JUDGES[1]!, members: [JUDGES[0]!, JUDGES[2]!] };
    expect(found([...ordinary, ...row()].map((r) => ({ ...r, ...same }))).findings).toEqual([]);
  });
});
