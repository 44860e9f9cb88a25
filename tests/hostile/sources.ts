import { zipOf } from '../support/zip.ts';

const MB = 1024 * 1024;
const HEAD = '河湾县人民法院\n民事判决书\n（2019）云9901民初45号\n';
const END = '原告张东川与被告李远借款纠纷一案，现已审理终结。判决如下：驳回诉讼请求。\n审判员卓远帆\n二〇二〇年五月六日\n书记员曲径\n';
const DOCUMENT = `${HEAD}原告张东川，男。\n被告李远，男。\n${END}`;
const text = (words: string): Uint8Array => Buffer.from(words);
/** Words again and again, up to so many bytes. */
const filled = (words: string, bytes: number): Uint8Array => {
  const once = text(words);
  return text(words.repeat(Math.floor(bytes / once.length)));
};

function nested(depth: number, width: number): Uint8Array {
  let archive = zipOf([{ name: 'a.txt', bytes: text(DOCUMENT) }]);
  for (let i = 0; i < depth; i++) archive = zipOf(Array.from({ length: width }, (_, k) => ({ name: `${k}.zip`, bytes: archive })));
  return archive;
}

/** Sources that cost a reader memory or time without end unless it is bounded; each is made when it is asked for. */
export const HOSTILE_SOURCES: Readonly<Record<string, () => Uint8Array>> = {
  'bomb.zip': () => zipOf([1, 2, 3].map((i) => ({ name: `${i}.txt`, bytes: new Uint8Array(250 * MB).fill(0x20) }))),
  'bomb-of-words.zip': () => zipOf([1, 2, 3].map((i) => ({ name: `${i}.txt`, bytes: filled(`河湾县人民法院${i}`, 31 * MB) }))),
  'stored.zip': () => zipOf([1, 2, 3].map((i) => ({ name: `${i}.bin`, stored: true, bytes: new Uint8Array(62 * MB).fill(0x60 + i) }))),
  'many-members.zip': () => zipOf(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}.txt`, bytes: text(`x${i}`) }))),
  'nested.zip': () => nested(4, 12),
  'large.bin': () => new Uint8Array(199 * MB).fill(0x41),
  'letters.txt': () => new Uint8Array(32 * MB).fill(0x61),
  'line-breaks.txt': () => new Uint8Array(1_900_000).fill(0x0a),
  'half-gb18030.txt': () => new Uint8Array(31 * MB).fill(0xb0),
  'utf-16.txt': () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('河湾县人民法院'.repeat(2_200_000), 'utf16le')]),
  'one-name.txt': () => text(`${HEAD}原告：${'张三、'.repeat(45_000)}\n${END}`),
  'one-line.txt': () => text(`${HEAD}${'原告张东川与被告李远借款纠纷一案，本院认为，被告应当偿还借款三千元，'.repeat(20_000)}`),
  'headings.txt': () => text('河湾县人民法院\n刑事判决书\n'.repeat(100_000)),
  'many-documents.txt': () => text(DOCUMENT.repeat(60_000)),
  'compensations.txt': () => text(`${HEAD}经审理查明，${'已赔偿3000元'.repeat(60_000)}本院认为，${END}`),
  'brackets.txt': () => text(`${HEAD}${'（'.repeat(600_000)}${END}`),
  'deep.json': () => text('['.repeat(990_000) + ']'.repeat(990_000)),
  'objects.json': () => text(`[${Array(600_000).fill('{}').join(',')}]`),
  'keys.json': () => text(`{${Array.from({ length: 480_000 }, (_, i) => `"k${i}":1`).join(',')}}`),
  'records.jsonl': () => filled(`${JSON.stringify({ content: DOCUMENT.repeat(3) })}\n`, 31 * MB),
  'cells.csv': () => text('a,'.repeat(1_900_000)),
  'rows.csv': () => text('a,b\n'.repeat(990_000)),
  'deep.html': () => text(`<html><body>${'<div><p>'.repeat(200_000)}`),
  'one-paragraph.html': () => text(`<p>${'河'.repeat(10 * MB)}`),
};
