import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';

const BLOCK = 'p|div|br|hr|tr|td|th|table|tbody|thead|li|ul|ol|h[1-6]|center|title|head|body|html|pre|blockquote';
const INLINE = 'span|font|a|b|i|u|em|strong|sub|sup|img|input|label|style|script|o:p|st1:[a-z]{1,20}|\\?xml[^<>]{0,80}|!--';

/** A whole tag that was left in the text. */
const TAG = new RegExp(`</?(?:(${BLOCK})|${INLINE})(?:[\\s/][^<>]{0,300})?>`, 'gi');

/** The end of a closing tag whose beginning was cut off: `/div>`, `iv>`, `/p>`. */
const CLOSING_REST = /\/(?:div|span|p|td|tr|font|a)>(?<=[^a-z<]\/[a-z]{1,4}>)|(?:div|iv|span|pan)>(?<=[^a-z</](?:div|iv|span|pan)>)/gi;

/** The end of an opening tag whose beginning was cut off: `p t”>`, `none”>`, `autospace:none">`, `font-family:宋体”>`. */
const OPENING_REST = /(?<=^|[^a-z0-9<])[a-z0-9][a-z0-9 :;.,%#=_-]{0,60}(?:(?<=family:)[\u4e00-\u9fff]{2,6})?["”“'][ /]?>/gi;

/** A style rule: `.MsoNormal{margin-top:0cm}`, `@page{…}`. */
const STYLE_RULE = /[.@#,a-z][a-z0-9 .,:#@_-]{0,80}\{[a-z-]{2,30}:[^{}]{0,600}\}/gi;

/** Takes out rests of markup; a block tag or its closing rest leaves a line break. */
export function dropMarkup(draft: Draft): Draft {
  const { text } = draft;
  if (!text.includes('>') && !text.includes('{')) return draft;
  const found: { start: number; end: number; text: string }[] = [];
  for (const match of matchesOf(TAG, text)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[1] === undefined ? '' : '\n' });
  }
  for (const match of matchesOf(CLOSING_REST, text)) found.push({ start: match.index, end: match.index + match[0].length, text: '\n' });
  for (const match of matchesOf(OPENING_REST, text)) found.push({ start: match.index, end: match.index + match[0].length, text: '' });
  for (const match of matchesOf(STYLE_RULE, text)) found.push({ start: match.index, end: match.index + match[0].length, text: '\n' });
  found.sort((a, b) => a.start - b.start);
  const edits = new Edits();
  for (const one of found) edits.replace(one.start, one.end, one.text);
  return edits.apply(draft);
}
