import type { DutyWordReading } from '../../../graph/model/record/extension-terms.ts';
import { isLikelyPersonName, NAME_CHARACTERS } from '../../lexicon/person-names.ts';
import { surnameLength } from '../../lexicon/surnames.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Mention } from './duty-word-reading.ts';

const TITLE =
  '执行法官|承办法官|主审法官|法官|审判长|审判员|执行员|书记员|检察官|检察员|检察长|交通警察|民警|警察|交警|干警|协警|执法人员|办案人员|侦查人员|工作人员|监区长|监狱长|所长|院长|庭长|局长|队长|科长|处长|主任|原审被告人|被告人|罪犯|犯罪嫌疑人|被不起诉人|被举报人|被控告人';
const TITLED = new RegExp(`(?:${TITLE})(?=([${NAME_CHARACTERS}、]{2,16}))`, 'g');
/** What goes on after a name in the middle of a sentence. */
const GOES_ON =
  /^(?:因|犯|被|在|的|存在|涉嫌|等|与|和|及|身为|利用|曾|系|作为|明知|故意|担任|不|收受|从|任|以|有|是|违|对|将|一案|原|于|已|又|未|审理|向|为|均|先后)/;
/** What cannot belong to a name. */
const BORDER = /^(?:$|[，。、；：（）“”《》]|徇私|枉法|滥用职权|玩忽|刑讯|受贿|贪污|民事|行政|暴力|非法|虐待被|私放|失职致|执行判决)/;
/** Between an accused and the words somebody else may have come in, of whom they are said. */
const SOMEBODY_ELSE = /警|法院|法官|检察|审判|公安|合议庭|执法/;
const RECUSED = new RegExp(`(?:申请|要求|请求)(?:审判长|审判员|法官)?([${NAME_CHARACTERS}]{2,4}?)(?:的)?回避`);
/** 王某1、郭某2等人被判…, 岑某某因犯…: names at the end of the words before the verdict. */
const CONVICTED = new RegExp(
  `([${NAME_CHARACTERS}]{2,4}?(?:、[${NAME_CHARACTERS}]{2,4}?){0,5})(?:等(?:\\d{1,3})?人)?(?:均|先后|曾|也|已)?(?:因?犯|因|被)[^，。；]{0,16}$`,
);
/** 以…罪判处岑某某有期徒刑, 以…罪追究卓远帆刑事责任: the name follows the crime. */
const NEXT = new RegExp(`^罪(?:分别)?(?:判处|追究|对)(?:被告人|罪犯)?([${NAME_CHARACTERS}]{2,8})`);

/** A name with its offset from the start of the mention's words; negative before them. */
export interface NamedPerson {
  readonly name: string;
  readonly offset: number;
}

/** Whom the sentence says it of; empty where it names nobody. `accused` are the defendants of the document's header. */
export function personsOf(mention: Mention, reading: DutyWordReading, accused: readonly string[]): NamedPerson[] {
  const { before, after, words } = mention;
  if (reading === 'statute') return [];
  if (reading === 'recusal-request') return recused(mention);
  const next = NEXT.exec(after)?.[1];
  const named = next === undefined ? undefined : (accused.find((name) => next.startsWith(name)) ?? withoutVerdict(next));
  if (named !== undefined) return [{ name: named, offset: words.length + after.indexOf(named) }];
  const own = lastAccused(before, accused);
  if (own) return [own];
  if (reading === 'conviction') {
    const listed = listedBefore(before);
    if (listed.length > 0) return listed;
  }
  const titled = lastTitled(before);
  return titled ? [titled] : [];
}

/** The name before the penalty or the liability that follows it. */
function withoutVerdict(words: string): string | undefined {
  const name = /^(.{2,4}?)(?=有期|无期|死刑|拘役|管制|免予|刑事|的刑)/.exec(words)?.[1];
  return name !== undefined && isLikelyPersonName(name) ? name : undefined;
}

/** The one whose withdrawal is asked for stands in the request, often a sentence later than the reason. */
function recused({ around, aroundOffset }: Mention): NamedPerson[] {
  const match = RECUSED.exec(around);
  const name = match?.[1];
  if (!match || !name || !isLikelyPersonName(name)) return [];
  return [{ name, offset: aroundOffset + match.index + match[0].indexOf(name) }];
}

function listedBefore(before: string): NamedPerson[] {
  const match = CONVICTED.exec(before);
  if (!match?.[1]) return [];
  const found: NamedPerson[] = [];
  let at = match.index;
  for (const part of match[1].split('、')) {
    const skip = familyNameAt(part);
    if (skip >= 0) found.push({ name: part.slice(skip), offset: at + skip - before.length });
    at += part.length + 1;
  }
  return found;
}

/** Where the name begins in words that may lead in with others (其中岑某某); negative when they hold none. */
function familyNameAt(part: string): number {
  for (let at = 0; at + 2 <= part.length; at++) if (surnameLength(part, at) > 0 && isLikelyPersonName(part.slice(at))) return at;
  return -1;
}

function lastAccused(before: string, accused: readonly string[]): NamedPerson | null {
  let best: NamedPerson | null = null;
  for (const name of accused) {
    const at = before.lastIndexOf(name);
    if (at < 0 || SOMEBODY_ELSE.test(before.slice(at + name.length))) continue;
    if (best === null || at - before.length > best.offset) best = { name, offset: at - before.length };
  }
  return best;
}

function lastTitled(before: string): NamedPerson | null {
  let best: NamedPerson | null = null;
  for (const match of matchesOf(TITLED, before)) {
    const start = match.index + match[0].length;
    const length = nameLength(before, start);
    if (length > 0) best = { name: before.slice(start, start + length), offset: start - before.length };
  }
  return best;
}

/** The name that ends at a sure border, else the shortest after which the sentence can go on. 0 when there is none. */
function nameLength(before: string, start: number): number {
  const fitting = [2, 3, 4].filter((length) => start + length <= before.length && isLikelyPersonName(before.slice(start, start + length)));
  const rest = (length: number): string => before.slice(start + length);
  return fitting.find((length) => BORDER.test(rest(length))) ?? fitting.find((length) => GOES_ON.test(rest(length))) ?? 0;
}
