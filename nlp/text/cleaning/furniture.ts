import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';

/** What the page around a document prints; only searched at its beginning and its end. */
const TOP = [
  /(?:^|\n)[^\n，。：]{0,16}(?:文书网|公开网|审判信息网|法院网|检察网)(?=\n|$)/g,
  /(?:^|\n)[^\n。]{0,40}?(?:发布日期|发布时间|公开日期|上传时间|浏览|浏览次数|点击数|阅读次数|阅读量)[：:][^\n。]{0,60}(?=\n|$)/g,
  /来源[：:][^\n。]{0,40}作者[：:][^\n。]{0,80}/g,
  /字体[：:]? ?[【[] ?大 ?中 ?小 ?[】\]]/g,
  /(?:^|\n)(?:文书内容|文书正文|裁判文书|全文|正文|打印|关闭|收藏|分享|下载|打印阅览|文书下载|返回首页|当前位置[：:][^\n]{0,60})(?=\n|$)/g,
];
const BOTTOM = [
  /(?:^|\n)(?:打印|关闭|收藏|分享到?[：:]?[^\n]{0,30}|下载|打印阅览|文书下载|返回顶部|扫一扫[^\n]{0,30}|公告|上一篇[：:]?[^\n]{0,60}|下一篇[：:]?[^\n]{0,60}|责任编辑[：:][^\n]{0,20}|fnl_\d{1,4}|\d{1,2}|[-—–－]{1,3} ?\d{1,3} ?[-—–－]{1,3}|第\d{1,3}页[，,]?(?:共\d{1,3}页)?|微信扫一扫[^\n]{0,30}|来源[：:]中国裁判文书网)(?=\n|$)/g,
];
const TOP_WORDS = /浏览|发布|公开日期|上传时间|点击数|阅读|字体|来源|文书内容|文书正文|打印|当前位置|正文|全文|[院察书开息]网/;
const BOTTOM_WORDS = /打印|关闭|收藏|分享|下载|返回|扫一扫|公告|上一篇|下一篇|责任编辑|fnl_|来源|\d[-—–－页]{0,3}$/;
const REACH = 500;
/** When a site published the document and how often it was read, within a line of its own or not. */
const PUBLISHED =
  /(?:发布日期|发布时间|公开日期|上传时间)[：:] ?\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:浏览|点击|阅读)(?:次数|数|量)?[：:] ?\d{1,9}次?)?/g;

/** Gives what the site prints of the publication a line of its own where an export glued it between title and court. */
export function partPublication(draft: Draft): Draft {
  const head = draft.text.slice(0, REACH);
  const edits = new Edits();
  for (const { index, 0: words } of matchesOf(PUBLISHED, head)) {
    const end = index + words.length;
    if (index > 0 && head[index - 1] !== '\n') edits.breakBefore(index);
    if (end < draft.text.length && head[end] !== '\n') edits.breakBefore(end);
  }
  return edits.apply(draft);
}

/** Drops lines and line parts that belong to the page or the export, never to the document. */
export function dropFurniture(draft: Draft): Draft {
  const { text } = draft;
  const top = text.slice(0, REACH);
  const bottomAt = Math.max(text.length - REACH, 0);
  const bottom = text.slice(bottomAt);
  const edits = new Edits();
  const found: [number, number][] = [];
  if (TOP_WORDS.test(top)) collect(TOP, top, 0, found);
  if (BOTTOM_WORDS.test(bottom)) collect(BOTTOM, bottom, bottomAt, found);
  found.sort((a, b) => a[0] - b[0]);
  for (const [start, end] of found) edits.drop(start, end);
  return edits.apply(draft);
}

function collect(patterns: readonly RegExp[], part: string, offset: number, found: [number, number][]): void {
  for (const pattern of patterns) {
    for (const match of matchesOf(pattern, part)) found.push([match.index + offset, match.index + offset + match[0].length]);
  }
}
