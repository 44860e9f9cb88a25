/** What a judgment convicts one person of beyond petty crime, and what he did by its findings before a certain day. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { Bilingual, Span } from '../../model/span.ts';
import { addDays, addMonths } from '../../model/time.ts';
import { crimeName } from './light-outcomes.ts';

export const HEAVY_KINDS = {
  gang: { zh: '组织、领导、参加黑社会性质组织', en: 'a gang of mafia character' },
  'evil-group': { zh: '恶势力', en: 'an evil group' },
  bribery: { zh: '向司法工作人员行贿', en: 'bribes to judicial officers' },
  grave: { zh: '十年以上重罪', en: 'a crime of ten years or more' },
} as const satisfies Record<string, Bilingual>;

/** A conviction, and where the judgment says it. */
export interface HeavyCrime {
  readonly kind: keyof typeof HEAVY_KINDS;
  readonly spans: readonly Span[];
}

/** One deed of a person as the court found it, with its day: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface ProvenAct extends Span {
  readonly on: string;
  readonly words: string;
}

const GANG = /(?:组织|领导|参加)[^罪]{0,4}黑社会性质组织/;
const BRIBERY = /^(?:单位|对有影响力的人)?行贿罪?$/;
const GRAVE_MONTHS = 120;
const FOUND_EVIL = /(?:系|属于?|为|是|形成|构成|认定)[^，。；]{0,16}恶势力/;
const NOT_EVIL = /(?:不|未|没有|难以)[^，。；]{0,14}恶势力|恶势力[^，。；]{0,12}(?:不成立|不足|不当|不予|不能)/;
/** What somebody says or fears is no finding. */
const CLAIMED = /辩称|辩护|辩解|提出|指控|起诉书|被害人|证人|害怕/;
const REASONS = '本院认为';
/** What the indictment found by examining (依法审查查明) is alleged. */
const FACTS = /审理[^。，；\n]{0,6}查明|本院[^。，；\n]{0,8}查明|\n查明/;

