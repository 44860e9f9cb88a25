import type { ReadOutcome } from '../../../ingestion/formats/define.ts';
import { readSource } from '../../../ingestion/formats/index.ts';

/** An invented ruling, as plain text. */
export const RULING = `江南省青河市中级人民法院
刑 事 裁 定 书
（2019）江01刑更12号
罪犯林某某，男，1980年3月5日出生，汉族。
本院认为，罪犯林某某确有悔改表现，符合减刑条件，裁定如下：
对罪犯林某某减去有期徒刑六个月。
审　判　长　　赵明远
二〇一九年五月六日
书　记　员　　周小雨
`;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that reading a source yields. */
export async function read(bytes: Uint8Array | string, path: string): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of readSource(typeof bytes === 'string' ? utf8(bytes) : bytes, path)) outcomes.push(outcome);
  return outcomes;
}

/** Paths and texts of what was read; refusals as `path: reason`. */
export function summary(outcomes: readonly ReadOutcome[]): string[] {
  return outcomes.map((outcome) => (outcome.ok ? outcome.text.path : `${outcome.path}: ${outcome.reason}`));
}

export function textOf(outcomes: readonly ReadOutcome[]): string {
  const [first] = outcomes;
  if (outcomes.length !== 1 || first === undefined || !first.ok) throw new Error(`expected one text, got ${summary(outcomes).join(', ')}`);
  return first.text.text;
}
