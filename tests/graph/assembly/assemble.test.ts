import { describe, expect, it } from 'vitest';
import { assemble } from '../../../graph/assembly/assemble.ts';
import { resolve } from '../../../graph/assembly/resolve.ts';
import type { LegalDocument } from '../../../graph/model/entity.ts';
import type { ExtractionRecord } from '../../../graph/model/record.ts';
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

  it('never lets a masked name leave its document family', () => {
    const [a] = resolve(...aDocument('(2020)岭0121民初1号', { parties: [party('张某某')] })).parties;
    const [b] = resolve(...aDocument('(2020)岭0121民初2号', { parties: [party('张某某')] })).parties;
    const appeal = aDocument('(2020)岭01民终9号', {
      parties: [party('张某某', '上诉人')],
      relatedCases: [{ number: '(2020)岭0121民初1号', relation: 'first-instance', spans: at(30) }],
    });
    const [c] = resolve(...appeal).parties;
    expect(a?.masked).toBe(true);
    expect(a?.id).not.toBe(b?.id);
    expect(a?.id).toBe(c?.id);
    const [maskedJudge] = resolve(...aDocument('(2020)岭0121民初1号', { officials: [judge('张**')] })).officials;
    const [sameMask] = resolve(...aDocument('(2020)岭0121民初2号', { officials: [judge('张**')] })).officials;
    expect(maskedJudge?.id).not.toBe(sameMask?.id);
  });

  it('takes one court under its printed forms for one court', () => {
    const full = resolve(...aDocument('(2016)粤0881刑初1号', { court: '广东省廉江市人民法院' })).court;
    const short = resolve(...aDocument('(2017)粤0881刑初2号', { court: '廉江市人民法院' })).court;
    const old = resolve(...aDocument('(2014)廉法刑初字第3号', { court: '广东省廉江市人民法院' })).court;
    expect(full?.id).toBe(short?.id);
    expect(full?.id).toBe(old?.id);
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