/** Deeds that such groups live by (法发〔2018〕1号 十四), and the crimes that they are tried for. */
const GANG_DEEDS: ReadonlySet<string> = new Set([
  ...['强迫交易', '故意伤害', '非法拘禁', '敲诈勒索', '故意毁坏财物', '聚众斗殴', '寻衅滋事', '开设赌场', '组织卖淫', '强迫卖淫'],
  ...['抢劫', '抢夺', '聚众扰乱社会秩序', '聚众扰乱公共场所秩序、交通秩序', '非法侵入住宅', '非法持有枪支', '故意杀人'],
]);
const ACT = /殴|[打砍刺砸抢伤杀]|敲诈|勒索|索要|威胁|恐吓|拘禁|滋事|强迫|强行|赌|围堵|纠集|持[刀枪棍]|骗取|诈骗|窃|贩卖|放火/;
const GIVES = /送给|送予|给予|贿/;
const JUDICIAL = /法官|审判[员长]|庭长|法院|检察[官员长]|检察院|民警|公安|派出所|看守所/;
/** Evidence has days of its own; nothing was done on them. */
const EVIDENCE = /证实|证明|证言|供述|陈述|笔录|记录|鉴定|印证|(?<![谎诈自])称|我|辩护|提出|户籍/;
/** Courts write it before a name; witnesses do not. */
const COURT_VOICE = '被告人';
/** So have steps of procedure and other cases; who gives money names the step that he wants. */
const OTHER_EVENT = /判处|判决|裁定|缓刑|刑满|释放|拘留|处罚|不起诉|抓获|逮捕|取保|投案|归案|到案|立案|出生|登记|注册/;
/** The court itself says that these deeds came to light later: nobody could have known. */
const SURFACED = /漏罪|余罪|未掌握|判决宣告(?:以)?前还有其他罪|主动(?:供述|交[代待])/;
const DAY = /(?<!\d)((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g;

/** Of what a judgment convicts a defendant that is more than an ordinary crime; the heaviest kind. */
export function heavyCrimeOf(dossier: Dossier, defendant: string): HeavyCrime | null {
  const { record } = dossier;
  if (record.kind !== 'criminal-judgment' || !record.outcomes.includes('convicted')) return null;
  const charges = record.charges.filter((c) => c.defendant === defendant);
  const charged = (pattern: RegExp) => charges.filter((c) => pattern.test(c.crime)).flatMap((c) => c.spans);
  const gang = charged(GANG);
  if (gang.length > 0) return { kind: 'gang', spans: gang };
  const evil = sentencesOf(dossier, REASONS).filter(
    (s) => FOUND_EVIL.test(s.words) && !NOT_EVIL.test(s.words) && !CLAIMED.test(s.words) && concerns(dossier, defendant, s.words),
  );
  if (evil.length > 0 && charges.length > 0) return { kind: 'evil-group', spans: evil.slice(0, 1) };
  const bribery = charged(BRIBERY);
  if (bribery.length > 0) return { kind: 'bribery', spans: bribery };
  const grave = record.sentences.filter(
    (s) => s.defendant === defendant && (['life', 'death', 'death-suspended'].includes(s.penalty) || (s.months ?? 0) >= GRAVE_MONTHS),
  );
  return grave.length > 0 ? { kind: 'grave', spans: grave.flatMap((s) => s.spans) } : null;
}

/** Whether a case of these crimes was of the kind that the later conviction is about; bribes are of any. */
export function isOneConduct(later: Dossier, defendant: string, { kind }: HeavyCrime, crimes: readonly string[]): boolean {
  if (kind === 'bribery') return true;
  const own = new Set(later.record.charges.filter((c) => c.defendant === defendant).map((c) => crimeName(c.crime)));
  return crimes.some((crime) => own.has(crime) || (kind !== 'grave' && GANG_DEEDS.has(crime)));
}

/** Deeds of a defendant that the court found, in the months before a day; bribes count where they went to judicial officers. */
export function actsBefore(later: Dossier, defendant: string, { kind }: HeavyCrime, day: string, months: number): ProvenAct[] {
  const from = addMonths(day, -months);
  return provenActs(later, defendant).filter(
    ({ on, words }) => firstDay(on) >= from && lastDay(on) < day && (kind !== 'bribery' || isBribe(words)),
  );
}

/** All dated deeds of a defendant in the findings. */
export function provenActs(dossier: Dossier, defendant: string): ProvenAct[] {
  return sentencesOf(dossier, FACTS).flatMap((sentence) => {
    const { words } = sentence;
    if (EVIDENCE.test(words) || !words.includes(COURT_VOICE) || !concerns(dossier, defendant, words)) return [];
    if (!isBribe(words) && (OTHER_EVENT.test(words) || !ACT.test(words))) return [];
    const found = [...words.matchAll(DAY)].map(([, year, month, day]) =>
      [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'),
    );
    // The first day is that of the deed; those behind it are of what led to it or came of it.
    const [on] = found;
    return on === undefined ? [] : [{ ...sentence, on }];
  });
}

const isBribe = (words: string): boolean => GIVES.test(words) && JUDICIAL.test(words);

/** The court says of the defendant that what he did came to light later, or that he told it himself. */
export function surfacedLater(dossier: Dossier, defendant: string): boolean {
  const all = [...sentencesOf(dossier, FACTS), ...sentencesOf(dossier, REASONS)];
  return all.some(({ words }) => SURFACED.test(words) && concerns(dossier, defendant, words));
}

/** A sentence is about a defendant who is named in it, or who is the only one. */
function concerns({ record }: Dossier, defendant: string, words: string): boolean {
  return words.includes(defendant) || record.sentences.every((s) => s.defendant === defendant);
}

interface Sentence extends Span {
  readonly words: string;
}

/** Sentences of the findings (from 查明 to the reasons) or of the reasons. */
function sentencesOf({ document: { range }, quote }: Dossier, part: typeof FACTS | typeof REASONS): Sentence[] {
  const text = quote(range.start, range.end);
  const reasons = text.lastIndexOf(REASONS);
  const facts = text.search(FACTS);
  const [start, end] = part === REASONS ? [reasons, text.length] : [facts, reasons < 0 ? text.length : reasons];
  if (start < 0 || end <= start) return [];
  return [...text.slice(start, end).matchAll(/[^。；\n]+/g)].map((match) => {
    const from = range.start + start + match.index;
    return { start: from, end: from + match[0].length, words: match[0] };
  });
}

const firstDay = (on: string): string => (on.length === 4 ? `${on}-01-01` : on.length === 7 ? `${on}-01` : on);
const lastDay = (on: string): string => {
  if (on.length === 10) return on;
  return addDays(addMonths(firstDay(on), on.length === 4 ? 12 : 1), -1);
};
