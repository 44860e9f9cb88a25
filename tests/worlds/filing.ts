import { normalNumber } from './case-number.ts';
import type { Draft } from './draft.ts';
import { encodeGb18030, encodeUtf16 } from './encodings.ts';
import { drawLayout, type Layout, setType } from './layout.ts';
import type { Rng } from './rng.ts';
import type { ArchiveFile } from './zip.ts';

export type WorldFile = ArchiveFile;

/** One legal document where it was filed. */
export interface Filed {
  readonly draft: Draft;
  readonly path: string;
  /** The text as it stands in its file, before encoding. */
  readonly text: string;
}

export interface Filing {
  readonly files: readonly WorldFile[];
  readonly documents: readonly Filed[];
  readonly paths: ReadonlyMap<Draft, string>;
  readonly duplicates: readonly string[];
  readonly noDocument: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 清河市临溪区人民法院 -> 临溪法院: the folder of an issuer. */
function folderOf(issuer: string): string {
  return issuer
    .replace(/^云岭省(?!高级)|^清河市(?=.{2}区)/, '')
    .replace('清河市中级人民法院', '清河中院')
    .replace(/[区县]人民法院/, '法院')
    .replace(/[区县市]人民检察院/, '检察院');
}

function pathOf(draft: Draft): string {
  const name = draft.number === null ? draft.title : normalNumber(draft.number);
  return `${folderOf(draft.issuer)}/${draft.date.slice(0, 4)}/${name}.txt`;
}

const NOTICE = [
  '关于食堂调整供餐时间的通知',
  '各部门：自下周一起，食堂早餐供应时间调整为七时至八时二十分，午餐供应时间不变。',
  '请大家相互转告，排队取餐，厉行节约。',
  '后勤服务中心',
].join('\n');

function htmlPage(draft: Draft): string {
  const lines = setType(draft, 'gapped').trimEnd().split('\n');
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${draft.title}</title><style>.nav{color:#666}</style><script>var page = { views: 36 };</script></head><body>`,
    '<div class="nav"><a href="/">首页</a> &gt; <a href="/list">裁判文书</a> &gt; 文书内容</div>',
    `<h1>${draft.title}</h1><p class="meta">发布日期：${draft.date}&nbsp;&nbsp;来源：云岭省法院文书公开网&nbsp;&nbsp;字体：【大 中 小】</p>`,
    `<div class="content">${lines.map((line) => `<p>${line}</p>`).join('\n')}</div>`,
    '<div class="footer">版权所有 云岭省法院文书公开网 技术支持：信息中心</div></body></html>',
  ].join('\n');
}

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Puts documents into files. `kept` documents (those that the truth names) always get a plain text file of their own;
 * among the others a few go into odd containers and encodings, as real batches have them.
 */
export function fileDocuments(drafts: readonly Draft[], kept: ReadonlySet<Draft>, rng: Rng): Filing {
  const files: WorldFile[] = [];
  const documents: Filed[] = [];
  const paths = new Map<Draft, string>();
  const put = (draft: Draft, path: string, text: string): void => {
    documents.push({ draft, path, text });
    paths.set(draft, path);
  };
  const free = drafts.filter((draft) => !kept.has(draft) && draft.number !== null && draft.signers.length > 0);
  const odd = rng.sample(free, 20);
  const take = (count: number): Draft[] => odd.splice(0, count);

  const json = take(4);
  files.push({
    path: '导出/裁判文书导出.jsonl',
    bytes: utf8(
      `${json.map((draft) => JSON.stringify({ title: draft.title, court: draft.issuer, content: setType(draft, 'gapped') })).join('\n')}\n`,
    ),
  });
  json.forEach((draft, i) => {
    put(draft, `导出/裁判文书导出.jsonl#${i + 1}`, setType(draft, 'gapped'));
  });

  const table = take(4);
  const rows = table.map((draft) => [draft.number!, draft.issuer, setType(draft, 'single-line')].map(csvCell).join(','));
  files.push({ path: '导出/文书表.csv', bytes: utf8(`案号,法院,正文\r\n${rows.join('\r\n')}\r\n`) });
  table.forEach((draft, i) => {
    put(draft, `导出/文书表.csv#${i + 1}`, setType(draft, 'single-line'));
  });

  const pair = take(2);
  const both = pair.map((draft) => setType(draft, 'gapped'));
  files.push({ path: '导出/两份判决.txt', bytes: utf8(both.join('\n')) });
  pair.forEach((draft, i) => {
    put(draft, i === 0 ? '导出/两份判决.txt' : '导出/两份判决.txt#2', both[i]!);
  });

  for (const draft of take(1)) {
    const page = htmlPage(draft);
    files.push({ path: '导出/文书页面.html', bytes: utf8(page) });
    put(draft, '导出/文书页面.html', page);
  }
  const encodings = new Map<Draft, (text: string) => Uint8Array>();
  for (const draft of take(3)) encodings.set(draft, encodeGb18030);
  for (const draft of take(2)) encodings.set(draft, encodeUtf16);

  const plain: WorldFile[] = [];
  for (const draft of drafts) {
    if (paths.has(draft)) continue;
    const stream = rng.fork(draft.title + (draft.number ?? ''));
    const encode = encodings.get(draft);
    const layout: Layout = encode ? 'gapped' : drawLayout(stream, kept.has(draft));
    const text = setType(draft, layout);
    const path = pathOf(draft);
    plain.push({ path, bytes: encode ? encode(text) : utf8(text) });
    put(draft, path, text);
  }
  const copies = rng.sample(plain, 3).map((file, i) => ({ path: `补充上传/副本${i + 1}.txt`, bytes: file.bytes }));
  const noDocument = ['补充上传/空白.txt', '补充上传/通知.txt'];
  const empty = [
    { path: noDocument[0]!, bytes: new Uint8Array(0) },
    { path: noDocument[1]!, bytes: utf8(`${NOTICE}\n`) },
  ];
  const all = [...plain, ...files, ...copies, ...empty].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: all, documents, paths, duplicates: copies.map((file) => file.path), noDocument };
}
