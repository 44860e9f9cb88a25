import { type CaseRelation, procedureOf } from '../../../graph/model/glossary.ts';
import { isMaskedSerial } from '../../../graph/model/names/names.ts';
import type { RelatedCaseItem } from '../../../graph/model/record/record.ts';
import type { KindRule } from '../../kinds/define.ts';
import type { Sections } from '../layout/sections.ts';
import { baseNumber, branchOf, caseTypeCode, numberKey } from '../writing/case-numbers.ts';
import { findProcuratorateNumbers } from '../writing/procuratorate-numbers.ts';
import type { Reading } from '../writing/reading.ts';
import { type Cited, citedCases } from './cited-cases.ts';
import { courtBefore } from './cited-court.ts';
import { FIRST, historyOf, type InstanceHistory, revokesProbation, SECOND } from './instance-history.ts';

/** Other cases the text cites, each once, with how they stand to this document. */
export function relatedCasesOf(reading: Reading, sections: Sections, own: string | null, kind: KindRule): RelatedCaseItem[] {
  const cited = citedCases(sections, own);
  const context = contextOf(reading.text, sections, cited, kind, own);
  const issuer = sections.heading.issuer?.value ?? null;
  const items: RelatedCaseItem[] = cited.flatMap((one) =>
    isMaskedSerial(one.value)
      ? []
      : {
          number: one.value,
          relation: relationOf(one, context),
          ...printedCourt(one, reading.text, issuer),
          spans: one.places.map((place) => reading.span(place.start, place.end)),
        },
  );
  const charged = kind.recognisers.prosecutions !== undefined;
  // Outside criminal cases procuratorates appear with protests alone.
  if (!charged && !reading.text.includes('抗诉书')) return items;
  const seen = new Set<string>();
  for (const found of findProcuratorateNumbers(reading.text, sections.parties.start, sections.operative.end)) {
    if (seen.has(found.value) || found.value === own || (found.kind === 'indictment' && !charged)) continue;
    if (found.kind === 'non-prosecution' && kind.recognisers.prosecutions !== 'charges-and-drops') continue;
    seen.add(found.value);
    items.push({
      number: found.value,
      relation: found.kind === 'non-prosecution' ? 'original' : found.kind,
      spans: [reading.span(found.start, found.end)],
    });
  }
  return items;
}

function printedCourt({ places }: Cited, text: string, own: string | null): Pick<RelatedCaseItem, 'court'> {
  for (const { start } of places) {
    const court = courtBefore(text, start, own);
    if (court !== null) return { court };
  }
  return {};
}

interface Context {
  readonly text: string;
  readonly kind: KindRule;
  readonly own: string | null;
  readonly execution: boolean;
  readonly review: boolean;
  readonly appeal: boolean;
  readonly history: InstanceHistory;
  /** Where the document begins to decide. */
  readonly operative: number;
}

const EXECUTION = /执|行审/;

function contextOf(text: string, sections: Sections, cited: readonly Cited[], kind: KindRule, own: string | null): Context {
  const code = own === null ? '' : caseTypeCode(own);
  const execution = procedureOf(kind.id) === 'execution' || /执/.test(code);
  const retried =
    /监|申|再|提/.test(code) || /审判监督程序|再审申请人|申请再审/.test(text.slice(sections.parties.start, sections.opening.end));
  const isDeathReview = kind.id === 'death-penalty-review';
  const { looksBack } = kind.recognisers;
  // A protest against a judgment in force opens a retrial; in criminal cases 抗 mostly numbers an appeal.
  const appeal = (/终/.test(code) || (/抗/.test(code) && branchOf(code) === '刑')) && !retried && !isDeathReview;
  const review =
    !execution &&
    !appeal &&
    (retried ||
      /申|监|再|提|抗|复/.test(code) ||
      /再审|申诉/.test(text.slice(sections.opening.start, sections.opening.end)) ||
      // A digest retells the decision in force, and a protest outside criminal cases attacks it.
      looksBack === 'always' ||
      (looksBack === 'civil-and-admin' && /[民行]监|(?:民事|行政)抗诉/.test(text.slice(0, sections.opening.start))));
  const history = historyOf(text, sections, cited, branchOf(code), isDeathReview, appeal);
  return { text, kind, own, execution, review, appeal, history, operative: sections.operative.start };
}

