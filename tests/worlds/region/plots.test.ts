import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween } from '../../../graph/model/time.ts';
import type { Draft } from '../draft.ts';
import { buildRegion, type PlantedScheme } from './build-region.ts';
import { papersOf } from './papers-of.ts';
import { SCHEMES } from './schemes/index.ts';

const LARGE = 12000;
const region = buildRegion({ seed: 21, documents: LARGE });

const schemes = (kind: string): readonly PlantedScheme[] => {
  const found = region.truth.schemes.filter((scheme) => scheme.kind === kind);
  expect(found.length).toBe(3);
  return found;
};
const honest = (kind: string) => region.truth.lookalikes.find((item) => item.kind === kind)!;
const draftsOf = ({ cases }: { readonly cases: readonly string[] }): readonly Draft[] => papersOf(region, cases).map(({ draft }) => draft);
const body = (draft: Draft): string => draft.body.join('\n');
/** Papers of the court above on these cases. */
const appealsOn = ({ cases }: { readonly cases: readonly string[] }): readonly Draft[] =>
  region.documents.flatMap(({ draft }) => {
    const text = body(draft).replaceAll('（', '(').replaceAll('）', ')');
    return /上诉人/.test(text) && cases.some((number) => text.includes(number)) ? [draft] : [];
  });
const signed = (draft: Draft, name: string): boolean => draft.signers.some((signer) => signer.name === name);
const acts = (draft: Draft, name: string): boolean => (draft.lawyers ?? []).some((lawyer) => lawyer.name === name);
const figure = (text: string, pattern: RegExp): number => Number(text.match(pattern)![1]);
const grow = (kind: string): readonly number[] => schemes(kind).map(({ cases }) => cases.length);

describe('a large region', () => {
  it('has about as many papers as asked for', () => {
    expect(region.documents.length).toBeGreaterThan(LARGE * 0.9);
    expect(region.documents.length).toBeLessThan(LARGE * 1.25);
  });

  it('plants every kind in every strength', () => {
    expect(new Set(region.truth.schemes.map(({ id }) => id)).size).toBe(SCHEMES.length * 3);
  });
});

describe('schemes about one judge and one lawyer', () => {
  it.each(['bent-results', 'steering-with-results', 'steering', 'bought-probation'])('%s: both are in every case', (kind) => {
    for (const scheme of schemes(kind)) {
      const drafts = draftsOf(scheme).filter((draft) => !draft.number!.endsWith('之一'));
      const both = drafts.filter((draft) => signed(draft, scheme.officials[0]!.name) && acts(draft, scheme.lawyers[0]!.name));
      expect(both.length, scheme.id).toBe(scheme.cases.length);
    }
  });

  it('steer most of the lawyer’s practice, more with strength', () => {
    for (const kind of ['steering', 'steering-with-results']) {
      for (const { id, figures } of schemes(kind)) expect(figures['sent']! / figures['practice']!, id).toBeGreaterThan(0.6);
      const sizes = grow(kind);
      expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    }
  });

  it('show a change of counsel in the paper, or by an earlier ruling with another lawyer', () => {
    for (const scheme of schemes('counsel-after-assignment')) {
      const lawyer = scheme.lawyers[0]!.name;
      for (const number of scheme.cases) {
        const drafts = draftsOf({ cases: [number] });
        const printed = drafts.some((draft) => new RegExp(`另行委托.{4,24}律师${lawyer}为诉讼代理人`).test(body(draft)));
        const earlier = drafts.filter((draft) => draft.number!.endsWith('之一'));
        expect(printed || earlier.some((draft) => !acts(draft, lawyer)), `${scheme.id} ${number}`).toBe(true);
      }
    }
  });

  it('let a lawyer follow the judge to another court', () => {
    for (const scheme of schemes('followed-judge')) {
      const courts = new Set(draftsOf(scheme).map(({ issuer }) => issuer));
      expect(courts).toEqual(new Set(scheme.officials.map(({ agency }) => agency)));
      expect(draftsOf(scheme).every((draft) => signed(draft, scheme.officials[0]!.name))).toBe(true);
    }
  });

  it('put one lawyer on both sides', () => {
    for (const scheme of schemes('both-sides'))
      for (const draft of draftsOf(scheme))
        expect(draft.body.filter((line) => /代理人：/.test(line) && line.includes(scheme.lawyers[0]!.name)).length, scheme.id).toBe(2);
  });
});

