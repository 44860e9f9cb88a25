import type { CircumstanceItem } from '../../../graph/model/record/extension.ts';
import type { MeritSourceItem } from '../../../graph/model/record/extension-merit.ts';
import type { MeritDeed, ProceedingStage } from '../../../graph/model/record/extension-terms.ts';
import { isKnownCrime } from '../../lexicon/crimes.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import type { Range } from '../../text/range.ts';
import type { Findings } from '../passages/findings.ts';
import { quotesLaw, sentencesIn } from '../passages/sentence-ranges.ts';
import { subjectsOf } from '../passages/subjects.ts';
import type { Reading } from '../writing/reading.ts';

const DEEDS: readonly (readonly [MeritDeed, RegExp])[] = [
  ['report', /检举|揭发|举报/],
  ['persuasion', /(?:规劝|劝说|动员)[^，。；]{0,24}(?:投案|自首|归案)/],
  ['capture', /(?:协助|配合|带领|帮助)[^，。；]{0,20}?(?:抓获|抓捕|捉获|查获|归案)/],
  ['clue', /提供[^，。；]{0,16}线索/],
];
/** What others say of a merit, and merits that were not found. */
const NOT_FOUND =
  /辩护人|辩称|辩解|上诉称|提出[^，。]{0,10}(?:立功|意见)|不构成|不属于|不能认定|未(?:经)?查证|未能|查无实据|尚未|不予认定|不是立功/;
/** Who reports where it is not the defendant. */
const OTHERS = /证人|被害人|群众|举报人|报案人|民警|他人|被(?:人)?$|经[^，]{0,8}$|遭$/;
const LEAD =
  '(?:了|其|的|：|同案犯|同案被告人|同案|共同犯罪|共犯|犯罪嫌疑人|在逃人员|网上逃犯|网上追逃人员|另案处理的|另案被告人|涉毒人员|上线|下线|他人)*';
const WHOM = new RegExp(
  `(?:检举|揭发|举报|抓获|抓捕|捉获|规劝|劝说|动员)(?:揭发|检举)?${LEAD}([\\u4e00-\\u9fff某×]{2,4}?[0-9甲乙丙丁]?)(?=[（，。；、]|涉嫌|犯罪|犯|的|于|在|等|到|向|实施|投案|归案|盗|抢|诈|贩|故|杀|行贿|受贿|自首|一案|持|$)`,
);
/** Crimes of two characters; other words of that length are acts of a choice offence. */
const SHORT = /^(?:盗窃|抢劫|抢夺|诈骗|贪污|受贿|行贿|强奸|绑架|放火|爆炸|赌博|侵占|重婚|杀人)$/;
const LONGEST_CRIME = 14;
const VERIFIED_BY =
  /(?:经|由|被)([\u4e00-\u9fff]{2,20}?(?:公安局[\u4e00-\u9fff]{0,8}?(?:分局|支队|大队|派出所)|公安局|公安分局|派出所|检察院|监察委员会|监狱|看守所))[^，。；]{0,12}?(?:查证|查实|核实|侦破|证实|侦查|抓获|查获|立案)|([\u4e00-\u9fff]{2,20}?(?:公安局[\u4e00-\u9fff]{0,8}?(?:分局|支队|大队|派出所)|公安局|派出所|检察院|监狱|看守所))(?:出具|提供)的?[^，。；]{0,24}(?:说明|证明|材料|函)/;
const VERIFIER =
  /(?:经办人|经办民警|办案民警|承办民警|侦查员|侦查人员|民警|(?:大队|支队|中队|派出所)(?=[\u4e00-\u9fff]{2,3}(?:出具|证实|查证)))[：]?([\u4e00-\u9fff]{2,3}?(?:、[\u4e00-\u9fff]{2,3}?){0,3})(?=等人|等[查证出核]|[，。；（出证核查签的])/;
const STAGES: readonly (readonly [ProceedingStage, RegExp])[] = [
  ['review', /审查起诉(?:阶段|期间|环节|过程)/],
  ['investigation', /侦查(?:阶段|期间|环节|过程)|到案后|归案后/],
  ['trial', /(?:审理|审判|一审|二审|庭审|复核|上诉)(?:阶段|期间|过程)/],
  ['custody', /(?:羁押|关押|在押|服刑|留所)(?:阶段|期间)/],
];

