import { firstMatching } from '../rules/operative/operative.ts';
import { RETRIAL_RULES } from '../rules/operative/outcomes-shared.ts';
import { COURT_PAPER, defineKind, type KindSigns, mayBeOfCourt, NOTHING } from './define.ts';

/** Its name, wherever a copy broke the line; a line of the heading that ends with 公示; or a number that says so. */
const PUBLICITY = /裁前公示|(?:^|[\n、])[^\n。、]{0,60}公示(?:书|表|名单|函)?(?=[\n、（：]|$)|[）\]][^\n，。]{1,12}公示字?第?\d{1,6}号/;
/** Its title may be one line with the court. */
const BY_COURT = /(?:^|\n)[\u4e00-\u9fff]{2,30}法院[^\n。]{0,40}公示/;
const HEADING = 240;

/**
 * 裁前公示: a court tells whose commutation or parole it has been asked for, before it rules (最高人民法院关于减刑、假释案件审理程序的规定第三条).
 * What it lists is proposed, not granted.
 */
function isPublicity({ text, issuer }: KindSigns): boolean {
  const heading = text.slice(0, HEADING);
  return issuer === 'court' ? PUBLICITY.test(heading) : issuer === null && BY_COURT.test(heading) && PUBLICITY.test(heading);
}

export const courtNotice = defineKind({
  id: 'court-notice',
  criminal: true,
  always: COURT_PAPER,
  titled: (signs) => /通知书|公告|告知书|证明书|复函|批复/.test(signs.title) && mayBeOfCourt(signs),
  untitled: (signs) => signs.title === '' && isPublicity(signs),
  recognisers: { ...NOTHING, property: true },
  outcomes: (words, offset) => firstMatching(words, offset, RETRIAL_RULES.slice(2)),
});