describe('schemes of civil and execution courts', () => {
  it('lenders sue with one address and one agent, mostly settled in days before one judge', () => {
    for (const scheme of schemes('lender-ring')) {
      const drafts = draftsOf(scheme);
      const addresses = new Set(drafts.map((draft) => draft.body[0]!.match(/住(.+)。/)![1]));
      expect(addresses.size, scheme.id).toBe(1);
      for (const draft of drafts) expect(daysBetween(draft.acceptedOn!, draft.date), scheme.id).toBeLessThan(16);
      expect(drafts.filter((draft) => signed(draft, scheme.officials[0]!.name)).length / drafts.length).toBeGreaterThan(0.5);
    }
  });

  it('favours of one lawyer fall on appeal: the court above names the fault and no new evidence', () => {
    for (const scheme of schemes('reversed-favours')) {
      const firsts = draftsOf(scheme);
      expect(firsts.every((draft) => signed(draft, scheme.officials[0]!.name) && acts(draft, scheme.lawyers[0]!.name))).toBe(true);
      const reversed = appealsOn(scheme).filter((draft) =>
        /当事人没有提交新证据[\s\S]*本院认为，一审[^。]*(错误|不当|有误)，应予纠正/.test(body(draft)),
      );
      expect(reversed.length, scheme.id).toBeGreaterThanOrEqual(scheme.figures['reversed']!);
      expect(scheme.figures['reversed']! / scheme.figures['joint']!).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('large suits of one lawyer end within days before one judge', () => {
    for (const scheme of schemes('swift-settlements'))
      for (const draft of draftsOf(scheme)) {
        expect(daysBetween(draft.acceptedOn!, draft.date), scheme.id).toBeLessThan(12);
        expect(signed(draft, scheme.officials[0]!.name) && acts(draft, scheme.lawyers[0]!.name)).toBe(true);
      }
  });

  it('one lender sues ten times a year, mostly before one judge and undisputed', () => {
    for (const scheme of schemes('mass-lender')) {
      const drafts = draftsOf(scheme);
      const days = drafts.map(({ acceptedOn }) => acceptedOn!).sort();
      expect(days.filter((day) => daysBetween(days[0]!, day) < 365).length, scheme.id).toBeGreaterThanOrEqual(9);
      expect(scheme.figures['before']! / scheme.figures['suits']!, scheme.id).toBeGreaterThan(0.5);
      expect(drafts.filter(({ kind }) => kind !== 'civil-judgment').length / drafts.length, scheme.id).toBeGreaterThan(0.7);
    }
  });

  it('one judge finds the same facts of strangers with different counsel', () => {
    for (const scheme of schemes('copied-facts')) {
      const drafts = draftsOf(scheme);
      expect(drafts.length, scheme.id).toBeGreaterThanOrEqual(3);
      expect(drafts.every((draft) => /(摆渡人|卖草帽的摊主|本村木匠)/.test(body(draft)))).toBe(true);
      const counsel = drafts.flatMap((draft) => (draft.lawyers ?? []).map(({ name }) => name));
      expect(new Set(counsel).size, scheme.id).toBe(counsel.length);
    }
  });

  it('auctions start below 70 % with one bidder, one buyer, one appraiser', () => {
    for (const scheme of schemes('auction-ring'))
      for (const draft of draftsOf(scheme)) {
        const text = body(draft);
        expect(figure(text, /起拍价(\d+)元/) / figure(text, /评估价为(\d+)元/)).toBeLessThan(0.66);
        expect(text).toContain('共有1人报名');
        for (const { name } of scheme.others) expect(text).toContain(name);
      }
  });

  it('enforcements are closed although the ruling names sealed property', () => {
    for (const scheme of schemes('closed-with-property'))
      for (const draft of draftsOf(scheme)) {
        expect(body(draft)).toMatch(/查明被执行人.+(房屋|客车|商铺).+予以查封/);
        expect(draft.body).toContain('终结本次执行程序。');
      }
  });

  it('one judge sits twice: after a remand, and on the appeal against the own judgment', () => {
    for (const scheme of schemes('two-instances')) {
      const name = scheme.officials[0]!.name;
      const own = draftsOf(scheme).filter((draft) => signed(draft, name));
      expect(own.length, scheme.id).toBe(2 * (scheme.figures['remanded']! + scheme.figures['moved']!));
    }
  });
});

describe('schemes of criminal justice', () => {
  it('one chain handles all cases', () => {
    for (const scheme of schemes('handler-chain'))
      for (const draft of draftsOf(scheme))
        for (const { name } of scheme.officials) expect(body(draft) + draft.signers.map((s) => s.name)).toContain(name);
  });

  it('one prosecutor drops the cases of one lawyer', () => {
    for (const scheme of schemes('non-prosecutions'))
      for (const draft of draftsOf(scheme)) {
        expect(draft.kind).toBe('non-prosecution-decision');
        expect(body(draft)).toContain(`辩护人${scheme.lawyers[0]!.name}`);
        expect(signed(draft, scheme.officials[0]!.name)).toBe(true);
      }
  });

  it('one tip serves many defendants', () => {
    for (const scheme of schemes('fabricated-merit')) {
      const tips = draftsOf(scheme).map((draft) => body(draft).match(/称(涉嫌.+查证属实)/)![1]);
      expect(new Set(tips).size, scheme.id).toBe(1);
    }
  });

  it('probation comes to those in custody whom nothing excuses', () => {
    for (const scheme of schemes('bought-probation'))
      expect(scheme.figures['probation']! * 2, scheme.id).toBeGreaterThanOrEqual(scheme.cases.length);
  });

  it('sentences are about half of those of like cases', () => {
    const months = (drafts: readonly Draft[]): number =>
      drafts.reduce((sum, draft) => sum + draft.sentences![0]!.months, 0) / drafts.length;
    const like = region.documents
      .map(({ draft }) => draft)
      .filter((draft) => draft.kind === 'criminal-judgment' && ['诈骗罪', '贩卖毒品罪', '盗窃罪'].includes(draft.cause!));
    const all = schemes('lenient-sentences')
      .flatMap((scheme) => draftsOf(scheme))
      .filter((draft) => draft.kind === 'criminal-judgment');
    expect(months(all) / months(like)).toBeLessThan(0.75);
  });

  it('recidivists are put on probation', () => {
    for (const scheme of schemes('barred-probation'))
      for (const draft of draftsOf(scheme).filter(({ kind }) => kind === 'criminal-judgment')) {
        expect(body(draft)).toContain('系累犯');
        expect(draft.sentences![0]!.probationMonths).not.toBeNull();
      }
  });

  it('a new crime in the test period leaves the earlier probation standing', () => {
    for (const scheme of schemes('quiet-reoffence'))
      for (const draft of draftsOf(scheme).filter(({ kind }) => kind === 'criminal-judgment')) {
        expect(body(draft)).toMatch(/曾因犯盗窃罪于.+，缓刑二年。/);
        expect(body(draft)).not.toContain('撤销');
      }
  });

  it('benches are of two, or of one above three years', () => {
    for (const scheme of schemes('wrong-bench'))
      for (const draft of draftsOf(scheme).filter(({ kind }) => kind === 'criminal-judgment'))
        expect(draft.signers.length === 2 || (draft.signers.length === 1 && draft.sentences![0]!.months > 36)).toBe(true);
  });
});

describe('schemes of the prison', () => {
  it('great merit is for designs and utility models through one agency', () => {
    for (const scheme of schemes('bogus-patents'))
      for (const draft of draftsOf(scheme)) {
        expect(body(draft)).toMatch(/(实用新型|外观设计)专利权/);
        expect(body(draft)).toContain(scheme.others[0]!.name);
      }
  });

  it('commutations come too early, too soon again or are too large', () => {
    for (const scheme of schemes('unlawful-commutations'))
      for (const { commutation } of draftsOf(scheme)) {
        const { deliveredOn, previous, reportedOn, ruledOn, cutMonths } = commutation!;
        const early = previous.length === 0 && ruledOn < addMonths(deliveredOn, 12);
        const soon = previous.length > 0 && ruledOn < addMonths(previous[0]!.on, 10);
        expect(early || soon || cutMonths > 12, `${reportedOn} ${cutMonths}`).toBe(true);
      }
  });

  it('a panel gives the highest cut about as soon as the law allows, each time lawfully', () => {
    for (const scheme of schemes('maximum-cuts')) {
      for (const { commutation } of draftsOf(scheme)) {
        expect(commutation!.cutMonths).toBe(9);
        const gap = daysBetween(addMonths(commutation!.previous[0]!.on, 12), commutation!.reportedOn);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan(40);
      }
    }
  });
});

describe('look-alikes', () => {
  it('keep the law where a scheme breaks it', () => {
    for (const draft of draftsOf(honest('thin-market')))
      expect(figure(body(draft), /起拍价(\d+)元/) / figure(body(draft), /评估价为(\d+)元/)).toBeGreaterThanOrEqual(0.699);
    for (const draft of draftsOf(honest('poor-debtor'))) expect(body(draft)).toContain('未发现可供执行的财产');
    for (const draft of draftsOf(honest('real-engineer'))) expect(body(draft)).toContain('发明专利权');
    for (const draft of draftsOf(honest('revoked-probation'))) expect(body(draft)).toContain('应当撤销缓刑');
  });

  it('send a remanded case to people who were not in the first panel', () => {
    const papers = draftsOf(honest('panel-after-remand'));
    for (let i = 0; i < papers.length; i += 3) expect(papers[i]!.signers.filter(({ name }) => signed(papers[i + 2]!, name))).toEqual([]);
  });

  it('show employees, series and duty counsel for what they are', () => {
    for (const draft of draftsOf(honest('bank-agent')).filter(({ kind }) => kind !== 'execution-ruling'))
      expect(body(draft)).toContain('该行员工');
    expect(new Set(draftsOf(honest('filed-series')).map(({ acceptedOn }) => acceptedOn)).size).toBe(1);
    expect(draftsOf(honest('legal-aid-rota')).every((draft) => /指定辩护人|指派/.test(body(draft)))).toBe(true);
  });

  it('have another reason for what looks odd', () => {
    const appealed = honest('evidence-above');
    const above = appealsOn(appealed).filter((draft) => body(draft).includes('二审中出现新的证据'));
    expect(above.length).toBeGreaterThanOrEqual(appealed.figures['changed']!);
    const judges = (kind: string): number => new Set(draftsOf(honest(kind)).flatMap(({ signers }) => signers[0]!.name)).size;
    expect(judges('ready-settlements')).toBeGreaterThan(2);
    expect(judges('frequent-lender')).toBeGreaterThan(2);
    const form = draftsOf(honest('own-form'));
    expect(form.every((draft) => body(draft).includes('关于借贷合意'))).toBe(true);
  });

  it('are no part of a scheme', () => {
    const tainted = new Set(region.truth.schemes.flatMap(({ cases }) => cases));
    for (const { id, cases } of region.truth.lookalikes)
      expect(cases.filter((number) => tainted.has(number)).length / cases.length, id).toBeLessThan(0.1);
  });
});
