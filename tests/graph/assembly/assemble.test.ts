import { describe, expect, it } from 'vitest';
import { assemble } from '../../../graph/assembly/assemble.ts';
import { resolve } from '../../../graph/assembly/resolve.ts';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { aRecord } from '../../support/records.ts';

const at = (start: number) => [{ start, end: start + 2 }];
const scalars = { kind: at(0), court: at(1), procuratorate: at(2), number: at(3), date: at(4), outcomes: [] };

function aDocument(number: string, over: Partial<ExtractionRecord> = {}): [LegalDocument, ExtractionRecord] {
  const record = aRecord({ number, court: '云岭省清河市人民法院', date: '2020-07-14', spans: scalars, ...over });
  return [
    { id: `d-${number}`, path: 'p', range: { start: 0, end: 99 }, kind: 'civil-judgment', court: record.court, number, date: record.date },
    record,
  ];
}

const judge = (name: string) => ({ name, role: 'judge' as const, agency: '云岭省清河市人民法院', spans: at(10) });
const party = (name: string, role = '被告') => ({ name, roles: [role], type: 'person' as const, spans: at(20) });

describe('assembly', () => {
  it('keys officials by name and agency', () => {
    const [first] = resolve(...aDocument('(2020)岭0121民初1号', { officials: [judge('陆珩')] })).officials;
    const [second] = resolve(...aDocument('(2020)岭0121民初2号', { officials: [judge('陆珩')] })).officials;
    const elsewhere = { ...judge('陆珩'), agency: '云岭省白石县人民法院' };
    const [other] = resolve(...aDocument('(2020)岭0122民初2号', { court: '云岭省白石县人民法院', officials: [elsewhere] })).officials;
    expect(first?.id).toBe(second?.id);
    expect(first?.id).not.toBe(other?.id);
  });

  it('keeps a clerk who becomes judge one person, and namesakes at two agencies two', () => {
    const clerk = { ...judge('陆珩'), role: 'clerk' as const };
    const before = assemble(...aDocument('(2018)岭0121民初1号', { officials: [clerk] }));
    const after = assemble(...aDocument('(2020)岭0121民初9号', { officials: [judge('陆珩')] }));
    const posts = [before, after].flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'handled'));
    expect(posts.map(({ role }) => role)).toEqual(['clerk', 'judge']);
    expect(new Set(posts.map(({ from }) => from)).size).toBe(1);
    const both = assemble(
      ...aDocument('(2020)岭0121民初9号', {
        officials: [judge('陆珩'), { ...judge('陆珩'), role: 'prosecutor', agency: '云岭省清河市人民检察院' }],
      }),
    );
    expect(both.nodes.filter(({ kind }) => kind === 'official')).toHaveLength(2);
  });

  it('makes officials of the police officers who wrote accounts, and says where', () => {
    const [document, record] = aDocument('(2020)岭0121刑初1号');
    const course = { ...record.extension.course, policeAccounts: [{ name: '莫如松', agency: '清河市公安局', spans: at(30) }] };
    const built = assemble(document, { ...record, extension: { ...record.extension, course } });
    const officer = built.nodes.find(({ label }) => label === '莫如松');
    expect(officer).toMatchObject({ kind: 'official', properties: { agency: '清河市公安局' } });
    expect(built.edges.find(({ from }) => from === officer!.id)).toMatchObject({
      kind: 'handled',
      role: 'police',
      evidence: { spans: at(30) },
    });
    expect(built.mentions.filter(({ node }) => node === officer!.id)).toHaveLength(1);
  });

  it('knows one official in every writing of his name and of his court', () => {
    const written: readonly (readonly [string, string])[] = [
      ['阿依古丽·买合木', '新疆维吾尔自治区河湾县人民法院'],
      ['阿依古丽‧买合木', '河湾县人民法院'],
      ['阿依古丽・买合木', '新疆河湾县人民法院'],
      ['阿依古丽．买合木', '河湾县人民法院'],
    ];
    const ids = written.map(([name, court], i) => {
      const officials = [{ ...judge(name), agency: court }];
      return resolve(...aDocument(`(2021)新3299刑初${i + 1}号`, { court, officials })).officials[0]?.id;
    });
    expect(new Set(ids).size).toBe(1);
  });

  it('takes one court under its printed forms for one court', () => {
    const full = resolve(...aDocument('(2016)粤0881刑初1号', { court: '广东省廉江市人民法院' })).court;
    const short = resolve(...aDocument('(2017)粤0881刑初2号', { court: '廉江市人民法院' })).court;
    const old = resolve(...aDocument('(2014)廉法刑初字第3号', { court: '广东省廉江市人民法院' })).court;
    expect(full?.id).toBe(short?.id);
    expect(full?.id).toBe(old?.id);
  });

  it('gives cases of two divisions or of two courts two nodes, and the citing document the one that it means', () => {
    const court = '四川省青石县人民法院';
    const first = resolve(...aDocument('(2014)青民一终字第51号', { court })).case;
    const second = resolve(...aDocument('(2014)青民二终字第51号', { court })).case;
    const elsewhere = resolve(...aDocument('(2014)青民二终字第51号', { court: '四川省青河县人民法院' })).case;
    expect(new Set([first?.id, second?.id, elsewhere?.id]).size).toBe(3);
    const citing = aDocument('(2015)青民再字第9号', {
      court,
      relatedCases: [{ number: '(2014)青民二终字第51号', relation: 'original', court: '青石县人民法院', spans: at(30) }],
    });
    expect(resolve(...citing).relatedCases[0]?.id).toBe(
      resolve(...aDocument('(2014)青民二终字第51号', { court: '青石县人民法院' })).case?.id,
    );
  });

  it('makes no edge without a span and no edge to nowhere', () => {
    const [document, record] = aDocument('(2020)岭0121民初1号', { officials: [judge('陆珩')], parties: [party('张某某')] });
    const built = assemble(document, record);
    const ids = new Set(built.nodes.map((n) => n.id));
    for (const edge of built.edges) {
      expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
      expect(edge.evidence.spans.length).toBeGreaterThan(0);
    }
    expect(built.edges.map((e) => e.kind).sort()).toEqual(['decided-in', 'handled', 'issued', 'party-in', 'serves-at']);
    const without = assemble(document, { ...record, officials: [{ ...judge('陆珩'), spans: [] }] });
    expect(without.edges.some((e) => e.kind === 'handled')).toBe(false);
  });
});
