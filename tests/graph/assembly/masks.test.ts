import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../../graph/assembly/assemble.ts';
import type { LegalDocument, NodeId } from '../../../graph/model/entity.ts';
import type { ExtractionRecord, OfficialItem } from '../../../graph/model/record/record.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { aRecord } from '../../support/records.ts';
import { buildWorld } from '../../worlds/world.ts';

const at = (start: number) => [{ start, end: start + 3 }];
const documentOf = (id: string, { court, number, date, kind }: ExtractionRecord): LegalDocument => ({
  ...{ id, path: `${id}.txt`, range: { start: 0, end: 9999 }, kind, court, number, date },
});
const assembled = (id: string, record: ExtractionRecord) => assemble(documentOf(id, record), record);
const spans = { kind: at(0), court: at(1), procuratorate: at(2), number: at(3), date: at(4), outcomes: [] };

function onBench(names: readonly string[], over: Partial<ExtractionRecord> = {}): ExtractionRecord {
  const court = '四川省河湾县人民法院';
  const officials = names.map(
    (name, i): OfficialItem => ({ name, role: i === 0 ? 'presiding-judge' : 'judge', agency: court, spans: at(10 + i) }),
  );
  return aRecord({ court, number: '(2025)川9921刑初12号', date: '2025-03-05', officials, spans, ...over });
}

describe('masks', () => {
  it.each(['×××', '某某', 'XX', '＊＊＊', '张某', '李××'])('a bench of four %s is four unknown people', (mask) => {
    const people = assembled('a', onBench([mask, mask, mask, mask])).nodes.filter(({ kind }) => kind === 'official');
    expect(people.map(({ masked }) => masked)).toEqual([true, true, true, true]);
    expect(new Set(people.map(({ id }) => id)).size).toBe(4);
  });

  it('hold back a name printed in full where its court or firm is masked', () => {
    const court = '某县人民法院';
    const officials = [{ name: '赵立川', role: 'judge', agency: court, spans: at(10) }] as const;
    const agents = [{ name: '周远舟', kind: 'lawyer', firm: '云岭某某律师事务所', represents: [], spans: at(20) }] as const;
    const two = ['a', 'b'].map((id) => assembled(id, onBench([], { court, officials, representatives: agents, number: null })));
    expect(shared(two)).toEqual([]);
  });

  it('leave a party that the document calls by its mask one party, and two of one mask two', () => {
    const party = (name: string, role: string) => ({ name, roles: [role], type: 'person', spans: at(20) }) as const;
    const sentence = { defendant: '张某', penalty: 'fixed-term', months: 8, probationMonths: null, fineYuan: null, spans: at(40) } as const;
    const one = assembled('a', onBench([], { parties: [party('张某', '被告人')], sentences: [sentence] }));
    expect(one.edges.filter(({ kind }) => kind === 'sentenced-by')).toHaveLength(1);
    const two = assembled('a', onBench([], { parties: [party('张某', '被告人'), party('张某', '被告人')], sentences: [sentence] }));
    expect(two.nodes.filter(({ kind }) => kind === 'person')).toHaveLength(2);
    expect(two.edges.filter(({ kind }) => kind === 'sentenced-by')).toEqual([]);
  });

  it('leave a number that hides its court or serial to its document', () => {
    const numbers = ['(2025)川××××刑初12号', '(2025)川9921刑初××号', '(2025)川某某刑初12号'];
    for (const number of numbers) {
      const cited = [{ number, relation: 'first-instance', spans: at(30) }] as const;
      expect(shared(['a', 'b'].map((id) => assembled(id, aRecord({ number, relatedCases: cited, spans }))))).toEqual([]);
    }
  });
});

describe('a number that does not name its court', () => {
  const number = '(2014)民初字第5号';
  const citing = (court?: string) => [{ number, relation: 'first-instance', spans: at(30), ...(court && { court }) }] as const;

  it('joins no two documents whose court is masked or not known', () => {
    for (const court of ['某县人民法院', null]) {
      const own = ['a', 'b'].map((id) => assembled(id, aRecord({ number, court, spans })));
      expect(shared(own)).toEqual([]);
    }
    expect(shared(['a', 'b'].map((id) => assembled(id, aRecord({ relatedCases: citing('某县人民法院'), spans }))))).toEqual([]);
  });

  it('joins the document that prints it with the one that cites it with its court', () => {
    const own = assembled('a', aRecord({ number, court: '四川省河湾县人民法院', spans }));
    const later = aRecord({ number: '(2014)川99民终7号', relatedCases: citing('四川河湾县人民法院'), spans });
    expect(shared([own, assembled('b', later)])).toEqual([`case ${number}`]);
  });
});

/** Nodes that more than one document leads to. */
function shared(assemblies: readonly ReturnType<typeof assemble>[]): string[] {
  const met = new Map<NodeId, number>();
  for (const { nodes } of assemblies) for (const id of new Set(nodes.map((node) => node.id))) met.set(id, (met.get(id) ?? 0) + 1);
  const labels = new Map(assemblies.flatMap(({ nodes }) => nodes.map((node) => [node.id, `${node.kind} ${node.label}`])));
  return [...met].filter(([, count]) => count > 1).map(([id]) => labels.get(id) ?? id);
}

describe('masks put into the documents of the fictional province', () => {
  let texts: readonly string[];
  beforeAll(() => {
    texts = buildWorld({ seed: 7, size: 0.05 }).documents.map(({ text }) => text);
  });

  const read = (text: string, id: string) =>
    rulesExtractor.extract({ id, source: `${id}.txt`, text, range: { start: 0, end: text.length } });

  /** The text with every name of a kind of mention behind a mask. */
  function masked(text: string, mask: string, id: string): string {
    const { officials, parties, representatives, court, number } = read(text, id);
    const people = [...officials, ...parties, ...representatives].map(({ name }) => name);
    const firms = representatives.flatMap(({ firm }) => firm ?? []);
    let result = text;
    for (const name of people) result = result.replaceAll(name, mask);
    for (const firm of firms) result = result.replaceAll(firm, `${mask}律师事务所`);
    if (court !== null) result = result.replaceAll(court, `${mask}人民法院`);
    if (number !== null) result = result.replaceAll(number.slice(6), number.slice(6).replace(/\d/g, mask.charAt(0)));
    return result;
  }

  it('join nothing across documents', () => {
    const pair = fc.uniqueArray(fc.nat({ max: texts.length - 1 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(pair, fc.constantFrom('×××', '某某', 'XXX', '***', '某'), (chosen, mask) => {
        const plain = chosen.map((i) => assembled(`d${i}`, read(texts[i] ?? '', `d${i}`)));
        const before = new Set(shared(plain));
        const hidden = chosen.map((i) => assembled(`d${i}`, read(masked(texts[i] ?? '', mask, `d${i}`), `d${i}`)));
        expect(shared(hidden).filter((node) => !before.has(node))).toEqual([]);
        for (const { nodes } of hidden)
          for (const node of nodes) if (node.label.includes(mask)) expect(node).toMatchObject({ masked: true });
      }),
      { numRuns: 60 },
    );
  });
});
