import { describe, expect, it } from 'vitest';
import type { ClassEvidence } from '../../../graph/law/commutation/prisoner-class.ts';
import { openClasses } from '../../../graph/law/commutation/prisoner-class.ts';
import { citedArticles } from '../../../graph/law/tools/cited-articles.ts';
import { crimeKind } from '../../../graph/law/tools/crime-kinds.ts';

const evidence = (over: Partial<ClassEvidence>): ClassEvidence => ({
  penalty: 'fixed-term',
  sentenceMonths: 84,
  crimes: ['盗窃罪'],
  sentencedOn: '2017-01-01',
  recidivist: false,
  strictWords: [],
  ableButUnpaid: false,
  limitedCommutation: false,
  wholeLife: false,
  convertedTo: null,
  hasEarlier: false,
  cited: { main: new Set(), supplement: new Set() },
  ...over,
});

describe('classes that printed facts leave open', () => {
  it.each([
    ['silence leaves the strict class open', {}, ['GEN', 'STRICT']],
    ['recidivism decides', { recidivist: true }, ['STRICT']],
    ['a strict word decides', { strictWords: ['毒品再犯'], crimes: ['贩卖毒品罪'] }, ['STRICT']],
    ['a fraud against banks decides', { crimes: ['集资诈骗罪'] }, ['STRICT']],
    ['malfeasance decides', { crimes: ['滥用职权罪'] }, ['STRICT']],
    ['a disputed office crime does not', { crimes: ['职务侵占罪'], strictWords: ['职务犯罪'] }, ['GEN', 'STRICT']],
    ['one violent crime of ten years', { crimes: ['抢劫罪'], sentenceMonths: 120 }, ['VIOLENT10']],
    ['one violent crime below', { crimes: ['抢劫罪'], sentenceMonths: 119 }, ['GEN', 'STRICT']],
    ['several crimes may hold two of ten years', { crimes: ['抢劫罪', '盗窃罪'], sentenceMonths: 132 }, ['GEN', 'STRICT', 'VIOLENT10']],
    ['graft sentenced after the amendment', { crimes: ['受贿罪'] }, ['CORRUPT19']],
    ['graft sentenced before it', { crimes: ['受贿罪'], sentencedOn: '2014-01-01' }, ['STRICT']],
    ['graft of unknown day', { crimes: ['受贿罪'], sentencedOn: null }, ['CORRUPT19', 'STRICT']],
    ['bribing is no graft of functionaries', { crimes: ['行贿罪'] }, ['GEN', 'STRICT']],
    ['life', { penalty: 'life', sentenceMonths: null }, ['LIFE', 'LIFE_STRICT']],
    ['life for violence', { penalty: 'life', sentenceMonths: null, crimes: ['故意杀人罪'] }, ['LIFE_STRICT']],
    ['life for several crimes', { penalty: 'life', sentenceMonths: null, crimes: ['盗窃罪', '诈骗罪'] }, ['LIFE_STRICT']],
    ['limited commutation', { penalty: 'death-suspended', limitedCommutation: true, hasEarlier: true }, ['SD_LIMITED']],
    ['reduction to life at expiry', { penalty: 'death-suspended', convertedTo: 'life' }, ['SD_EXPIRY']],
    ['whole life, reduction to life', { penalty: 'death-suspended', wholeLife: true, convertedTo: 'life' }, ['SD_EXPIRY']],
    ['whole life, anything later', { penalty: 'death-suspended', wholeLife: true, hasEarlier: true }, ['WHOLE_LIFE']],
    ['unknown penalty', { penalty: null, sentenceMonths: null }, []],
  ] as const satisfies readonly (readonly [string, Partial<ClassEvidence>, readonly string[]])[])('%s', (_, over, expected) => {
    expect([...openClasses(evidence(over))].sort()).toEqual([...expected].sort());
  });
});

describe('crime names', () => {
  it.each([
    ['故意杀人罪', 'violent'],
    ['过失致人死亡罪', null],
    ['放火罪', 'violent'],
    ['失火罪', null],
    ['非国家工作人员受贿罪', 'disputed-office'],
    ['受贿罪', 'graft'],
    ['组织、领导黑社会性质组织罪', 'gang'],
    ['走私、贩卖、运输、制造毒品罪', 'drugs'],
    ['信用卡诈骗罪', 'finance'],
    ['盗窃罪', null],
    ['盗窃、抢夺枪支罪', null],
  ])('%s', (crime, kind) => expect(crimeKind(crime)).toBe(kind));
});

describe('articles named as the basis', () => {
  it('reads those of each text', () => {
    const text =
      '依照《最高人民法院关于办理减刑、假释案件具体应用法律的规定》第七条第一款、第十九条和《最高人民法院关于办理减刑、假释案件具体应用法律的补充规定》第二条';
    const { main, supplement } = citedArticles(text);
    expect([...main]).toEqual([7, 19]);
    expect([...supplement]).toEqual([2]);
  });
  it('takes articles of no other text', () => {
    expect(citedArticles('依照《中华人民共和国刑法》第七十八条、第七十九条').main.size).toBe(0);
  });
});
