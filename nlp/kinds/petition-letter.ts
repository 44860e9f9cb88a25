import { defineKind, type KindSigns, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

const NAMED = /(?:举报|控告|检举|信访|上访|反映|申诉)(?:信|书|状|材料|函)$/;
const SPEAKS = /(?:我叫|我是|我系|本人|举报人|控告人|检举人|信访人|反映人|申诉人)/;
const ASKS = /(?:向(?:贵|你)院|向您|特向|现向|实名)[^。]{0,12}(?:举报|控告|检举|反映|申诉)|(?:举报|控告|检举|反映)(?:如下|内容|事项|请求)/;

/** A letter without a heading: somebody speaks of himself, asks an authority for something and closes as letters do. */
const isLetter = ({ issuer, form, text, closing, code }: KindSigns): boolean =>
  issuer === null &&
  form === null &&
  code === '' &&
  SPEAKS.test(text.slice(0, 400)) &&
  ASKS.test(text) &&
  /此致|敬礼|(?:举报|控告|检举|信访|反映|申诉)人：/.test(closing);

/**
 * 举报信, 控告书, 申诉状 and other letters by which citizens turn to an authority (刑事诉讼法第一百一十条、第二百五十二条, 信访工作条例).
 * There is no official form. What they say is the word of the writer and proves nothing. No real sample was seen.
 */
export const petitionLetter = defineKind({
  id: 'petition-letter',
  published: 'other',
  criminal: true,
  always: NO_FIXED_FORM,
  titled: ({ title, issuer }) => issuer === null && (NAMED.test(title) || /^刑事申诉书|^申诉书/.test(title)),
  untitled: (signs) => (signs.issuer === null && NAMED.test(signs.headline)) || isLetter(signs),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
