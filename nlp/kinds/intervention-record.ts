import { defineKind, type KindSigns, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

const NAMED = /(?:干预|过问|插手|三个规定|重大事项)[^。\n]{0,40}(?:记录|报告|填报|登记|情况)[^。\n]{0,8}(?:表|单)/;

/** The name of the form may be broken over two lines of its heading. */
const isNamed = ({ text }: KindSigns): boolean => NAMED.test(text.slice(0, 160).replace('\n', ''));

/**
 * Records of somebody asking about a case or meddling in it, kept under the 三个规定 (领导干部干预司法活动、插手具体案件处理的记录、通报和责任追究规定;
 * 司法机关内部人员过问案件的记录和责任追究规定; 关于进一步规范司法人员与当事人、律师…接触交往行为的若干规定). Each system has a form of its own.
 * No real sample was seen.
 */
export const interventionRecord = defineKind({
  id: 'intervention-record',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: (signs) => isNamed(signs),
  untitled: (signs) => isNamed(signs),
  recognisers: NOTHING,
  outcomes: noOutcome,
});
