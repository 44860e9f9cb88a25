import { defineKind, type KindSigns, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

const NAMED = /工作报告$|工作总结$|情况(?:的)?(?:报告|通报|汇报)$|工作情况$/;
const OWN_BODIES = /全[省市州县区国](?:检察|法院|审判|政法)|两级[检法]?院|检察机关|各级法院|人民法院工作|我院|基层院/g;
const SPAN_OF_TIME = /年以来|五年来|年来|以来|同比|同期|前三季度|上半年|全年/;
const COUNTED = /\d[\d,]{0,9}(?:余|多)?(?:件|人|份|次|个|项|起|%)/g;

/** Words of a single case; a fragment of a judgment against a police body counts things as well. */
const SINGLE_CASE = /本院认为|公诉机关|原告|供述|证言|判决如下/;

/** Without the name of a report: a body speaks of its own work over a time, in figures. */
const counts = ({ text }: KindSigns): boolean =>
  !SINGLE_CASE.test(text) &&
  SPAN_OF_TIME.test(text) &&
  (text.match(OWN_BODIES)?.length ?? 0) >= 2 &&
  (text.match(COUNTED)?.length ?? 0) >= 5;

/**
 * Work reports of procuratorates and courts to the people's congress, annual and special reports on their work
 * (各级人民代表大会常务委员会监督法第八条 and on). No official form; the figures are the point. One real text was seen, a report in prose.
 */
export const workReport = defineKind({
  id: 'work-report',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: ({ title }) => NAMED.test(title),
  untitled: (signs) =>
    NAMED.test(signs.headline.replace(/[（(].*$/, '')) ||
    ((signs.form === null || signs.form === 'decision') && signs.code === '' && signs.issuer === null && counts(signs)),
  recognisers: { ...NOTHING, figures: true },
  outcomes: noOutcome,
});
