import { leadingPlaces, withoutSuffix } from './places.ts';

/** What an organisation is by the words that close its name; `other` where none of them does (schools, hospitals, government bodies). */
export type LegalForm = 'law-firm' | 'legal-service' | 'limited' | 'stock' | 'partnership' | 'other';

/** A name of an organisation in its parts. */
export interface OrganisationName {
  /** Name and trade, without place, form and branch. Never empty. */
  readonly stem: string;
  /** Places in front, the largest first; province without suffix. Of a law firm the province alone: what follows is its name. */
  readonly place: readonly string[];
  readonly form: LegalForm;
  /** What follows the form, or the bracket of a law firm: 清河支行, 第二分公司, 望川. Null for the head office. */
  readonly branch: string | null;
  /** The whole name with one kind of bracket, no spaces, no note of partnership. */
  readonly printed: string;
  /** True where characters are hidden (某, ×): such a name identifies nobody. */
  readonly masked: boolean;
}

const WIDTH_GAP = 0xfee0;
const PARTNERSHIP_NOTE = /（(?:特殊)?(?:普通|有限)合伙）/g;
const MASK = /[×*＊○□△※�]|某|[XxＸ]{2}/;
const LAW_FIRM = /律师(?:（([^（）]*)）)?(?:事务所|所)|法律服务所/;
const COMPANY = /股份有限公司|有限责任公司|有限公司|股份公司/g;
const PARTNERSHIP = /(?:合伙企业|会计师事务所)/;
const BRANCH_END = /(?:分公司|支公司|分行|支行|分所|营业部|营业厅|办事处|分店|分校|分院|项目部)$/;

/** Divides the name of an organisation as Chinese law composes it: place, name, trade, form, branch (企业名称登记管理规定). */
export function normaliseOrganisation(name: string): OrganisationName {
  const noted = oneWidth(name);
  const printed = noted.replace(PARTNERSHIP_NOTE, '');
  const masked = MASK.test(printed);
  const firm = LAW_FIRM.exec(printed);
  if (firm !== null) return lawFirm(printed, firm, masked);
  const forms = [...printed.matchAll(COMPANY)];
  const last = forms.at(-1);
  const partnership = PARTNERSHIP.test(printed) || noted !== printed;
  const form: LegalForm = last === undefined ? (partnership ? 'partnership' : 'other') : last[0].includes('股份') ? 'stock' : 'limited';
  const rest = last === undefined ? '' : printed.slice(last.index + last[0].length);
  const base = last === undefined ? printed : printed.slice(0, last.index);
  const { steps, length } = leadingPlaces(base);
  const bare = last === undefined && BRANCH_END.test(base) ? base.slice(length) : null;
  return { stem: base.slice(length) || base || printed, place: steps, form, branch: rest || bare, printed, masked };
}

/**
 * A law firm is called after its province (or municipality), its name and 律师事务所; a branch adds its place in brackets
 * (云岭明德（清河）律师事务所, 明德律师（清河）事务所; 律师事务所名称管理办法): the name is unique in the whole country.
 */
function lawFirm(printed: string, { index, 0: words, 1: inner }: RegExpExecArray, masked: boolean): OrganisationName {
  const bracket = /（([^（）]*)）$/.exec(printed.slice(0, index));
  const base = printed.slice(0, bracket === null ? index : index - bracket[0].length);
  const { steps } = leadingPlaces(base);
  const province = /^(?:[\u4e00-\u9fff]{2,3}(?:省|市|(?:壮族|回族|维吾尔)?自治区))/.exec(base)?.[0] ?? '';
  const own = steps[0] !== undefined && base.startsWith(steps[0]) ? steps[0] : '';
  const taken = province.startsWith(own) && own !== '' ? province.length : own.length;
  const rest = printed.slice(index + words.length).replace(/分所$/, '') || null;
  const branch = bracket?.[1] ?? inner ?? rest;
  return {
    stem: base.slice(taken) || base || printed,
    place: own === '' ? [] : [own],
    form: words.startsWith('法律服务') ? 'legal-service' : 'law-firm',
    branch: branch === null ? null : withoutSuffix(branch),
    printed,
    masked,
  };
}

/** Brackets, letters and digits in one width, no spaces. */
function oneWidth(name: string): string {
  return name
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH_GAP))
    .replace(/\s+|^中华人民共和国/g, '')
    .replace(/[([〔﹙【]/g, '（')
    .replace(/[)\]〕﹚】]/g, '）');
}
