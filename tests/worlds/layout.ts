import { Converter } from 'opencc-js';
import { formalDate, plainDate } from './calendar.ts';
import type { Draft, Signer } from './draft.ts';
import type { Rng } from './rng.ts';

/** How a document is set: the varieties that published judgments show. */
export const LAYOUTS = [
  'gapped',
  'spread',
  'titled',
  'ascii',
  'full-width-digits',
  'tight',
  'colon',
  'enumerated',
  'glued',
  'single-line',
  'traditional',
  'traditional-pinyin',
  'entities',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Layouts that keep a document on lines of its own in simplified characters. */
const PLAIN_LAYOUTS: readonly Layout[] = ['gapped', 'spread', 'titled', 'ascii', 'full-width-digits', 'tight', 'colon'];

/** The share of each layout among plain text files; the odd ones are rare, as in the real corpus. */
export function drawLayout(rng: Rng, plainOnly = false): Layout {
  return rng.weighted(plainOnly ? PLAIN_LAYOUTS : LAYOUTS, (layout) => {
    if (layout === 'gapped') return 38;
    if (layout === 'spread' || layout === 'ascii') return 14;
    if (layout === 'titled') return 18;
    if (layout === 'enumerated' || layout === 'glued' || layout === 'single-line') return 4;
    if (layout === 'tight') return 8;
    return layout === 'full-width-digits' || layout === 'colon' ? 3 : 0.5;
  });
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Readings set after characters that a converter did not know, as on some procuratorate pages. */
const PINYIN: Readonly<Record<string, string>> = { 執: 'zhí', 審: 'shěn', 紀: 'jì', 貫: 'guàn', 費: 'fèi' };

const spreadName = (name: string): string => [...name].join(' ');
const spreadRole = (role: string): string => (role.length < 5 ? [...role].join('　') : role);
const gapName = (name: string): string => (name.length === 2 ? [...name].join('　') : name);

function heading(draft: Draft, number: string | null): string[] {
  return [draft.issuer, draft.typeLine, ...(number === null ? [] : [number])];
}

function signature(signer: Signer, layout: Layout): string {
  if (layout === 'spread') return `${spreadRole(signer.role)}　　${spreadName(signer.name)}`;
  if (layout === 'ascii') return `${signer.role}　${signer.name}`;
  if (layout === 'colon') return `${signer.role}：${signer.name}`;
  if (layout === 'tight' || layout === 'glued' || layout === 'enumerated') return `${signer.role}${signer.name}`;
  if (layout === 'single-line') return `${signer.role}${signer.name}`;
  return `${signer.role}　　${gapName(signer.name)}`;
}

const fullWidthDigits = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function setNumber(draft: Draft, layout: Layout): string | null {
  if (draft.number === null) return null;
  if (layout === 'ascii') return draft.number.replace('（', '(').replace('）', ')');
  return layout === 'full-width-digits' ? fullWidthDigits(draft.number) : draft.number;
}

function setDate(draft: Draft, layout: Layout): string {
  if (draft.arabicDate) return plainDate(draft.date);
  const formal = formalDate(draft.date);
  if (layout === 'titled') return formal.replaceAll('〇', '○');
  return layout === 'ascii' ? formal.replaceAll('〇', 'O') : formal;
}

const withPinyin = (text: string): string => text.replace(/[執審紀貫費]/g, (character) => `${character}(${PINYIN[character]})`);

/** The text of a document in one layout, with a final line break unless it is one single line. */
export function setType(draft: Draft, layout: Layout): string {
  const number = setNumber(draft, layout);
  const tail = [
    ...draft.signers.map((signer) => signature(signer, layout)),
    setDate(draft, layout),
    ...draft.clerks.map((signer) => signature(signer, layout)),
  ];
  const appendix = draft.appendix ?? [];
  switch (layout) {
    case 'enumerated': {
      const body = draft.body.join('、').replaceAll('：', ':');
      return `${[draft.issuer, draft.typeLine.replaceAll(' ', ''), number].filter((part) => part !== null).join('、')}\n${body}\n${[...tail, ...appendix].join('、')}\n`;
    }
    case 'glued':
      return [...heading(draft, number), ...draft.body, ...tail, ...appendix].join('');
    case 'single-line':
      return [...heading(draft, number), ...draft.body, ...tail, ...appendix].join(' ');
    case 'titled': {
      const lines = [
        draft.title,
        `发布日期：${draft.date}  浏览：${(draft.body.join('').length % 180) + 12}次`,
        `   ${draft.issuer}`,
        draft.typeLine,
      ];
      return `${[...lines, ...(number === null ? [] : [number]), ...draft.body, ...tail, ...appendix].join('\n')}\n`;
    }
    case 'traditional':
    case 'traditional-pinyin': {
      const text = toTraditional([...heading(draft, number), ...draft.body, ...tail, ...appendix].join('\n'));
      return `${layout === 'traditional' ? text : withPinyin(text)}\n`;
    }
    case 'entities':
      return `${[...heading(draft, number), ...draft.body, ...tail, ...appendix].join('\n').replaceAll('《', '&#x300a;').replaceAll('》', '&#x300b;').replaceAll('　', '&nbsp;&nbsp;')}\n`;
    default:
      return `${[...heading(draft, number), ...draft.body, ...tail, ...appendix].join('\n')}\n`;
  }
}
