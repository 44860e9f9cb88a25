import { formOf, procedureOf } from '../../graph/model/glossary.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';

/** Papers on the merits of a case; those on the serving of a sentence or on its enforcement name no cause, and miss none. */
const NAMES_A_CAUSE = { procedures: ['criminal', 'civil', 'admin'], forms: ['judgment', 'ruling', 'mediation'] } as const;
/** How titles end: 判决书, 支付令, 公告, 复函, 举报信, 申诉状, 举报材料. */
const TITLE_END = /[书令告函复信状料]$/;

/**
 * True where `classify` may have something to say about a document: the rules read no cause of a case that has one, or neither title nor number shows
 * what it is. Asks the record alone, so that the many documents that need no guess cost nothing. `text` is the original.
 */
export function leavesOpen({ number, extension, spans }: Pick<ExtractionRecord, 'number' | 'extension' | 'spans'>, text: string): boolean {
  if (extension.kind === 'other' || lacksCause(extension)) return true;
  return number === null && !spans.kind.some(({ start, end }) => TITLE_END.test(text.slice(start, end).replace(/[^\u4e00-\u9fff]/g, '')));
}

/** True for a case on the merits whose cause the rules did not read. */
export function lacksCause({ causes, kind }: Pick<ExtractionRecord['extension'], 'causes' | 'kind'>): boolean {
  const { procedures, forms } = NAMES_A_CAUSE;
  return causes.length === 0 && procedures.some((it) => it === procedureOf(kind)) && forms.some((it) => it === formOf(kind));
}
