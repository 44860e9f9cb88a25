import type { Issuer, KindSigns, Stage } from '../../kinds/define.ts';
import { caseTypeCode } from '../writing/case-numbers.ts';
import type { Reading } from '../writing/reading.ts';
import type { Sections } from './sections.ts';

/** Collects what a document shows of its kind. */
export function signsOf(reading: Reading, sections: Sections, number: string | null, roles: string): KindSigns {
  const { text } = reading;
  const { heading, operative } = sections;
  const lead = text.slice(Math.max(0, operative.start - 14), operative.start);
  const form = /判决/.test(lead)
    ? 'judgment'
    : /裁定/.test(lead)
      ? 'ruling'
      : /协议/.test(lead)
        ? 'mediation'
        : /决定|责令|命令/.test(lead)
          ? 'decision'
          : null;
  const pageTitle =
    heading.pageTitle === null
      ? ''
      : (/(?:刑事附带民事|刑事|民事|行政|执行|赔偿)?(?:判决书|裁定书|调解书|决定书)$/.exec(heading.pageTitle)?.[0] ?? '');
  const issuerName = heading.issuer?.value ?? '';
  return {
    title: heading.title?.value ?? pageTitle,
    code: number === null ? '' : caseTypeCode(number),
    issuer: issuerOf(issuerName),
    issuerName,
    headline: headlineOf(text),
    text,
    operative: text.slice(operative.start, Math.min(operative.end, operative.start + 1500)),
    form: operative.start < operative.end || sections.tail.signers.length > 0 ? form : null,
    opening: text.slice(sections.parties.start, Math.min(sections.opening.end, sections.parties.start + 2500)),
    roles,
    closing: text.slice(-500),
  };
}

const ISSUERS: readonly (readonly [Issuer, RegExp])[] = [
  ['procuratorate', /检察院/],
  ['court', /法院/],
  ['prison', /监狱|看守所|戒毒所/],
  ['justice-bureau', /司法[局厅所]|社区矫正/],
  ['police', /公安|警察/],
  ['supervision-commission', /监察委员会|纪律检查委员会/],
  ['authority', /./],
];

function issuerOf(name: string): Issuer | null {
  return ISSUERS.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** Long enough for the names of forms and the titles of reports. */
const LONGEST_HEADLINE = 80;

function headlineOf(text: string): string {
  const start = text.startsWith('\n') ? 1 : 0;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? start + LONGEST_HEADLINE : Math.min(end, start + LONGEST_HEADLINE));
}

/** At which stage of a case the document stands: by its number, else by its role words and opening. */
export function stageOf(signs: KindSigns): Stage {
  const { code, opening, roles } = signs;
  if (/终/.test(code)) return 'appeal';
  if (/再|提/.test(code)) return 'retrial';
  if (/申|监/.test(code))
    return /再审申请|申诉|申请再审/.test(opening + roles) || /裁定书|通知书|决定书/.test(signs.title) ? 'review' : 'retrial';
  if (/抗/.test(code)) return 'retrial';
  if (/初|更|督|特|执|保/.test(code) && !/复|异/.test(code)) return 'first';
  if (/复/.test(code)) return 'appeal';
  if (/再审申请人|申请再审人|申诉人/.test(roles)) return 'review';
  if (/上诉人|抗诉机关/.test(roles) || /提出(?:上诉|抗诉)|提起上诉/.test(opening)) return 'appeal';
  return 'first';
}
