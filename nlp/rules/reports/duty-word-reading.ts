import type { DocumentKind } from '../../../graph/model/glossary.ts';
import type { DutyWordReading } from '../../../graph/model/record/extension-terms.ts';
import { matchesOf } from '../../text/matches.ts';

/** Where one mention of a duty crime stands. */
export interface Mention {
  readonly words: string;
  /** The sentence up to the words, at most LONGEST_SENTENCE characters. */
  readonly before: string;
  /** The sentence after the words. */
  readonly after: string;
  /** What comes before the sentence in the same part of the document: who has been speaking. */
  readonly lead: string;
  /** The sentences on both sides, for requests that name their reason in another sentence. */
  readonly around: string;
  /** Where `around` starts, counted from the words; never positive. */
  readonly aroundOffset: number;
  readonly zone: 'appendix' | 'operative' | 'reasons' | 'body';
}

/** What the document as a whole lets its mentions mean. */
export interface Setting {
  readonly kind: DocumentKind;
  /** Crimes of which this document itself convicts, as named in its operative part. */
  readonly convictedOf: ReadonlySet<string>;
  /** False where the document acquits or quashes: a conviction that it tells of may be the one that fell. */
  readonly convictionsStand: boolean;
}

const QUOTED_RULE = /第[零〇一二三四五六七八九十百\d]{1,7}条[^。]{0,80}(?<![之的])规定[：，]?[“"]?[^”]*$|《[^》]*$/;
const LISTED_IN_RULE = /^[、（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）][^。]*$|^[⒈-⒛][^。]*$/;
const RULE_GOES_ON =
  /^罪?(?:、[^，。；]{0,24}|，[^，。；]{0,12}){0,3}(?:行为)?的(?=[；。，”"]|$)|^罪?[^，。；]{0,16}行为，是指|^罪的[，。]/;
const DEFINED = /(?:，是|本解释关于|对犯)$/;

const OPEN_CHARGE = /涉嫌|指控|嫌疑|建议|请求|要求|应当?以|是否|如果|拟/;
const PROSECUTED_NEXT = /^罪?[^，。；]{0,16}(?:提起公诉|向本院|移送|立案|批准逮捕|追究|刑事拘留|逮捕)/;
const COMMITTED = /犯(?:有|了)?[^，。；]{0,30}$/;
const SENTENCED_NEXT = /^罪?[^。；]{0,40}?(?:判处|判刑|被判|判决|免予|定罪|获刑)/;
const BECAUSE_OF = /因[^，。；]{0,12}$/;
const PUNISHED_AT_ONCE = /^罪?[^，。；]{0,6}(?:获刑|被判)/;
const SENTENCED_BEFORE = /(?:被|获)[^，。；]{0,16}(?:判|定)(?:处|决|刑)?[^，。；]{0,10}$/;
const BY_CRIME = /以[^，。；]{0,24}$/;
const SENTENCED_AT_ONCE = /^罪[^，。；]{0,12}(?:判处|被判|定罪|对[^，。；]{1,12}判处)/;
const FOUND = /构成[^，。；]{0,16}$/;

const RECUSAL = /(?:申请|要求|请求|提出)[^。；]{0,24}回避|回避申请/;
const REPORTED = /举报|(?<!自诉人)控告|检举(?!揭发)|信访|上访|反映(?!了|出)|投诉|联名信/;
const SAID = /涉嫌|指控|嫌疑|公诉|起诉|追究|诉称|辩称|上诉称|申请再审|主张|认为|请求|理由|声称|质疑|为由|举证|证据|立案/;
const CASE_NAME = /^罪?(?:等)?(?:一)?案/;
/** A body or person of justice or of the administration as the subject: somebody says it of them. */
const SOMEBODY =
  /(?:法院|法官|审判人员|审判员|审判长|合议庭|判决|裁定|执行员|民警|警察|交警|干警|协警|公安|派出所|分局|支队|大队|检察|监狱|看守所|被告|被上诉人|被申请人|政府|办案人员|侦查人员|侦查机关|执法人员|执法|负责人|国家工作人员)[^。；]{0,60}$/;
const PARTY_SPEAKS = /诉称|辩称|上诉称|再审称|答辩|事实(?:和|与|及)理由|辩护意见|指控|请求[：，]|理由[：是]/g;
const COURT_SPEAKS = /本院认为|审理查明|本院查明|判决如下|裁定如下|经审查/g;
const ACCUSING_KINDS: ReadonlySet<DocumentKind> = new Set([
  'indictment',
  'non-prosecution-decision',
  'arrest-decision',
  'bail-decision',
  'correction-notice',
  'procuratorial-proposal',
  'protest-petition',
  'prosecution-opinion',
]);

/**
 * What a document does with the words of a duty crime: statute < allegation < recusal-request, complaint < conviction. The weakest that
 * fits; a conviction only where the sentence says that a court convicted, or the operative part does.
 */
export function readingOfMention(mention: Mention, setting: Setting): DutyWordReading {
  if (mention.zone === 'appendix') return 'statute';
  if (mention.zone === 'operative' && setting.convictedOf.has(mention.words)) return 'conviction';
  if (quotesRule(mention)) return 'statute';
  if (setting.kind === 'petition-letter') return 'complaint';
  if (tellsConviction(mention, setting)) return setting.convictionsStand ? 'conviction' : 'allegation';
  if (RECUSAL.test(mention.around)) return 'recusal-request';
  if (REPORTED.test(withoutTitles(partOf(mention)))) return 'complaint';
  return isSaid(mention, setting) ? 'allegation' : 'statute';
}

function quotesRule({ before, after }: Mention): boolean {
  const goesOn = RULE_GOES_ON.test(after);
  if (goesOn && (LISTED_IN_RULE.test(before) || !SOMEBODY.test(before) || /审判人员|仲裁员/.test(before))) return true;
  return QUOTED_RULE.test(before) || (DEFINED.test(before) && /^罪/.test(after));
}

function tellsConviction({ words, before, after, zone }: Mention, { convictedOf }: Setting): boolean {
  const clause = before.slice(before.lastIndexOf('；') + 1);
  if (zone === 'reasons' && FOUND.test(clause) && /^罪/.test(after)) return convictedOf.has(words);
  if (OPEN_CHARGE.test(clause) || PROSECUTED_NEXT.test(after) || /量刑建议/.test(after)) return false;
  if (COMMITTED.test(clause) && SENTENCED_NEXT.test(after)) return true;
  if (BECAUSE_OF.test(clause) && PUNISHED_AT_ONCE.test(after)) return true;
  if (SENTENCED_BEFORE.test(clause) && /^罪/.test(after)) return true;
  return BY_CRIME.test(clause) && SENTENCED_AT_ONCE.test(after);
}

function isSaid({ before, after, lead, zone }: Mention, { kind }: Setting): boolean {
  if (ACCUSING_KINDS.has(kind)) return true;
  if (SAID.test(before) || SAID.test(after) || CASE_NAME.test(after) || SOMEBODY.test(before)) return true;
  return zone === 'body' && lastIndex(lead, PARTY_SPEAKS) > lastIndex(lead, COURT_SPEAKS);
}

/** The part of the sentence between semicolons: a list of grounds is not one statement. */
function partOf({ before, after }: Mention): string {
  return before.slice(before.lastIndexOf('；') + 1) + (after.split('；', 1)[0] ?? '');
}

/** 《信访条例》 is the name of a rule and reports nothing. */
function withoutTitles(words: string): string {
  return words.replace(/《[^》]{0,60}》/g, '');
}

function lastIndex(text: string, pattern: RegExp): number {
  return matchesOf(pattern, text).at(-1)?.index ?? -1;
}
