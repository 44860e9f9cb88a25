import { defineKind, type KindSigns, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

const NAMED = /检例第\d{1,4}号|指导(?:性)?案例\d{1,4}号|典型案例|参考案例|入库编号/;
const HEADINGS =
  /(?:^|\n)[[（]?(?:关键词|要旨|裁判要[点旨]|基本案情|裁判结果|裁判理由|诉讼过程|检察(?:机关)?(?:履职|监督|工作)(?:过程|情况)?|指导意义|典型意义|相关规定|相关法条)[\]）]?(?=[\n：\u4e00-\u9fff])/g;

/** Two of the headings under which digests tell a case; a judgment has none of them. */
const hasHeadings = ({ text }: KindSigns): boolean => {
  const found = new Set((text.match(HEADINGS) ?? []).map((heading) => heading.trim()));
  return found.size >= 2;
};

/**
 * Guiding and typical cases of the two supreme bodies and entries of the case library: 要旨, 基本案情, 裁判结果, 指导意义
 * (最高人民检察院关于案例指导工作的规定, 最高人民法院关于案例指导工作的规定). One real digest was seen.
 */
export const caseDigest = defineKind({
  id: 'case-digest',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: () => false,
  untitled: (signs) =>
    signs.issuer === null && (hasHeadings(signs) || (NAMED.test(signs.text.slice(0, 300)) && /基本案情|案情/.test(signs.text))),
  recognisers: { ...NOTHING, looksBack: 'always' },
  outcomes: noOutcome,
});