function relationOf(one: Cited, context: Context): CaseRelation {
  const { history, own, kind, text } = context;
  const code = caseTypeCode(one.value);
  if (one.heading) return 'previous';
  if (own !== null && numberKey(baseNumber(one.value)) === numberKey(baseNumber(own))) return 'previous';
  if (procedureOf(kind.id) === 'sentence' || /刑更|减|假/.test(caseTypeCode(own ?? ''))) return inCommutation(one, code, text);
  if (context.execution) return inExecution(one, code, context);
  if (one.operative && one.places.some((place) => place.start >= context.operative && revokesProbation(text, place))) return 'original';
  const last = numberKey(one.value) === history.last;
  if (!last && isInterimRuling(one, context)) return 'previous';
  const around = one.places.map((place) => text.slice(Math.max(0, place.start - 40), place.end + 30)).join('|');
  if (/另案|另一案|类似案|同类案|指导案例|前案|前罪|曾因/.test(around) && !last) return 'parallel';
  if (EXECUTION.test(code) && !/执异|执复/.test(code) && !last)
    return /依据|执行/.test(around) && /行审|非诉/.test(code) ? 'enforced' : 'parallel';
  // The first judgment of a case that was sent back is no instance of it any more; the one after it is the first.
  if (FIRST.test(code) && !last && history.isRemanded(one) && history.isFirst(one)) return 'previous';
  if (context.review) {
    if (last) return 'original';
    if (FIRST.test(code)) return history.isFirst(one) ? 'first-instance' : 'parallel';
    if (SECOND.test(code)) return !history.isSecond(one) ? 'parallel' : /再/.test(code) ? 'previous' : 'second-instance';
    return /驳回|通知|裁定|再审决定|提审|指令/.test(around) && /监|申|再|提|抗|复/.test(code) ? 'previous' : 'parallel';
  }
  if (context.appeal) {
    if (FIRST.test(code)) return last || history.isFirst(one) ? 'first-instance' : 'parallel';
    if (last && !SECOND.test(code)) return 'first-instance';
    return /发回|重审|撤销/.test(around) && history.sameBranch(one) ? 'previous' : 'parallel';
  }
  if (history.isRemanded(one)) {
    if (FIRST.test(code)) return 'previous';
    if (SECOND.test(code)) return 'second-instance';
  }
  return /本院[^，。；]{0,20}$/.test(text.slice(Math.max(0, (one.places[0]?.start ?? 0) - 24), one.places[0]?.start ?? 0)) &&
    /发回|重审|再审|保全/.test(around)
    ? 'previous'
    : 'parallel';
}

/** 第8-1号民事裁定 beside the judgment 第8号 that is now appealed against or reviewed: a ruling given on the way to it. */
function isInterimRuling(one: Cited, { history, text }: Context): boolean {
  const key = numberKey(one.value);
  const base = numberKey(baseNumber(one.value));
  return (
    base !== key && base === history.last && one.places.some((place) => /^[^，。；\n]{0,6}裁定/.test(text.slice(place.end, place.end + 10)))
  );
}

function inCommutation(one: Cited, code: string, text: string): CaseRelation {
  const first = one.places[0];
  const after = first ? text.slice(first.end, first.end + 60) : '';
  if (/更|执|减|假/.test(code) || /^[^。]{0,40}(?:减去|(?<!限制)减刑|减为|假释)/.test(after)) return 'previous';
  if (FIRST.test(code)) return 'original';
  if (/改判|撤销|判处|决定执行|以[^，。]{0,30}罪/.test(after) && !/驳回|维持/.test(after.slice(0, 24))) return 'original';
  return 'second-instance';
}

/** 某号案件的询问笔录: another case, whose file is evidence here. */
const FILE_CITED = /^(?:刑事|民事|行政)?案件?[的中内][^，。；\n]{0,10}(?:笔录|卷宗|证据|材料)/;

function inExecution(one: Cited, code: string, context: Context): CaseRelation {
  const around = one.places.map((place) => context.text.slice(Math.max(0, place.start - 60), place.end + 40)).join('|');
  const ownCode = caseTypeCode(context.own ?? '');
  if (/复/.test(ownCode) && /异/.test(code)) return 'original';
  if (/监|申/.test(ownCode) && /复|异/.test(code)) return /复/.test(code) ? 'original' : 'previous';
  if (/执|保/.test(code) && !/行执?审/.test(code)) return 'previous';
  if (one.places.every((place) => FILE_CITED.test(context.text.slice(place.end, place.end + 20)))) return 'parallel';
  if (/另案|案外|轮候|首封|首先查封/.test(around) && !/生效|依据|申请执行/.test(around)) return 'parallel';
  return 'enforced';
}
