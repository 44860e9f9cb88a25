import type { CaseRelation, DocumentKind } from '../../graph/model/glossary.ts';
import type { RelatedCaseItem } from '../../graph/model/record.ts';
import { baseNumber, caseTypeCode, findProcuratorateNumbers, type NumberMatch, numberKey } from './case-numbers.ts';
import type { Reading } from './reading.ts';
import type { Sections } from './sections.ts';

interface Cited {
  value: string;
  places: NumberMatch[];
  operative: boolean;
}

/** Other cases the text cites, each once, with how they stand to this document. */
export function relatedCasesOf(reading: Reading, sections: Sections, own: string | null, kind: DocumentKind): RelatedCaseItem[] {
  const cited = collect(sections, own);
  const context = contextOf(reading.text, sections, cited, kind, own);
  const items: RelatedCaseItem[] = [...cited.values()].map((one) => ({
    number: one.value,
    relation: relationOf(one, context),
    spans: one.places.map((place) => reading.span(place.start, place.end)),
  }));
  if (/^(?:criminal|death|court-decision|other)/.test(kind)) {
    const seen = new Set<string>();
    for (const found of findProcuratorateNumbers(reading.text, sections.parties.start, sections.operative.end)) {
      if (seen.has(found.value) || found.value === own) continue;
      seen.add(found.value);
      items.push({ number: found.value, relation: found.kind, spans: [reading.span(found.start, found.end)] });
    }
  }
  return items;
}

/** One number in two spellings counts once, in the spelling of the operative part, else the better formed one. */
function collect(sections: Sections, own: string | null): Map<string, Cited> {
  const cited = new Map<string, Cited>();
  const ownKey = own === null ? null : numberKey(own);
  for (const place of sections.numbers) {
    if (place.start < sections.heading.end && sections.heading.number && place.end <= sections.heading.end) continue;
    const key = numberKey(place.value);
    if (key === ownKey || place.start < (sections.heading.issuer?.end ?? 0)) continue;
    const operative = place.start >= sections.operative.start && place.start < sections.operative.end;
    const known = cited.get(key);
    if (!known) cited.set(key, { value: place.value, places: [place], operative });
    else {
      known.places.push(place);
      if (operative && !known.operative) {
        known.value = place.value;
        known.operative = true;
      }
    }
  }
  return cited;
}

interface Context {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly own: string | null;
  readonly execution: boolean;
  readonly review: boolean;
  readonly appeal: boolean;
  readonly hasSecond: boolean;
  /** Key of the last decision before this one in an appeal, a review or a retrial. */
  readonly last: string | null;
  readonly firsts: number;
  readonly operativeStart: number;
}

const FIRST = /初/;
const SECOND = /终/;
const EXECUTION = /执|行审/;

function contextOf(text: string, sections: Sections, cited: Map<string, Cited>, kind: DocumentKind, own: string | null): Context {
  const code = own === null ? '' : caseTypeCode(own);
  const all = [...cited.values()];
  const execution = /^execution/.test(kind) || /执/.test(code);
  const retried =
    /监|申|再|提/.test(code) || /审判监督程序|再审申请人|申请再审/.test(text.slice(sections.parties.start, sections.opening.end));
  const appeal = /终|抗/.test(code) && !retried && kind !== 'death-penalty-review';
  const review =
    !execution &&
    !appeal &&
    (retried ||
      /申|监|再|提|抗|复/.test(code) ||
      /再审|申诉/.test(text.slice(sections.opening.start, sections.opening.end)) ||
      kind === 'death-penalty-review');
  const seconds = all.filter((one) => SECOND.test(caseTypeCode(one.value)) || isSecond(text, one));
  const challenged = all.find((one) =>
    one.places.some((place) => /不服[^，。；]{0,60}$/.test(text.slice(Math.max(0, place.start - 70), place.start))),
  );
  const approved = kind === 'death-penalty-review' ? all.find((one) => one.operative) : undefined;
  const last = approved ?? challenged ?? seconds.at(-1) ?? all.find((one) => FIRST.test(caseTypeCode(one.value)));
  return {
    text,
    kind,
    own,
    execution,
    review,
    appeal,
    hasSecond: seconds.length > 0,
    last: last ? numberKey(last.value) : null,
    firsts: all.filter((one) => FIRST.test(caseTypeCode(one.value))).length,
    operativeStart: sections.operative.start,
  };
}

function isSecond(text: string, one: Cited): boolean {
  return one.places.some((place) => /驳回(?:上诉|抗诉)|终审|二审/.test(text.slice(place.end, place.end + 30)));
}

