import { defineKind, NO_FIXED_FORM, NOTHING, noOutcome } from './define.ts';

/** Words by which a report in the press says where it comes from, in its first lines or at its end. */
const PRESS =
  /本报讯|本[网台刊]讯|本报记者|(?:社|网|报)[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|讯)|（记者|（通讯员|记者：|通讯员[：\u4e00-\u9fff]{2,4}|记者[\u4e00-\u9fff]{2,4}报道|据[^，。\n]{2,14}(?:报道|消息)[，：]/;

/** Reports of the press on cases and on the work of the courts and procuratorates. No form; no real sample was seen. */
export const newsReport = defineKind({
  id: 'news-report',
  published: 'other',
  criminal: false,
  always: NO_FIXED_FORM,
  titled: () => false,
  untitled: ({ text, issuer, form, code, closing }) =>
    issuer === null &&
    (form === null || form === 'decision') &&
    code === '' &&
    (PRESS.test(text.slice(0, 400)) || /（(?:记者|通讯员)[^）]{2,20}）$/.test(closing.trimEnd())),
  recognisers: { ...NOTHING, figures: true },
  outcomes: noOutcome,
});