/** What each merit that the court found rests on, from the sentences of the court that tell of it. */
export function meritSourcesOf(
  reading: Reading,
  findings: Findings,
  circumstances: readonly CircumstanceItem[],
  names: readonly string[],
): MeritSourceItem[] {
  const merits = circumstances.filter(({ circumstance }) => /merit$/.test(circumstance));
  if (merits.length === 0) return [];
  const found = new Map<string, MeritSourceItem>();
  const zones = [...(findings.facts ? [factsWithProof(reading.text, findings)] : []), findings.reasons];
  for (const zone of zones) {
    for (const sentence of sentencesIn(reading.text, zone)) {
      const words = reading.text.slice(sentence.start, sentence.end);
      if (quotesLaw(words) || NOT_FOUND.test(words)) continue;
      for (const item of sourcesIn(reading, sentence, words, names, merits)) add(found, item);
    }
  }
  return [...found.values()];
}

/** What follows the facts up to the reasons tells of reports that were checked. */
function factsWithProof(text: string, { facts, reasons }: Findings): Range {
  return facts ? { start: facts.start, end: Math.max(facts.end, Math.min(reasons.start, text.length)) } : reasons;
}

function sourcesIn(
  reading: Reading,
  sentence: Range,
  words: string,
  names: readonly string[],
  merits: readonly CircumstanceItem[],
): MeritSourceItem[] {
  return DEEDS.flatMap(([deed, pattern]) => {
    const match = pattern.exec(words);
    if (!match) return [];
    const at = sentence.start + match.index;
    const subjects = subjectsOf(reading.text, sentence.start, at, names);
    const whose = subjects.filter((name) => merits.some(({ defendant }) => defendant === null || defendant === name));
    const [defendant] = whose;
    if (defendant === undefined) return [];
    const clause = words.slice(match.index);
    const person = WHOM.exec(clause);
    // 证人甲举报被告人乙: somebody else reported, and reported him.
    if (
      OTHERS.test(words.slice(0, match.index).split('，').at(-1) ?? '') ||
      names.some((name) => clause.slice(2, 16).includes(name) && name === defendant)
    )
      return [];
    const named = person?.[1] !== undefined && isLikelyPersonName(person[1]) && !whose.includes(person[1]) ? person[1] : null;
    const crime = crimeIn(clause.slice(0, 90), named);
    const body = VERIFIED_BY.exec(words);
    const verifiedBy = body?.[1] ?? body?.[2] ?? null;
    const verifier = VERIFIER.exec(words);
    const verifiers = (verifier?.[1] ?? '').split('、').filter((name) => isLikelyPersonName(name) && name !== named);
    const stage = STAGES.find(([, told]) => told.test(words));
    const place = (start: number, length: number) => reading.span(sentence.start + start, sentence.start + start + length);
    return [
      {
        defendant,
        deed,
        person: named,
        crime,
        verifiedBy:
          verifiedBy === null ? null : verifiedBy.replace(/^.*(?:已|后|并)(?=[\u4e00-\u9fff]{2,}(?:公安|派出所|检察院|监狱|看守所))/, ''),
        verifiers,
        stage: stage?.[0] ?? null,
        spans: [
          place(match.index, match[0].length),
          ...(named ? [place(match.index + clause.indexOf(named), named.length)] : []),
          ...(crime ? [place(match.index + clause.indexOf(crime), crime.length)] : []),
          ...(verifiedBy ? [place(words.indexOf(verifiedBy), verifiedBy.length)] : []),
        ],
      },
    ];
  });
}

/** The crime that the clause names, in the words of the law or by its short name: 盗窃罪, 贩卖毒品. */
function crimeIn(clause: string, person: string | null): string | null {
  const from = person ? clause.indexOf(person) + person.length : 0;
  const words = clause.slice(from).split(/[，。；]/)[0] ?? '';
  for (let at = 0; at < words.length - 1; at++) {
    for (let length = Math.min(LONGEST_CRIME, words.length - at); length >= 2; length--) {
      const name = words.slice(at, at + length);
      if (!/[罪，。]/.test(name) && (length > 2 || SHORT.test(name)) && isKnownCrime(`${name}罪`))
        return words[at + length] === '罪' ? `${name}罪` : name;
    }
  }
  return null;
}

function add(found: Map<string, MeritSourceItem>, item: MeritSourceItem): void {
  const key = [...found.keys()].find((one) => {
    const known = found.get(one) as MeritSourceItem;
    return (
      known.defendant === item.defendant &&
      known.deed === item.deed &&
      (known.person === item.person || known.person === null || item.person === null)
    );
  });
  if (key === undefined) {
    found.set(`${item.defendant}|${item.deed}|${item.person ?? found.size}`, item);
    return;
  }
  const known = found.get(key) as MeritSourceItem;
  found.set(key, {
    ...known,
    person: known.person ?? item.person,
    crime: known.crime ?? item.crime,
    verifiedBy: known.verifiedBy ?? item.verifiedBy,
    verifiers: known.verifiers.length > 0 ? known.verifiers : item.verifiers,
    stage: known.stage ?? item.stage,
    spans: [...known.spans, ...item.spans],
  });
}
