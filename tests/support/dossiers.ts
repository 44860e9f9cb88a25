/**
 * Builders of dossiers for tests: a test states only the facts that matter to it.
 * Every value is printed into an invented text, so that its span quotes exactly what was printed.
 */

import { type DossierInFull, dossierOf } from '../../graph/assembly/dossier.ts';
import type { PublishedKind } from '../../graph/model/glossary.ts';
import { OFFICIAL_ROLES } from '../../graph/model/glossary.ts';
import type { CommutationDetail } from '../../graph/model/record/commutation-detail.ts';
import { type CircumstanceItem, type Extension, emptyExtension } from '../../graph/model/record/extension.ts';
import type {
  ChargeItem,
  CommutationItem,
  ExtractionRecord,
  OfficialItem,
  PartyItem,
  PreviousCut,
  PrincipalItem,
  RelatedCaseItem,
  RepresentativeItem,
  SentenceItem,
} from '../../graph/model/record/record.ts';
import type { Read, Span } from '../../graph/model/span.ts';

type Loose<T> = Partial<Omit<T, 'spans'>>;
/** `Read` values as plain ones: the builder prints them and makes the spans. */
type Plain<T> = {
  [K in keyof T]?: T[K] extends readonly Read<infer V>[] ? readonly V[] : T[K] extends Read<infer V> | null ? V | null : T[K];
};
type CommutationFactsOf = Loose<Omit<CommutationItem, 'previousCuts'>> & { previousCuts?: readonly Loose<PreviousCut>[] };

/** What a test may say about a document; everything else takes an invented default. */
export interface DossierFacts {
  id?: string;
  path?: string;
  kind?: PublishedKind;
  court?: string | null;
  procuratorate?: string | null;
  number?: string | null;
  date?: string | null;
  outcomes?: ExtractionRecord['outcomes'];
  officials?: readonly Loose<OfficialItem>[];
  parties?: readonly Loose<PartyItem>[];
  principals?: readonly Loose<PrincipalItem>[];
  representatives?: readonly Loose<RepresentativeItem>[];
  relatedCases?: readonly Loose<RelatedCaseItem>[];
  charges?: readonly Loose<ChargeItem>[];
  sentences?: readonly Loose<SentenceItem>[];
  commutation?: CommutationFactsOf | null;
  /** `commutation` of the extension is `detail` here. */
  causes?: readonly string[];
  acceptedOn?: string | null;
  procedure?: 'ordinary' | 'summary' | 'fast-track' | null;
  crimeDates?: readonly string[];
  circumstances?: readonly Loose<CircumstanceItem>[];
  detail?: Plain<CommutationDetail> | null;
  /** Sentences printed as they stand, first. */
  prose?: string;
}

let made = 0;

/** Each printed value is one line; its span covers the value without the label. */
class Page {
  text = '';
  print(label: string, words: string): Span[] {
    const start = this.text.length + label.length + 1;
    this.text += `${label}：${words}\n`;
    return [{ start, end: start + words.length }];
  }
}

function read<V>(page: Page, label: string, value: V | null | undefined): Read<V> | null {
  return value === null || value === undefined ? null : { value, spans: page.print(label, String(value)) };
}

function reads<V>(page: Page, label: string, values: readonly V[] | undefined): Read<V>[] {
  return (values ?? []).map((value) => ({ value, spans: page.print(label, String(value)) }));
}

function detailOf(page: Page, facts: Plain<CommutationDetail>): CommutationDetail {
  return {
    proceeding: facts.proceeding ?? 'commutation',
    originalPenalty: read(page, '原判刑种', facts.originalPenalty),
    sentencedOn: read(page, '判决日期', facts.sentencedOn),
    finalOn: read(page, '生效日期', facts.finalOn),
    deliveredOn: read(page, '交付执行', facts.deliveredOn),
    reportedOn: read(page, '提请日期', facts.reportedOn),
    termFrom: read(page, '刑期自', facts.termFrom),
    termTo: read(page, '刑期至', facts.termTo),
    newTermTo: read(page, '减刑后刑期至', facts.newTermTo),
    convertedTo: read(page, '减为', facts.convertedTo),
    grounds: read(page, '表现', facts.grounds),
    hearing: read(page, '审理方式', facts.hearing),
    recidivist: read(page, '累犯', facts.recidivist),
    strictClass: reads(page, '从严类别', facts.strictClass),
    relaxation: read(page, '从宽情形', facts.relaxation),
    propertyPaid: read(page, '财产判项已履行', facts.propertyPaid),
    ableButUnpaid: read(page, '有能力未履行', facts.ableButUnpaid),
    crimeDate: read(page, '犯罪时间', facts.crimeDate),
    limitedCommutation: read(page, '限制减刑', facts.limitedCommutation),
    wholeLife: read(page, '终身监禁', facts.wholeLife),
    afterRetrial: read(page, '再审改判', facts.afterRetrial),
    lastServedOn: read(page, '上次送达', facts.lastServedOn),
  };
}

