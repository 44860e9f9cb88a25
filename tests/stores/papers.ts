import { buildWorld } from '../worlds/world.ts';
import { PROVINCE_SEED } from '../worlds/write.ts';

/** A paper of the bundled province, as loaded. */
export interface Paper {
  readonly path: string;
  readonly text: string;
}

/** Parts of the province's papers by number: cases that leads of 0.1.0 rest on. */
const CASES = [
  '(2018)岭0121刑初228号',
  '(2019)岭0121刑初117号',
  '(2020)岭0121刑初369号',
  '(2019)岭0103民初2885号',
  '(2019)岭0103民初581号',
];
const APPEALS = ['(2019)岭01民终1046号', '(2018)岭01刑更1832号', '(2019)岭01刑更277号'];

/** A few papers that make leads, and three with something that a reader must doubt: a term beyond the law, a day in the future, both. */
export function storedPapers(): Paper[] {
  const { documents } = buildWorld({ seed: PROVINCE_SEED });
  const wanted = [...CASES, ...APPEALS];
  const found = documents.filter(({ path }) => wanted.some((number) => path.includes(number)));
  const model = found.find(({ path }) => path.includes(CASES[0]!));
  if (found.length < wanted.length || model === undefined) throw new Error('the province has other papers than these stores are made of');
  const renumbered = (serial: string): string => model.text.replaceAll('228', serial);
  const long = (text: string): string => text.replace(/有期徒刑一年二个月，缓刑/u, '有期徒刑三十年，缓刑');
  const late = (text: string): string => text.replace(/二〇一八年六月七日/u, '二〇九一年六月七日');
  return [
    ...found.map(({ path, text }) => ({ path, text })),
    { path: '存疑/刑期.txt', text: long(renumbered('901')) },
    { path: '存疑/日期.txt', text: late(renumbered('902')) },
    { path: '存疑/两处.txt', text: late(long(renumbered('903'))) },
  ];
}
