import type { Extension } from '../../../graph/model/record/extension.ts';
import type { Facts } from '../passages/facts.ts';

type Decision = NonNullable<Extension['nonProsecution']>['value'];

/** Articles of 刑事诉讼法 as numbered since 2018, in 2012 and in 1996. */
const ARTICLES: readonly (readonly [Decision, string])[] = [
  ['insufficient-evidence', '第一百七十五条第四款|第一百七十一条第四款|第一百四十条第四款'],
  ['discretionary', '第一百七十七条第二款|第一百七十三条第二款|第一百四十二条第二款'],
  ['statutory', '第一百七十七条第一款|第一百七十三条第一款|第一百四十二条第一款'],
];
const CITED = ARTICLES.map(([decision, articles]) => [decision, new RegExp(`刑事诉讼法》?[^《》。]{0,80}?(?:${articles})`)] as const);

/** The reasons in the words of the law; a decision for want of evidence often tells the minor facts as well, so it comes first. */
const WORDS: readonly (readonly [Decision, RegExp])[] = [
  ['insufficient-evidence', /存疑不起诉|(?:事实不清[、，])?证据不足/],
  ['discretionary', /相对不起诉|酌定不起诉|犯罪情节轻微|不需要判处刑罚/],
  [
    'statutory',
    /法定不起诉|绝对不起诉|没有犯罪事实|不构成犯罪|不认为是犯罪|情节显著轻微|(?:已过|超过)[^。，]{0,6}追诉(?:时效)?期限|(?:犯罪嫌疑人|被不起诉人)[^。，]{0,12}死亡/,
  ],
];

/**
 * Which decision not to prosecute: by the article cited with it, else by the words of the reasons. Null for other kinds, for the
 * conditional decision on minors (刑事诉讼法第二百八十二条), and where neither tells.
 */
export function nonProsecutionOf({ reading, sections, kind }: Facts): Extension['nonProsecution'] {
  if (!kind.recognisers.nonProsecution) return null;
  const { text } = reading;
  if (/附条件/.test(sections.heading.title?.value ?? '')) return null;
  const reasons = Math.max(text.lastIndexOf('本院认为'), text.lastIndexOf('本院仍然认为'), sections.heading.end);
  const words = text.slice(reasons, sections.tail.start);
  for (const [decision, pattern] of [...CITED, ...WORDS]) {
    const match = pattern.exec(words);
    if (match) return { value: decision, spans: [reading.span(reasons + match.index, reasons + match.index + match[0].length)] };
  }
  return null;
}