function commutationOf(page: Page, facts: CommutationFactsOf): CommutationItem {
  const prisoner = facts.prisoner ?? '郝大山';
  const spans = page.print('罪犯', prisoner);
  if (facts.prison) page.print('执行机关', facts.prison);
  if (facts.originalMonths != null) spans.push(...page.print('原判刑期', `${facts.originalMonths}个月`));
  if (facts.cutMonths != null) spans.push(...page.print('减去', `${facts.cutMonths}个月`));
  return {
    prisoner,
    prison: facts.prison ?? null,
    cutMonths: facts.cutMonths ?? null,
    remainderCut: facts.remainderCut ?? false,
    originalMonths: facts.originalMonths ?? null,
    crimes: facts.crimes ?? [],
    previousCuts: (facts.previousCuts ?? []).map((cut) => ({
      date: cut.date ?? null,
      months: cut.months ?? null,
      spans: page.print('曾减刑', `${cut.date ?? ''}减${cut.months ?? ''}`),
    })),
    spans,
  };
}

function extensionOf(page: Page, facts: DossierFacts): Extension {
  return {
    ...emptyExtension(facts.kind ?? 'civil-judgment'),
    causes: reads(page, '案由', facts.causes),
    acceptedOn: read(page, '立案日期', facts.acceptedOn),
    procedure: read(page, '程序', facts.procedure),
    crimeDates: reads(page, '犯罪日期', facts.crimeDates),
    circumstances: (facts.circumstances ?? []).map((it) => {
      const circumstance = it.circumstance ?? 'surrender';
      return { defendant: it.defendant ?? null, circumstance, detail: null, spans: page.print('情节', circumstance) };
    }),
    commutation: facts.detail ? detailOf(page, facts.detail) : null,
  };
}

const MOST = 20_000;
const known = new Map<string, DossierInFull>();

/**
 * A document as the analysis sees it. Without facts: a plain civil judgment of an invented court, nobody named.
 * One that names itself by id and number is made once: worlds are dealt again and again from the same seeds.
 */
export function aDossier(facts: DossierFacts = {}): DossierInFull {
  if (facts.id === undefined || facts.number === undefined) return madeOf(facts);
  const key = JSON.stringify(facts);
  const dossier = known.get(key) ?? madeOf(facts);
  if (known.size >= MOST) known.clear();
  known.set(key, dossier);
  return dossier;
}

