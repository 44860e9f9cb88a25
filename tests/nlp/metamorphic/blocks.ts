import { htmlText } from '../../../ingestion/formats/page-text.ts';
import { alternation, HEADER_ROLES, SIGNED_DATE, SIGNING_ROLES } from '../../../nlp/text/cleaning/vocabulary.ts';
import type { Rewriting } from './rewriting.ts';

const SIGNER = new RegExp(`^(${alternation(SIGNING_ROLES, true)})[：: 　]*([\\u4e00-\\u9fff·×XＸ*某 　]{2,16})$`);
/** Two clerks of one role: without the space nobody could tell them apart. */
const TWO_NAMES = /[\u4e00-\u9fff]{2}[ 　]+[\u4e00-\u9fff]{2}/;
const DATED = new RegExp(`^${SIGNED_DATE}$`);
const ENTRY = new RegExp(`^(${alternation(HEADER_ROLES)})(?:[（(][^）)]{1,20}[）)])?[：:]?(?=[^，。：:]{2,40}[，。])`);

/** Puts leaders before each signer and the date, between role and name, or behind them. */
function dotted(name: string, write: (role: string, holder: string) => string): Rewriting {
  return {
    name: `signatures: ${name}`,
    rewrite: (paragraphs) =>
      paragraphs
        .map((line) => {
          const signer = TWO_NAMES.test(line) ? null : SIGNER.exec(line);
          if (signer !== null) return write(signer[1]!.replaceAll(/[ 　]/g, ''), signer[2]!.replaceAll(/[ 　]/g, ''));
          return DATED.test(line) ? write('', line) : line;
        })
        .join('\n'),
  };
}

/** A line as label and value where it has a label, else null. */
function labelled(line: string): readonly [label: string, value: string] | null {
  const signer = SIGNER.exec(line);
  if (signer !== null) return [signer[1]!, signer[2]!];
  const entry = ENTRY.exec(line);
  return entry === null ? null : [entry[0].replace(/[：:]$/, ''), line.slice(entry[0].length)];
}

const apart = (words: string): string => [...words].join(' ');
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;

function table(paragraphs: readonly string[]): string {
  const rows = paragraphs.map((line) => row(...(labelled(line) ?? [line])));
  return htmlText(`<html><body><table>${rows.join('')}</table></body></html>`);
}

const page = (paragraphs: readonly string[]): string =>
  htmlText(`<html><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</body></html>`);

/** Documents whose signers or parties stand in cells, or behind leaders. */
export const BLOCKS: readonly Rewriting[] = [
  dotted('.', (role, holder) => `.${role}${holder}`),
  dotted('...', (role, holder) => `...${role}${holder}`),
  dotted('··', (role, holder) => `··${role}${holder}`),
  dotted('……', (role, holder) => `……${role}${holder}`),
  dotted('. . .', (role, holder) => `. . . ${role}　${holder}`),
  dotted('dots between', (role, holder) => (role === '' ? holder : `${role}……${holder}`)),
  dotted('lines to write on', (role, holder) => (role === '' ? holder : `${role}____${holder}`)),
  dotted('role and name in two lines', (role, holder) => (role === '' ? holder : `${role}\n${holder}`)),
  dotted('in brackets', (role, holder) => (role === '' ? holder : `${role}（${holder}）`)),
  dotted('characters set apart', (role, holder) => (/\d/.test(holder) ? holder : `${apart(role)}    ${apart(holder)}`.trim())),
  { name: 'html: paragraphs', rewrite: page },
  { name: 'html: table of labels and values', rewrite: table },
  {
    name: 'labels and values in lines',
    rewrite: (paragraphs) => paragraphs.flatMap((line) => labelled(line) ?? [line]).join('\n'),
  },
];
