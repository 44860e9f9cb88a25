import { type Procedure, procedureOf } from '../../graph/model/glossary.ts';
import { parseCaseNumber } from '../../graph/model/names/case-numbers.ts';
import courtCodes from '../../graph/model/names/court-codes.json' with { type: 'json' };
import { isMasked, isMaskedNumber } from '../../graph/model/names/names.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { BORNE_OUT, borneOutIf, PLAIN, undecided, type Verdict } from './verdict.ts';

type Header = Pick<ExtractionRecord, 'kind' | 'court' | 'procuratorate' | 'number' | 'date' | 'spans'>;

const REGISTERED: Readonly<Record<string, string>> = courtCodes;
const PROVINCE = /^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,7}自治区)/;
const NAMES: ReadonlySet<string> = new Set(Object.values(REGISTERED).map((name) => name.replace(PROVINCE, '')));
const PLACE =
  /^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,7}自治区|[\u4e00-\u9fff]{2,7}(?:自治州|地区|盟)|[\u4e00-\u9fff]{2,4}市(?=[\u4e00-\u9fff]{1,8}[市区县旗])){1,4}/;
/** The codes of courts are those of 法〔2015〕137号; before, courts chose their own letters. */
const CODES_SINCE = 2016;
/** Years that a case may take from its number to its decision. */
const LONGEST_CASE = 8;

const CIVIL = /民|商|知|经|海|清|破|督|特|初|终|申|监|再|提|保|调|辖/;
/** A procedure as case numbers write it. */
const LETTERS: Readonly<Record<Procedure, RegExp>> = {
  criminal: /刑/,
  sentence: /刑|更|减|假|执/,
  civil: CIVIL,
  payment: CIVIL,
  admin: /行|知/,
  execution: /执|保|恢|督|民|刑|行|财|拘|罚|司/,
  compensation: /赔/,
};

/** Title and case number are two independent witnesses of the kind. */
export function kindVerdict({ kind, number, spans }: Header): Verdict {
  const procedure = procedureOf(kind);
  // A document without a title is shown by its number, which cannot bear witness twice.
  const titled = spans.kind.some(({ start }) => spans.number.every((place) => place.start !== start));
  if (number === null || procedure === null) return PLAIN;
  const words = number.replace(/^\(\d+\)/, '');
  return LETTERS[procedure].test(words) ? borneOutIf(titled) : undecided('kinds-compete');
}

/** The court that the heading names and the court whose code the number carries are two independent witnesses. */
export function courtVerdict({ court, number, spans }: Header): Verdict {
  if (court !== null && isMasked(court)) return undecided('masked');
  const parsed = number ? parseCaseNumber(number) : null;
  const registered = parsed && parsed.year >= CODES_SINCE ? REGISTERED[parsed.code] : undefined;
  if (court === null || registered === undefined) return PLAIN;
  if (sameCourt(court, registered)) return BORNE_OUT;
  // A county that became a district has its court under a new name, and the register knows the new one only.
  const renamed = !NAMES.has(court.replace(PROVINCE, '')) && levelOf(court) === levelOf(registered);
  return renamed ? PLAIN : undecided('court-and-number-differ', [registered], spans.number);
}

function sameCourt(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || a.replace(PLACE, '') === b.replace(PLACE, '');
}

function levelOf(court: string): string {
  return /(?:最高|高级|中级)?人民法院$/.exec(court)?.[0] ?? '';
}

export function numberVerdict(header: Header): Verdict {
  if (header.number !== null && isMaskedNumber(header.number)) return undecided('masked');
  const parsed = header.number ? parseCaseNumber(header.number) : null;
  if (parsed === null) return PLAIN;
  return borneOutIf(courtVerdict(header).level === 'borne-out' || follows(header.date, parsed.year));
}

export function dateVerdict({ date, number }: Header): Verdict {
  const year = number ? parseCaseNumber(number)?.year : undefined;
  if (date === null || year === undefined) return PLAIN;
  const decided = Number(date.slice(0, 4));
  if (decided < year) return undecided('date-before-case');
  if (decided > year + LONGEST_CASE) return undecided('date-too-late');
  return BORNE_OUT;
}

function follows(date: string | null, year: number): boolean {
  return date !== null && Number(date.slice(0, 4)) >= year && Number(date.slice(0, 4)) <= year + LONGEST_CASE;
}

/** A procuratorate is borne out by a court of the same place. */
export function procuratorateVerdict({ procuratorate, court }: Header): Verdict {
  if (procuratorate === null || court === null) return PLAIN;
  const place = (name: string): string =>
    name
      .replace(PLACE, '')
      .replace(/(?:人民)?(?:检察院|法院).*$/, '')
      .replace(/(?:高|中)级$/, '');
  return borneOutIf(place(procuratorate) === place(court));
}