function relationOf(one: Cited, context: Context): CaseRelation {
  const code = caseTypeCode(one.value);
  const same = context.own !== null && numberKey(baseNumber(one.value)) === numberKey(baseNumber(context.own));
  if (same) return 'previous';
  if (/^commutation|^parole/.test(context.kind) || /刑更|减|假/.test(caseTypeCode(context.own ?? '')))
    return inCommutation(one, code, context);
  if (context.execution) return inExecution(one, code, context);
  const key = numberKey(one.value);
  const around = one.places.map((place) => context.text.slice(Math.max(0, place.start - 40), place.end + 30)).join('|');
  if (/另案|另一案|类似案|同类案|指导案例|前案|前罪|曾因/.test(around) && key !== context.last) return 'parallel';
  if (EXECUTION.test(code) && !/执异|执复/.test(code) && key !== context.last)
    return /依据|执行/.test(around) && /行审|非诉/.test(code) ? 'enforced' : 'parallel';
  if (context.review) {
    if (key === context.last) return 'original';
    if (FIRST.test(code)) return firstOfThis(one, context) ? 'first-instance' : 'parallel';
    if (SECOND.test(code)) return sameMatter(one, context) ? 'second-instance' : 'parallel';
    return /驳回|通知|裁定/.test(around) && /监|申|再|提|抗|复/.test(code) ? 'previous' : 'parallel';
  }
  if (context.appeal) {
    if (FIRST.test(code)) return key === context.last || firstOfThis(one, context) ? 'first-instance' : 'parallel';
    if (key === context.last) return 'first-instance';
    return /发回|重审|撤销/.test(around) ? 'previous' : 'parallel';
  }
  if (remanded(one, context)) {
    if (FIRST.test(code)) return 'first-instance';
    if (SECOND.test(code)) return 'second-instance';
  }
  return /本院[^，。；]{0,20}$/.test(context.text.slice(Math.max(0, (one.places[0]?.start ?? 0) - 24), one.places[0]?.start ?? 0)) &&
    /发回|重审|再审|保全/.test(around)
    ? 'previous'
    : 'parallel';
}

function inCommutation(one: Cited, code: string, context: Context): CaseRelation {
  const first = one.places[0];
  const after = first ? context.text.slice(first.end, first.end + 60) : '';
  if (/更|执|减|假/.test(code) || /减去|减刑|减为|假释/.test(after.slice(0, 40))) return 'previous';
  if (FIRST.test(code)) return 'original';
  if (/改判|撤销|判处|以[^，。]{0,30}罪/.test(after) && !/驳回|维持/.test(after.slice(0, 24))) return 'original';
  return 'second-instance';
}

function inExecution(one: Cited, code: string, context: Context): CaseRelation {
  const around = one.places.map((place) => context.text.slice(Math.max(0, place.start - 60), place.end + 40)).join('|');
  const ownCode = caseTypeCode(context.own ?? '');
  if (/复/.test(ownCode) && /异/.test(code)) return 'original';
  if (/监|申/.test(ownCode) && /复|异/.test(code)) return /复/.test(code) ? 'original' : 'previous';
  if (/执|保/.test(code) && !/行审/.test(code)) return 'previous';
  if (/另案|案外|轮候|首封|首先查封/.test(around) && !/生效|依据|申请执行/.test(around)) return 'parallel';
  return 'enforced';
}

/** A first-instance number that the history of this case names: appealed against, or said to be its judgment. */
function firstOfThis(one: Cited, context: Context): boolean {
  if (context.firsts === 1) return true;
  return one.places.some(
    (place) =>
      place.start >= context.operativeStart ||
      /(?:不服|一审|原审|于[^，。；]{4,20}(?:日)?(?:作出|以)|人民法院)[^，。；]{0,30}$/.test(
        context.text.slice(Math.max(0, place.start - 50), place.start),
      ),
  );
}

function sameMatter(one: Cited, context: Context): boolean {
  return one.places.some((place) =>
    /(?:二审|不服|作出|以|人民法院)[^，。；]{0,24}$/.test(context.text.slice(Math.max(0, place.start - 40), place.start)),
  );
}

/** Cited in the history of a case that was sent back to be tried again: its first judgment and the ruling that sent it back. */
function remanded(one: Cited, context: Context): boolean {
  return one.places.some((place) => {
    if (place.start >= context.operativeStart) return false;
    const start = Math.max(context.text.lastIndexOf('\n', place.start), place.start - 300);
    const paragraph = context.text.slice(start, place.end + 300);
    return /发回(?:本院|原审法院|[^，。；]{0,16}法院)?(?:重审|重新审理)/.test(
      /^[^\n]*(?:\n|$)/.exec(paragraph.slice(place.start - start))?.[0] ?? '',
    );
  });
}
