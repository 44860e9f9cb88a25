/** Sentences that tell what a merit consisted in: whom somebody reported, who checked it, and what of it could be checked again. */
import type { Dossier } from '../../model/documents/dossier.ts';
import { isMasked } from '../../model/names/names.ts';
import type { Extension } from '../../model/record/extension.ts';
import type { Span } from '../../model/span.ts';
import type { CaseUnit } from '../units.ts';

export interface MeritPassage {
  readonly unit: CaseUnit;
  readonly dossier: Dossier;
  readonly defendant: string;
  readonly spans: readonly Span[];
  readonly text: string;
  /** Officers who are named as having checked or vouched for it. */
  readonly verifiers: readonly string[];
  /** Whom it was about, as printed; masked names included. */
  readonly reported: readonly string[];
  /** Bodies that checked it: a station, a bureau. */
  readonly bodies: readonly string[];
  /** Case numbers, whole dates and weights: what tells a true tip from another. */
  readonly particulars: readonly string[];
  /** Four letters each, names of the parties and figures set aside. */
  readonly shingles: ReadonlySet<string>;
}

const TELLS = /检举|揭发|举报|线索|协助[^。；]{0,20}(?:抓获|抓捕|捉获|归案)|规劝[^。；]{0,12}(?:投案|自首)/u;
/** What the court concludes from it is form: 有立功表现，依法可以从轻. */
const CONCLUDES = /(?:具有|有|构成|系|属于?)(?:重大)?立功|立功表现/u;
/** Letters of a tale that stands in one sentence with the conclusion; less is form: 检举他人犯罪，经查证属实，构成立功. */
const LEAST_TALE = 30;
const OFFICERS =
  /(?:民警|干警|侦查员|侦查人员|办案人员|警官|管教)((?:[\p{Script=Han}·]{2,4})(?:[、和及][\p{Script=Han}·]{2,4}){0,3})(?=出具|的(?:情况)?(?:说明|证明|证言)|根据|依据|核实|查证|证实|证明|经|将|对|予以|作出|等)/gu;
const REPORTED =
  /(?:检举|揭发|举报|提供|规劝)(?:了|他人|同案犯|其?上线|网上逃犯|在逃人员|犯罪嫌疑人)?([\p{Script=Han}]{1,2}某[\p{Script=Han}\d]{0,2}?)(?=[\p{Script=Han}]{0,1}[盗贩吸抢诈涉的犯强容非开故聚赌在投]|[（(，、])/gu;
const PARTICULARS = /[（(〔[]\d{4}[）)〕\]][^。，；号]{2,20}号|\d{4}年\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?克/gu;
const SHINGLE = 4;

/** One a defendant and case; only where the judgment finds a merit and tells what it was. */
export function meritPassages(units: readonly CaseUnit[]): MeritPassage[] {
  return units.flatMap((unit) => unit.dossiers.flatMap((dossier) => passagesOf(unit, dossier)));
}

function passagesOf(unit: CaseUnit, dossier: Dossier): MeritPassage[] {
  const { kind, extension } = dossier.record;
  if (kind !== 'criminal-judgment' && kind !== 'commutation-ruling') return [];
  const merits = extension.circumstances.filter((c) => c.circumstance === 'merit' || c.circumstance === 'major-merit');
  if (merits.length === 0 && extension.meritSources.length === 0 && !restsOnMerit(extension.commutation)) return [];
  const sentences = sentencesOf(dossier).flatMap(taleOf);
  const names = [...new Set([...merits, ...extension.meritSources].flatMap((m) => m.defendant ?? []))];
  const only =
    names.length === 0 ? dossier.record.parties.filter((p) => p.roles.some((r) => /被告人|罪犯/u.test(r))).map((p) => p.name) : names;
  return only.flatMap((defendant) => {
    const own = sentences.filter(({ text }) => only.length === 1 || text.includes(defendant));
    const text = own.map((s) => s.text).join('');
    if (text === '') return [];
    const sources = extension.meritSources.filter((s) => s.defendant === null || s.defendant === defendant);
    const verifiers = [...sources.flatMap((s) => s.verifiers), ...matches(OFFICERS, text).flatMap((list) => list.split(/[、和及]/u))];
    const reported = [...sources.flatMap((s) => s.person ?? []), ...matches(REPORTED, text)];
    return [
      {
        ...{ unit, dossier, defendant, text, spans: own.map((s) => s.span) },
        verifiers: [...new Set(verifiers)].filter((name) => name.length >= 2 && !isMasked(name)),
        reported: [...new Set(reported)].filter((name) => name !== defendant),
        bodies: [...new Set(sources.flatMap((s) => s.verifiedBy ?? []))].filter((name) => !isMasked(name)),
        particulars: [...new Set([...text.matchAll(PARTICULARS)].map((m) => m[0]))],
        shingles: shinglesOf(text, dossier),
      },
    ];
  });
}

/** A ruling tells of merit in its grounds, not as a circumstance of a crime. */
function restsOnMerit(detail: Extension['commutation']): boolean {
  const grounds = detail?.grounds?.value ?? null;
  return grounds !== null && grounds !== 'repent';
}

interface Sentence {
  readonly text: string;
  readonly span: Span;
}

/** What a sentence tells of the merit, without what the court concludes from it. */
function taleOf({ text, span }: Sentence): Sentence[] {
  if (!TELLS.test(text)) return [];
  const concluded = text.search(CONCLUDES);
  if (concluded < 0) return [{ text, span }];
  const tale = text.slice(0, Math.max(0, text.lastIndexOf('，', concluded)));
  if (tale.length < LEAST_TALE || !TELLS.test(tale)) return [];
  return [{ text: tale, span: { start: span.start, end: span.start + tale.length } }];
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((m) => m[1]!);
}

function sentencesOf({ document, quote }: Dossier): Sentence[] {
  const { start, end } = document.range;
  const whole = quote(start, end);
  return [...whole.matchAll(/[^。；\n]+[。；]?/gu)].map((m) => {
    const lead = /^\s*/u.exec(m[0])![0].length;
    return { text: m[0].slice(lead), span: { start: start + m.index + lead, end: start + m.index + m[0].length } };
  });
}

function shinglesOf(text: string, { record }: Dossier): Set<string> {
  let plain = text;
  for (const { name } of record.parties) plain = plain.replaceAll(name, '');
  const letters = plain.replace(/[^\p{Script=Han}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - SHINGLE + 1) }, (_, i) => letters.slice(i, i + SHINGLE)));
}
