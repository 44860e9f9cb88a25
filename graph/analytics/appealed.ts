/** What became of judgments of first instance on appeal, and whether the paper above says that the facts had changed since. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { formOf, procedureOf } from '../model/glossary.ts';
import { parseCaseNumber } from '../model/names/case-numbers.ts';
import { isMasked } from '../model/names/names.ts';
import type { Bilingual, Span } from '../model/span.ts';
import { leadingJudge } from './case-facts.ts';
import type { Matter } from './matters.ts';
import { lawyersOf } from './relations/judge-lawyer.ts';
import { appealSide } from './results.ts';

/** What the court above found wrong. */
export const GROUNDS = {
  law: { zh: '适用法律错误', en: 'law misapplied' },
  facts: { zh: '认定事实错误或者不清', en: 'facts wrong or not clear' },
  procedure: { zh: '违反法定程序', en: 'breach of procedure' },
  measure: { zh: '处理、量刑不当', en: 'wrong measure' },
} as const satisfies Record<string, Bilingual>;
export type Ground = keyof typeof GROUNDS;

/**
 * What makes a changed judgment no fault of whoever gave it (法发〔2015〕13号 28): other evidence, what the parties did since, a change of the
 * law, somebody who had stayed away below.
 */
export const EXCUSES = {
  evidence: { zh: '二审有新的证据', en: 'new evidence on appeal' },
  parties: { zh: '当事人和解、谅解、变更请求', en: 'settlement, forgiveness or changed claims' },
  law: { zh: '法律、司法解释、政策变化', en: 'the law or policy changed' },
  absent: { zh: '一审缺席', en: 'a party had not appeared below' },
} as const satisfies Record<string, Bilingual>;
export type Excuse = keyof typeof EXCUSES;

/** One judgment of first instance that a court above decided on, both papers loaded. */
export interface Appealed {
  readonly first: Dossier;
  readonly appeal: Dossier;
  readonly judge: NodeId;
  /** Who presided above; null where masked or unknown. */
  readonly upper: NodeId | null;
  /** Lawyers who stood below for those who did not appeal: whom the judgment had pleased. */
  readonly pleased: readonly NodeId[];
  /** `excused`: reversed, but not on the same facts; `unexplained`: reversed without a word that tells why. */
  readonly fate: 'affirmed' | 'reversed' | 'excused' | 'unexplained';
  readonly excuse: Excuse | null;
  readonly ground: Ground | null;
  /** Where the paper above says what was wrong. */
  readonly span: Span | null;
}

const GROUND_WORDS: readonly (readonly [Ground, RegExp])[] = [
  ['law', /适用法律[^。；]{0,6}(?:错误|不当|有误)|法律适用[^。；]{0,4}(?:错误|不当|有误)|定性(?:错误|不当|不准)/u],
  ['facts', /(?:认定|查明)[^。；]{0,16}(?:错误|不清|有误|不当)|事实[^。；]{0,6}不清|证据不足/u],
  ['procedure', /程序[^。；]{0,4}(?:违法|不当|错误)|违反法定程序|遗漏[^。；]{0,8}(?:当事人|诉讼请求|被告|第三人)|漏列/u],
  ['measure', /量刑[^。；]{0,6}(?:过重|过轻|畸|偏|不当|失)|(?:处理|判决|裁判)(?:结果)?[^。；]{0,4}(?:不当|错误)/u],
];
/** What a party says is no finding, and what does not hold no ground. */
const CLAIMED = /不能成立|不成立|不予(?:支持|采纳)|上诉称|主张|辩称|抗辩|(?:认定事实|适用法律|审判程序)[^。；]{0,6}(?:清楚|正确|合法)/u;

const DENIED = /没有|未|无|不属于|并非|不构成|不予|不能/u;
const MOVED = /新的?证据|(?:提交|提供|出示|补充)[^。；]{0,16}(?:证据|证言|鉴定)|证人[^。；]{0,10}(?:出庭|作证)|重新鉴定/u;
const LAW_CHANGED =
  /从旧兼从轻|(?:法律|司法解释|政策)[^。；]{0,8}(?:修改|修订|修正|变化|变更|调整)|新的?(?:法律|司法解释)|民法典[^。；]{0,10}施行/u;
const ABSENT = /(?:一审|原审)[^。；]{0,24}(?:未到庭|未出庭|未参加诉讼|缺席|公告送达)/u;
const SETTLED = /和解|达成[^。；]{0,10}协议|(?:放弃|变更|撤回|增加)[^。；]{0,12}请求|自愿(?:放弃|同意|承担|支付)|履行完毕/u;
/** In a criminal case what the accused and the victim did since weighs as well. */
const AMENDED =
  /(?:二审|上诉|本院审理)[^。；]{0,12}(?:期间|中|过程)[^。；]{0,60}(?:谅解|退赃|退缴|退赔|预缴|缴纳|赔偿|认罪|认罚|立功|检举)/u;