function madeOf(facts: DossierFacts): DossierInFull {
  const id = facts.id ?? `d${++made}`;
  const path = facts.path ?? `${id}.txt`;
  const page = new Page();
  if (facts.prose) page.text += `${facts.prose}\n`;
  const court = facts.court === undefined ? '云川省临溪市中级人民法院' : facts.court;
  const number = facts.number === undefined ? `(2020)云07民初${++made}号` : facts.number;
  const date = facts.date === undefined ? '2020-06-01' : facts.date;
  const spansOf = (label: string, value: string | null): Span[] => (value === null ? [] : page.print(label, value));
  const head = {
    court: spansOf('法院', court),
    procuratorate: spansOf('检察院', facts.procuratorate ?? null),
    number: spansOf('案号', number),
    kind: page.print('文种', facts.kind ?? 'civil-judgment'),
  };
  const outcomes = facts.outcomes ?? [];
  const record: ExtractionRecord = {
    id,
    source: path,
    kind: facts.kind ?? 'civil-judgment',
    court,
    procuratorate: facts.procuratorate ?? null,
    number,
    date,
    outcomes,
    parties: (facts.parties ?? []).map((it): PartyItem => {
      const name = it.name ?? '甲方';
      return { name, roles: it.roles ?? [], type: it.type ?? 'person', spans: page.print((it.roles ?? []).join('、'), name) };
    }),
    principals: (facts.principals ?? []).map((it): PrincipalItem => {
      const name = it.name ?? '乙方';
      return { name, title: it.title ?? '法定代表人', of: it.of ?? null, spans: page.print(it.title ?? '法定代表人', name) };
    }),
    representatives: (facts.representatives ?? []).map((it): RepresentativeItem => {
      const name = it.name ?? '常远舟';
      const firm = it.firm === undefined ? '云川临溪律师事务所' : it.firm;
      return { name, kind: it.kind ?? 'lawyer', firm, represents: it.represents ?? [], spans: page.print('代理人', name) };
    }),
    relatedCases: (facts.relatedCases ?? []).map((it): RelatedCaseItem => {
      const cited = it.number ?? `(2018)云07刑初${++made}号`;
      const court = it.court === undefined ? {} : { court: it.court };
      return { number: cited, relation: it.relation ?? 'original', ...court, spans: page.print('关联案号', cited) };
    }),
    charges: (facts.charges ?? []).map((it): ChargeItem => {
      const crime = it.crime ?? '盗窃罪';
      return { defendant: it.defendant ?? '郝大山', crime, spans: page.print('罪名', crime) };
    }),
    sentences: (facts.sentences ?? []).map((it): SentenceItem => {
      const penalty = it.penalty ?? 'fixed-term';
      const words = `${penalty}${it.months ?? ''}缓刑${it.probationMonths ?? '无'}罚金${it.fineYuan ?? '无'}`;
      return {
        defendant: it.defendant ?? '郝大山',
        penalty,
        months: it.months ?? null,
        probationMonths: it.probationMonths ?? null,
        fineYuan: it.fineYuan ?? null,
        spans: page.print('判处', words),
      };
    }),
    commutation: facts.commutation ? commutationOf(page, facts.commutation) : null,
    extension: extensionOf(page, facts),
    spans: { ...head, outcomes: outcomes.map((outcome) => page.print('结果', outcome)), date: [] },
    officials: (facts.officials ?? []).map((it): OfficialItem => {
      const name = it.name ?? '苏明远';
      const role = it.role ?? 'presiding-judge';
      const agency = it.agency === undefined ? court : it.agency;
      return { name, role, agency, spans: page.print(OFFICIAL_ROLES[role].zh, name) };
    }),
    confidence: null,
    uncertain: [],
    secondReadings: [],
    warnings: [],
  };
  // The date stands last, under the signatures.
  const dated: ExtractionRecord = { ...record, spans: { ...record.spans, date: spansOf('日期', date) } };
  return joined(dated, path, page.text);
}

/** The record joined to the very entities that assembly makes of it. */
function joined(record: ExtractionRecord, path: string, text: string): DossierInFull {
  const { id, kind, court, number, date } = record;
  return dossierOf(
    { ...{ id, path, kind, court, number, date }, range: { start: 0, end: text.length }, text: id, record, reader: null },
    text,
  );
}

/** A commutation ruling that granted a cut: one prisoner, three judges. `facts.commutation` and `facts.detail` say what is printed. */
export function aCommutation(facts: DossierFacts = {}): DossierInFull {
  const prisoner = facts.commutation?.prisoner ?? '郝大山';
  return aDossier({
    kind: 'commutation-ruling',
    number: `(2020)云07刑更${++made}号`,
    date: '2020-06-01',
    outcomes: ['commutation-granted'],
    officials: [
      { name: '苏明远', role: 'presiding-judge' },
      { name: '顾清和', role: 'judge' },
      { name: '叶知秋', role: 'lay-judge' },
      { name: '冯小满', role: 'clerk' },
    ],
    parties: [{ name: prisoner, roles: ['罪犯'] }],
    ...facts,
    commutation: { prisoner, prison: '云川省临溪监狱', crimes: ['盗窃罪'], ...facts.commutation },
    detail: { proceeding: 'commutation', ...facts.detail },
  });
}

/** A ruling that granted parole. */
export function aParole(facts: DossierFacts = {}): DossierInFull {
  return aCommutation({
    kind: 'parole-ruling',
    outcomes: ['parole-granted'],
    ...facts,
    detail: { proceeding: 'parole', ...facts.detail },
  });
}

/** A criminal judgment of first instance: one defendant convicted, one presiding judge. */
export function aJudgment(facts: DossierFacts = {}): DossierInFull {
  const defendant = facts.parties?.[0]?.name ?? facts.sentences?.[0]?.defendant ?? '郝大山';
  return aDossier({
    kind: 'criminal-judgment',
    court: '云川省临溪市青石区人民法院',
    number: `(2020)云0702刑初${++made}号`,
    outcomes: ['convicted'],
    officials: [
      { name: '苏明远', role: 'presiding-judge' },
      { name: '冯小满', role: 'clerk' },
    ],
    parties: [{ name: defendant, roles: ['被告人'] }],
    charges: [{ defendant, crime: '盗窃罪' }],
    sentences: [{ defendant, penalty: 'fixed-term', months: 12 }],
    ...facts,
  });
}
