import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadClassifiers } from '../../../nlp/classifier/load-natural.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const HEADED =
  '云岭省青河县人民法院\n民事判决书\n（2020）云9901民初12号\n原告甲与被告乙买卖合同纠纷一案，本院受理后，依法组成合议庭进行了审理。\n本院认为，原告的请求成立。判决如下：\n被告支付货款。\n审判员丙';

/** Packages that a fresh process has loaded after one question about `text`. */
function loadedAfter(text: string): string[] {
  const program = `
    import { createRequire } from 'node:module';
    const { classify } = await import('./nlp/classifier/classify.ts');
    const { rulesExtractor } = await import('./nlp/rules/extractor.ts');
    const text = ${JSON.stringify(text)};
    classify(text, rulesExtractor.extract({ id: 'a', source: 'a', text, range: { start: 0, end: text.length } }));
    const files = Object.keys(createRequire(process.cwd() + '/nlp/').cache);
    console.log(JSON.stringify(['natural', 'jieba'].filter((name) => files.some((file) => file.includes('/' + name + '/')))));`;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(printed) as string[];
}

it('loads segmenter and classifier for open documents only', () => {
  expect(loadedAfter(HEADED)).toEqual([]);
  expect(loadedAfter('本院认为，原告的请求成立，被告应当支付货款。')).toEqual(['natural', 'jieba']);
});

it('leaves the language as it was: a library behind natural replaces Math.sign', () => {
  loadClassifiers();
  expect([Math.sign(0), Math.sign(-2), Math.sign(3)]).toEqual([0, -1, 1]);
});