/** Where the paper above begins to speak of what it found itself; before that stand the judgment below and what the parties say. */
const ABOVE = /(?:本院)?二审(?:期间|中|审理|庭审|阶段|另?查明)|本院(?:另|经)?[^。；，]{0,6}查明|本院认为/u;
const REASONS = /本院认为/u;

/** Judgments of first instance with the paper that decided on them above; a judge who is masked is nobody's. */
export function appealedJudgments(matters: readonly Matter[]): Appealed[] {
  const found = matters.flatMap(({ steps }) =>
    steps.flatMap(({ later, earlier }) => {
      const judge = isFirst(earlier) && isSecond(later) ? leadingJudge(earlier) : null;
      const fate = judge === null ? null : fateOf(earlier, later);
      if (judge === null || fate === null) return [];
      return [
        {
          first: earlier,
          appeal: later,
          judge: judge.node,
          upper: leadingJudge(later)?.node ?? null,
          pleased: pleasedBy(earlier, later),
          ...fate,
        },
      ];
    }),
  );
  return [...new Map(found.map((one) => [`${one.first.document.id}|${one.appeal.case ?? one.appeal.document.id}`, one])).values()];
}

function isFirst({ record: { kind, number, court } }: Dossier): boolean {
  const parsed = number === null ? null : parseCaseNumber(number);
  return formOf(kind) === 'judgment' && parsed?.stage === 'first-instance' && court !== null && !isMasked(court);
}

function isSecond({ record: { number } }: Dossier): boolean {
  return (number === null ? null : parseCaseNumber(number))?.stage === 'second-instance';
}

/** Null where the appeal was not decided: withdrawn, or nothing that can be read. */
function fateOf(first: Dossier, appeal: Dossier): Pick<Appealed, 'fate' | 'excuse' | 'ground' | 'span'> | null {
  const { outcomes } = appeal.record;
  const reversed = outcomes.includes('changed') || outcomes.includes('remanded');
  if (!reversed) return outcomes.includes('affirmed') ? { fate: 'affirmed', excuse: null, ground: null, span: null } : null;
  const excuse = excuseOf(first, appeal);
  if (excuse !== null) return { fate: 'excused', excuse, ground: null, span: null };
  const fault = faultOf(appeal);
  return fault === null ? { fate: 'unexplained', excuse: null, ground: null, span: null } : { fate: 'reversed', excuse: null, ...fault };
}

function excuseOf(first: Dossier, appeal: Dossier): Excuse | null {
  const clauses = clausesFrom(appeal, ABOVE).map((c) => c.text);
  const told = clauses.join('，');
  if (clauses.some((text) => MOVED.test(text) && !DENIED.test(text))) return 'evidence';
  if (SETTLED.test(told) || (procedureOf(appeal.record.kind) === 'criminal' && AMENDED.test(told))) return 'parties';
  if (LAW_CHANGED.test(told)) return 'law';
  const stayedAway = first.record.extension.course.closing.some((c) => c.value === 'default');
  return stayedAway || ABSENT.test(told) ? 'absent' : null;
}

function faultOf(appeal: Dossier): { readonly ground: Ground; readonly span: Span } | null {
  const reasons = clausesFrom(appeal, REASONS);
  for (const [ground, words] of GROUND_WORDS) {
    const clause = reasons.find(({ text }) => words.test(text) && !CLAIMED.test(text));
    if (clause !== undefined) return { ground, span: clause.span };
  }
  return null;
}

interface Clause {
  readonly text: string;
  readonly span: Span;
}

/** Clauses from the first place that matches on. */
function clausesFrom({ document: { range }, quote }: Dossier, begins: RegExp): Clause[] {
  const whole = quote(range.start, range.end);
  const from = whole.search(begins);
  if (from < 0) return [];
  return [...whole.slice(from).matchAll(/[^。；，\n]+/gu)].map((m) => {
    const start = range.start + from + m.index;
    return { text: m[0], span: { start, end: start + m[0].length } };
  });
}

/** Empty where both sides appealed or neither can be told. */
function pleasedBy(first: Dossier, appeal: Dossier): NodeId[] {
  const sides = new Map(appeal.record.parties.map((p) => [p.name, appealSide(p.roles)]));
  if (![...sides.values()].includes('appellant')) return [];
  return lawyersOf(first, (name) => !isMasked(name) && sides.get(name) === 'appellee');
}
