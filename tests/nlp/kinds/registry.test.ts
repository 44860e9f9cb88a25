import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../../graph/model/glossary.ts';
import { KIND_RULES } from '../../../nlp/kinds/index.ts';
import { readText } from '../rules/a-document.ts';

const ROOT = join(import.meta.dirname, '../../..');
const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

describe('document kinds', () => {
  it('has one file and one rule for each kind of the glossary', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../nlp/kinds'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'define');
    const ids = KIND_RULES.map((rule) => rule.id);
    expect([...ids].sort()).toEqual(Object.keys(DOCUMENT_KINDS).sort());
    expect(files.sort()).toEqual([...ids].sort());
  });

  it('is asked for its nature and for what is read of it, never for how its id is spelt', () => {
    const byLetters = /\bkind(?:\.id)?\.(?:startsWith|endsWith|match|includes)\(|\/u?\.test\((?:\w+\.)*kind(?:\.id)?\)/;
    const read = ['nlp', 'graph', 'ingestion', 'server'].flatMap((room) => sourcesOf(join(ROOT, room)));
    expect(read.length).toBeGreaterThan(500);
    expect(read.filter((file) => byLetters.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has the form that the end of its id says, where that says one', () => {
    for (const [id, { form }] of Object.entries(DOCUMENT_KINDS)) {
      const said = /-(judgment|ruling|mediation|decision|notice|order|proposal|review)$/.exec(id)?.[1];
      if (said !== undefined) expect(form, id).toBe(said);
    }
  });

  it('tries `other` last', () => {
    expect(KIND_RULES.at(-1)?.id).toBe('other');
  });

  it.each([
    [
      '云川省青河县人民法院\n民 事 调 解 书\n（2020）云8101民初3号\n原告曲径。\n双方自愿达成如下协议：\n一、被告支付一万元。',
      'civil-mediation',
      'mediated',
    ],
    ['云川省青河县人民法院\n支付令\n（2020）云8101民督3号\n申请人曲径。\n申请人要求被申请人给付一万元。', 'payment-order', 'granted'],
    ['云川省青河县人民法院\n限制消费令\n（2020）云8101执3号\n本院立案执行一案，限制你单位高消费。', 'execution-notice', 'measure-imposed'],
    ['云川省高级人民法院\n驳回申诉通知书\n（2020）云刑申3号\n卓远帆：\n申诉不符合再审条件，予以驳回。', 'court-notice', 'retrial-denied'],
    [
      '云川省青河县人民检察院\n不起诉决定书\n青检刑不诉〔2020〕3号\n被不起诉人卓某某，男。\n决定对卓某某不起诉。',
      'non-prosecution-decision',
      'other',
    ],
    ['云川省白石市人民检察院\n刑事抗诉书\n白检刑抗〔2020〕3号\n原审被告人卓某某，男。\n特提出抗诉。', 'protest-petition', 'other'],
    ['云川省青河县人民检察院\n检察建议书\n青检建〔2020〕3号\n青河县人民法院：\n建议依法纠正。', 'procuratorial-proposal', 'other'],
    [
      '云川省青河县人民法院\n国家赔偿决定书\n（2020）云8101法赔3号\n赔偿请求人曲径。\n决定如下：\n由本院支付赔偿请求人曲径赔偿金一万元。',
      'compensation-decision',
      'compensation-granted',
    ],
    [
      '罪犯岑默在服刑期间悔改表现突出。\n建议对罪犯岑默予以减刑。\n特提请审核裁定。\n此致\n白石市中级人民法院',
      'commutation-proposal',
      'other',
    ],
    ['今天天气很好。', 'other', 'other'],
  ])('%s', (text, kind, outcome) => {
    const record = readText(text);
    expect(record.kind).toBe(kind);
    expect(record.outcomes).toEqual([outcome]);
  });

  it('is recognised without title and number by what is decided', () => {
    const text =
      '申请执行人：青河县卫生局。\n被执行人：李某。\n本院在执行中，依照法律规定，裁定如下：\n终结本次执行程序。\n审判员祁野\n二〇二〇年五月六日\n书记员涂林';
    expect(readText(text)).toMatchObject({ kind: 'execution-ruling', outcomes: ['execution-terminated'] });
  });
});
