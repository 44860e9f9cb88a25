import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n12InformerChain } from '../../../graph/indicators/n12-informer-chain.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];

interface Trial {
  readonly serial: number;
  readonly judge: string;
  readonly defendant?: string;
  readonly merit?: string;
  readonly crime?: string;
}

function paper({ serial, judge, defendant = `郝${nameOf(1000 + serial)}`, merit, crime = '盗窃罪' }: Trial): Dossier {
  const month = '一二三四五六七八九十'.charAt(serial % 10);
  return aPaper(
    `云川省青河县人民法院\n刑事判决书\n（2021）云8101刑初${serial * 10}号\n公诉机关青河县人民检察院。\n被告人${defendant}，男，住青河县。\n青河县人民检察院指控被告人${defendant}犯${crime}，向本院提起公诉。本院依法公开开庭审理了本案。\n经审理查明，被告人${defendant}窃取他人财物。${merit === undefined ? '' : merit.replaceAll('@', defendant)}\n本院认为，被告人${defendant}的行为构成${crime}。${merit === undefined ? '' : `被告人${defendant}有立功表现，依法可以从轻处罚。`}依照法律规定，判决如下：\n被告人${defendant}犯${crime}，判处有期徒刑八个月。\n审判员${judge}\n二〇二一年${month}月九日\n书记员段书白`,
  );
}

const random = seeded(3);
const TRUE_TIPS = [
  (i: number) =>
    `另查明，被告人@归案后检举揭发夏${nameOf(i)}抢劫他人手机的事实，青河县公安局据此于2021年${1 + (i % 9)}月${1 + (i % 20)}日立案侦破。`,
  (i: number) => `另查，被告人@协助公安机关抓获同案犯殷${nameOf(i)}，后者已被（2021）云8101刑初${900 + i}号刑事判决书定罪。`,
];
const ordinary: Trial[] = Array.from({ length: 160 }, (_, i) => ({
  ...{ serial: 2 * i + 1, judge: JUDGES[Math.floor(random() * JUDGES.length)]! },
  ...(i % 8 === 0 ? { merit: TRUE_TIPS[(i / 8) % 2]!(i) } : {}),
}));
const SAME =
  '另查明，被告人@在羁押期间向管教民警检举罗某容留他人赌博的线索，经东街派出所核查属实，由民警殷小川、罗大同出具情况说明予以证实。';
const chain = (make: (i: number) => Partial<Trial> = () => ({})): Trial[] =>
  Array.from({ length: 7 }, (_, i) => ({ serial: 40 * i + 10, judge: JUDGES[1]!, merit: SAME, ...make(i) }));

const found = (trials: readonly Trial[]) => {
  const dossiers = trials.map(paper);
  return { dossiers, ...n12InformerChain.evaluate({ units: buildUnits(dossiers) }) };
};

describe('N12', () => {
  it('finds one note of the same two officers for unrelated defendants of one judge', () => {
    const { dossiers, findings } = found([...ordinary, ...chain()]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ class: 'N', family: 'text', verdict: 'violated', crimes: ['C08'] });
    expect(finding!.subjects[0]).toMatchObject({ kind: 'official', name: '白川' });
    expect(finding!.cases).toHaveLength(7);
    expect(finding!.claim.zh).toContain('7 件由同一法官认定');
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(finding!.evidence.filter((q) => q.quote.includes('殷小川'))).toHaveLength(7);
  });

  it('finds one person reported over and over in the same words', () => {
    const words = '另查明，被告人@归案后检举揭发戴某强容留他人吸毒的犯罪线索，公安机关据此破获案件。';
    expect(found([...ordinary, ...chain(() => ({ merit: words }))]).findings.map((f) => f.subjects[0]!.name)).toEqual(['白川']);
  });

  it.each([
    ['an ordinary court', []],
    ['officers whose tips go to all judges', chain((i) => ({ judge: JUDGES[i % 5]! }))],
    [
      'a task force whose tips have persons, days and cases of their own',
      chain((i) => ({
        merit: `另查明，被告人@检举夏${nameOf(700 + i)}盗窃作案${i + 2}起，民警殷小川、罗大同据此侦破，后者已被（2021）云8101刑初${700 + i}号刑事判决书定罪。`,
      })),
    ],
    ['a gang tried apart that names one head', chain(() => ({ defendant: '林甲寅' }))],
    ['a judge who has all of that crime', chain(() => ({ crime: '开设赌场罪' }))],
    ['two merits of one source', chain().slice(0, 2)],
    [
      'a judge who writes every true tip in one style',
      chain((i) => ({
        merit: `另查明，被告人@到案后向侦查机关检举揭发殷${nameOf(i)}的犯罪行为，后经核查属实并于2021年${i + 1}月${i + 2}日破案。`,
      })),
    ],
  ])('is silent on %s', (_, trials) => {
    expect(found([...ordinary, ...trials]).findings).toEqual([]);
  });

  it('cannot tell where the judge is hidden', () => {
    expect(found([...ordinary, ...chain(() => ({ judge: '某某某' }))]).findings).toEqual([]);
  });
});
