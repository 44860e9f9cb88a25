import { formalDate } from '../worlds/calendar.ts';
import type { Draft, Signer } from '../worlds/draft.ts';

/** One way in which collections keep a document: the bytes of a file with it, and what the file is called. */
export interface RecordShape {
  readonly name: string;
  readonly file: string;
  readonly write: (draft: Draft) => string;
}

const signature = ({ role, name }: Signer) => `${role}　　${name}`;
const titleOf = (draft: Draft) => draft.typeLine.replaceAll(' ', '');
const headOf = (draft: Draft) => [draft.issuer, draft.typeLine, draft.number ?? ''];
const tailOf = (draft: Draft) => [...draft.signers.map(signature), formalDate(draft.date), ...draft.clerks.map(signature)];
const linesOf = (draft: Draft) => [...headOf(draft), ...draft.body, ...tailOf(draft)];
/** The document as plain text. */
export const plainText = (draft: Draft) => linesOf(draft).join('\n');
const asPage = (lines: readonly string[]) =>
  `<html><body>${lines.map((line) => `<div style="LINE-HEIGHT: 25pt">${line}</div>`).join('')}</body></html>`;
/** Signers under their role words, as a list or parted by one mark or another. */
function signersByRole({ signers, clerks }: Draft) {
  const all = [...signers, ...clerks];
  const marks = [null, '、', ',', '；'];
  return Object.fromEntries(
    [...new Set(all.map((one) => one.role))].map((role, i) => {
      const names = all.filter((one) => one.role === role).map((one) => one.name);
      const mark = marks[i % marks.length] ?? null;
      return [role, mark === null ? names : names.join(mark)];
    }),
  );
}
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Where the parts of a document begin: what happened in court, the reasons, what is decided. */
function partsOf(draft: Draft) {
  const { body } = draft;
  const decided = body.findLastIndex((line) => /(?:判决|裁定)如下：$/.test(line)) + 1;
  const reasons = Math.max(
    body.findLastIndex((line) => line.startsWith('本院认为')),
    0,
  );
  const closed = body.findIndex((line) => /审理终结。$/.test(line)) + 1;
  return {
    opening: body.slice(0, closed),
    facts: body.slice(closed, reasons),
    reasons: body.slice(reasons, decided),
    disposition: body.slice(decided),
  };
}

const chinese = (draft: Draft) => ({
  文书ID: 'x-1',
  法院名称: draft.issuer,
  案件名称: draft.title,
  文书类型: titleOf(draft),
  案号: draft.number,
  裁判日期: draft.date.replaceAll('-', '/'),
  发布日期: '2024-05-06',
  ...signersByRole(draft),
});

export const RECORD_SHAPES: readonly RecordShape[] = [
  { name: 'whole, in a field', file: 'a.json', write: (draft) => JSON.stringify({ ...chinese(draft), 全文: plainText(draft) }) },
  {
    name: 'whole, as a page',
    file: 'a.json',
    write: (draft) => JSON.stringify({ id: 7, title: draft.title, html: asPage(linesOf(draft)) }, null, 2),
  },
  {
    name: 'without heading and signatures, which have fields of their own',
    file: 'a.json',
    write: (draft) => JSON.stringify({ ...chinese(draft), 正文: draft.body.join('\n') }),
  },
  {
    name: 'the same in English, in an envelope, the day as a time',
    file: 'a.json',
    write: (draft) =>
      JSON.stringify({
        code: 0,
        data: {
          total: 1,
          records: [
            {
              meta: { court_name: draft.issuer, 'case-no': draft.number, docTitle: draft.title, doc_type: titleOf(draft) },
              judgment_date: Date.parse(`${draft.date}T00:00:00+08:00`),
              panel: [...draft.signers, ...draft.clerks].map(({ role, name }) => ({ role, name })),
              content: asPage(draft.body),
            },
          ],
        },
      }),
  },
  {
    name: 'court, number and tail beside the text',
    file: 'a.jsonl',
    write: (draft) =>
      `\uFEFF${JSON.stringify({ court: draft.issuer, caseid: draft.number, title: draft.title, doctype: titleOf(draft), content: draft.body.join('\n'), tail: tailOf(draft).join('\n') })}\n`,
  },
  {
    name: 'in parts',
    file: 'a.json',
    write: (draft) => {
      const parts = partsOf(draft);
      return JSON.stringify({
        s1: draft.title,
        s2: draft.issuer,
        s7: draft.number,
        s31: draft.date,
        s22: headOf(draft).join('\n'),
        s23: parts.opening.join('\n'),
        s25: parts.facts.join('\n'),
        s26: parts.reasons.join('\n').replace(/：$/, ''),
        s27: parts.disposition.join('\n'),
        s28: tailOf(draft).join('\n'),
      });
    },
  },
  {
    name: 'in parts under other names, in another order, without a heading',
    file: 'a.json',
    write: (draft) => {
      const parts = partsOf(draft);
      return JSON.stringify({
        判决结果: parts.disposition.join('\n'),
        落款: tailOf(draft).join('\n'),
        本院认为: parts.reasons.join('\n'),
        本院查明: parts.facts.join('\n'),
        审理经过: parts.opening.join('\n'),
        案号: draft.number,
        审理法院: draft.issuer,
        文书种类: titleOf(draft),
      });
    },
  },
  {
    name: 'in a row, beside columns for court, number and day',
    file: 'a.csv',
    write: (draft) => {
      const header = ['链接', '案号', '法院', '文书类型', '裁判日期', '公开日期', '全文'];
      const text = [...draft.body, ...tailOf(draft).filter((line) => !line.includes('年'))].join('\n');
      const row = ['http://x/1', draft.number ?? '', draft.issuer, titleOf(draft), draft.date, '2024-01-01', text];
      return [header, row].map((cells) => cells.map(cell).join(',')).join('\r\n');
    },
  },
];
