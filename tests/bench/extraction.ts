import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';

const ROUNDS = 5;

/** Whole extraction with spans beside jieba cutting the same texts, one core, same run. */
export function benchExtraction(corpus: string): [string, string][] {
  const texts = readdirSync(corpus).map((name) => ({ name, text: readFileSync(join(corpus, name), 'utf8') }));
  const characters = texts.reduce((sum, t) => sum + t.text.length, 0);
  const jieba = Jieba.withDict(dict);
  const time = (work: () => void): number => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  };
  const extract = () => {
    for (const { name, text } of texts) rulesExtractor.extract({ id: name, source: name, text, range: { start: 0, end: text.length } });
  };
  const cut = () => {
    for (const { text } of texts) jieba.cut(text, true);
  };
  // Alternating runs: what slows the machine for a while slows both. The first ones compile our patterns and functions.
  const rounds = Array.from({ length: ROUNDS }, () => [time(extract), time(cut)] as const);
  const ours = Math.min(...rounds.map(([extraction]) => extraction));
  const peer = Math.min(...rounds.map(([, cutting]) => cutting));
  return [
    ['extraction', `${(texts.length / ours).toFixed(0)} documents/s, ${(characters / ours / 1e6).toFixed(1)} M characters/s, one core`],
    ['jieba cut, same texts', `${(characters / peer / 1e6).toFixed(1)} M characters/s`],
    ['extraction / jieba', `${(peer / ours).toFixed(2)} ×`],
  ];
}
