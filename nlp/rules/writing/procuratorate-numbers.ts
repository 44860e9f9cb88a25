import { upTo } from '../../text/matches.ts';
import { type NumberMatch, normalNumber } from './case-numbers.ts';

export interface ProcuratorateNumber extends NumberMatch {
  /** non-prosecution: 青检刑不诉（2021）Z3号, which a complaint attacks; no relation of the record by itself. */
  readonly kind: 'indictment' | 'protest' | 'non-prosecution';
}

const OPEN = '[（[〔【［﹝《〈<＜「]';
const CLOSE = '[）\\]〕】］﹞》〉>＞」]';
/**
 * Year and serial of a procuratorate number stand together; between those of a court number stand its letters. The unified system for
 * business numbers fast-track cases with Z, its civil supervision with eleven digits.
 */
const SERIAL = '字?第?[A-Z]{0,2}\\d{1,14}(?:[-~]\\d{1,6})?(?:之[一二三四五六七八九十])?';
const YEAR_AND_SERIAL = new RegExp(
  `${OPEN}(?:19|20)\\d{2}年?${CLOSE}(?:号(?=\\d))?${SERIAL}(?:号|(?=(?:刑事)?(?:起诉书|抗诉书|不起诉)))`,
  'g',
);
/** The year in front of the letters, as court numbers have it: （2015）青检刑诉第90号. */
const YEAR_FIRST = new RegExp(
  `${OPEN}(?:19|20)\\d{2}年?${CLOSE}[\\u4e00-\\u9fff]{1,6}检[\\u4e00-\\u9fff]{0,10}[诉抗]字?第?\\d{1,6}号`,
  'g',
);
/** More are the letters of a number and words before them. */
const MOST_LETTERS = 16;
/** The name of a body, its verb and the longest letters. */
const LONGEST_LEAD = 44;
const LETTERS = /[\u4e00-\u9fff]+$/;
const LEADS =
  '检察院|检察机关|公诉机关|抗诉机关|决定书|起诉书|抗诉书|该院|我院|本院|分院(?=以)|以|根据|依据|凭|作出|制作|提起|提出|送达|出具|编号|号|为|用|的|系|及';
/** What leads in a number: at least one letter of the place is left between it and 检. */
const LED_IN = new RegExp(`^.*(?:${LEADS})(?=[^检]{1,8}检)`);
const LED_IN_WITHOUT_OFFICE = new RegExp(`^.*(?:${LEADS})`);
/** 据, 于 and 和 lead in as well, but 于都 and 和平 have them for their letter: only where enough is left behind them. */
const LED_IN_BY_PLACE = /^(?:据|于|和|与)(?=[^检]{2,6}检)/;
/** Letters without 检 (青河县院公诉刑诉, 青河公诉刑诉) are those of a procuratorate where an indictment follows. */
const SHORT_OFFICE = /^[\u4e00-\u9fff]{1,6}(?:[县区市]院)?(?:未检|公诉|职侦|轻刑|少捕|公|诉)?(?:刑?(?:公诉|起诉|诉|抗)|刑)字?$/;
const OTHER_BODY = /公安|法院|分局|支队|大队|仲裁|判决|裁定|监委/;
const PROSECUTES = /诉|抗|刑|起/;
/** Letters of papers on the way: 延期审理, 量刑建议, 补充侦查, 撤回, 委托, opinions, complaints and their review. */
const PROCEDURAL = /延|恢|建|撤|量|调|补侦|续|委|意|申|复|监|捕|移/;
const FOLLOWED_BY =
  /^[》”"’〉]?(?:刑事|民事|行政|附带民事|公益诉讼|变更|追加|补充|支持|提请|、)*(起诉书|公诉书|起诉决定书|抗诉书|支持抗诉意见书|不起诉)/;

/** Every number of an indictment, a protest or a decision not to prosecute in `text`; procedural proposals are left out. */
export function findProcuratorateNumbers(text: string, from = 0, to = text.length): ProcuratorateNumber[] {
  const found: ProcuratorateNumber[] = [];
  let floor = from;
  const zone = upTo(text, to);
  YEAR_AND_SERIAL.lastIndex = from;
  for (let match = YEAR_AND_SERIAL.exec(zone); match !== null && match.index < to; match = YEAR_AND_SERIAL.exec(zone)) {
    const end = match.index + match[0].length;
    const letters = lettersIn(text.slice(Math.max(floor, match.index - LONGEST_LEAD), match.index));
    const named = FOLLOWED_BY.exec(text.slice(end, end + 16))?.[1] ?? '';
    const kind = letters === '' ? null : kindOf(letters, named);
    floor = end;
    if (kind !== null) found.push({ value: normalised(letters + match[0]), start: match.index - letters.length, end, kind });
  }
  YEAR_FIRST.lastIndex = from;
  for (let match = YEAR_FIRST.exec(zone); match !== null && match.index < to; match = YEAR_FIRST.exec(zone)) {
    const end = match.index + match[0].length;
    const named = FOLLOWED_BY.exec(text.slice(end, end + 16))?.[1] ?? '';
    const kind = named === '' ? null : kindOf(match[0].replace(/^[^\u4e00-\u9fff]*\d{4}年?./, ''), named);
    if (kind !== null) found.push({ value: normalised(match[0]), start: match.index, end, kind });
  }
  return found;
}

/** The letters at the end of the words in front of the year. */
function lettersIn(before: string): string {
  const run = LETTERS.exec(before)?.[0] ?? '';
  const led = LED_IN.exec(run) ?? LED_IN_WITHOUT_OFFICE.exec(run);
  const letters = run.slice(led?.[0].length ?? 0);
  return led === null || letters.length > MOST_LETTERS ? letters.replace(LED_IN_BY_PLACE, '') : letters;
}

function kindOf(letters: string, named: string): ProcuratorateNumber['kind'] | null {
  const office = letters.indexOf('检');
  if (office < 0 ? !SHORT_OFFICE.test(letters) : office === 0 || office > 8 || letters.length > office + 15) return null;
  if (OTHER_BODY.test(letters) || (office < 0 && !/[县区市]院/.test(letters) && !/起诉书|公诉书/.test(named))) return null;
  // The letter of a place may be a procedural word (延川, 建湖): only what follows 检 says what the paper is.
  const paper = letters.slice(office + 1);
  if (named === '不起诉' || (/不诉/.test(paper) && named === '')) return /诉/.test(paper) ? 'non-prosecution' : null;
  if (named !== '') return /抗/.test(named) || /抗/.test(paper) ? 'protest' : 'indictment';
  if (!PROSECUTES.test(paper) || PROCEDURAL.test(paper)) return null;
  return /抗/.test(paper) ? 'protest' : 'indictment';
}

/** A number printed without 号 gets it, one with 号 twice loses the first. */
function normalised(printed: string): string {
  const number = normalNumber(printed.replace(/(?<=[）\]〕】］﹞》〉>＞」])号(?=\d)/, ''));
  return number.endsWith('号') ? number : `${number}号`;
}
