import { partyRole, signingRole } from './field-names.ts';
import type { FieldValues } from './field-values.ts';
import { compact, isoDate } from './field-values.ts';

const TITLE =
  /(?:刑事附带民事|刑事|民事|行政|执行|国家赔偿|赔偿|司法|减刑|假释|不起诉|起诉|抗诉|申诉|检察|纠正违法|保全|管辖|强制医疗)?(?:判决书|裁定书|决定书|调解书|通知书|建议书|起诉书|抗诉书|支付令|限制消费令|保护令)$/;
/** Kinds of cases, as titles of documents begin with them. */
const CASE_KINDS = /刑事|民事|行政|执行|国家赔偿/;
const PERSON_LIMIT = 40;
const ROLE_WORD = /审判|陪审|书记|法官|检察|执行员|合议庭/;
/** Who sits in a role of its own is often named once more among the judges. */
const GENERAL = new Set(['法官', '审判员']);
/** A date stands above the clerk, who signs last. */
const BELOW_DATE = /书记员|助理|速录员|速记员/;

/** Heading of a document as its fields say it: the body that issued it, its title, its number; what is not said is ''. */
export interface HeadingLines {
  readonly court: string;
  readonly title: string;
  readonly number: string;
}

export function headingLines(values: FieldValues): HeadingLines {
  return { court: values.get('court'), title: titleOf(values), number: values.get('number') };
}

/** 刑事判决书: said by a field of its own, or the end of what the case is called, with the kind of the case where they leave it out. */
function titleOf(values: FieldValues): string {
  const written = TITLE.exec(values.get('form'))?.[0] ?? TITLE.exec(values.get('case-name'))?.[0] ?? '';
  const kind = CASE_KINDS.exec(values.get('case-type'))?.[0] ?? '';
  return /^(?:判决书|裁定书|调解书|决定书)$/.test(written) ? kind + written : written;
}

/** The names in the values of a field; several stand in a list or are parted by marks. */
function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；\n|/]|\s{2,}/)
    .flatMap((name) => (name.trim().length >= 2 && name.length <= PERSON_LIMIT ? [name.trim()] : []));
}

/** Lines such as 原告：… for the parties in fields that say their role; those that the text names already are left out. */
export function partyLines(values: FieldValues, body: string): string[] {
  const known = compact(body);
  return values.all.flatMap(({ name, text }) => {
    const role = partyRole(name);
    if (role === null) return [];
    return namesIn(text).flatMap((party) => (known.includes(compact(party)) ? [] : [`${role}：${party}。`]));
  });
}

/** The signature block that the fields say: signers in their order, the day, the clerk. */
export function signatureLines(values: FieldValues): string[] {
  const above: string[] = [];
  const below: string[] = [];
  const fields = values.all.flatMap(({ name, text }) => {
    const role = signingRole(name);
    return role === null ? [] : [{ role, text }];
  });
  const listed = new Set(fields.flatMap(({ role, text }) => (GENERAL.has(role) ? [] : namesIn(text).map(compact))));
  for (const { role, text } of fields) {
    const names = namesIn(text).filter((signer) => !(GENERAL.has(role) && listed.has(compact(signer))));
    for (const signer of names) listed.add(compact(signer));
    const lines = names.map((signer) => (ROLE_WORD.test(signer) ? signer.replace(/[:：]/, '\u3000') : `${role}\u3000${signer}`));
    (BELOW_DATE.test(role) ? below : above).push(...lines);
  }
  const order = (line: string) => (line.startsWith('审判长') ? 0 : 1);
  const day = dayLine(values);
  return unique([...above.sort((a, b) => order(a) - order(b)), ...(day === '' ? [] : [day]), ...below]);
}

/** The day of the document as a line of its own; '' when no field says it. */
export function dayLine(values: FieldValues): string {
  return isoDate(values.get('date')) ?? '';
}

/** What a register says of a document, laid out as the document is: a case that is known by its number, court, day and parties. */
export function registerLines(values: FieldValues): string[] {
  const { court, title, number } = headingLines(values);
  const roles = partyLines(values, '');
  const named = values.all.filter(({ name }) => values.means(name, 'parties')).flatMap(({ text }) => namesIn(text));
  const role = roleOfUnnamed(values, title);
  const parties = roles.length > 0 ? roles : unique(named).map((party) => `${role}：${party}。`);
  const cause = values.get('cause');
  return [court, title, number, ...parties, ...(cause === '' ? [] : [`案由：${cause}。`]), ...signatureLines(values)].filter(
    (line) => line !== '',
  );
}

/** In a criminal case named after somebody's crime the party is the accused; in one of changing a sentence, the prisoner. */
function roleOfUnnamed(values: FieldValues, title: string): string {
  if (/(?:刑更|刑执|减|假)字?第?\d*号?/.test(values.get('number'))) return '罪犯';
  const isCriminal = title.startsWith('刑事') || values.get('case-type').includes('刑事');
  return isCriminal && /罪/.test(values.get('case-name') + values.get('cause')) ? '被告人' : '当事人';
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
