/** Patents as major merit (法释〔2016〕23号 5): only an invention patent, granted, made in prison alone or mainly by the prisoner. */
import type { Dossier } from '../../model/documents/dossier.ts';
import type { LawCitation } from '../../model/leads/lead.ts';
import type { PatentItem } from '../../model/record/extension-merit.ts';
import { PATENT_KINDS } from '../../model/record/extension-terms.ts';
import { isMajor } from '../facts/commutation-limits.ts';
import { type Breach, figures, type Judged, KEPT, quotesAt, textOf } from '../tools/breach.ts';
import { COMMUTATION_2017, inTransition } from '../tools/regimes.ts';

export const PATENT_LAW = {
  major: {
    article: '法释〔2016〕23号第五条',
    says: {
      zh: '重大立功中的发明创造，应当是罪犯在刑罚执行期间独立或者为主完成并经国家主管部门确认的发明专利，不包括实用新型专利和外观设计专利',
      en: 'An invention counts as major merit where it is a granted invention patent made alone or mainly by the prisoner while serving; utility models and designs do not count',
    },
    from: COMMUTATION_2017,
  },
  ordinary: {
    article: '法释〔2016〕23号第四条',
    says: {
      zh: '技术革新认定为一般立功的，应当由罪犯在刑罚执行期间独立或者为主完成并经省级主管部门确认',
      en: 'As ordinary merit a technical innovation must be made while serving, alone or mainly by the prisoner, and confirmed by a provincial authority',
    },
    from: COMMUTATION_2017,
  },
} as const satisfies Record<string, LawCitation>;

export type PatentRule = 'kind' | 'outside-term' | 'not-mainly';

/** Other deeds that make major merit: with one of them in the paper the patent may not be what it rests on. */
const OTHER_DEED =
  /阻止[^。]{0,12}犯罪|检举|揭发|举报|协助[^。]{0,16}(?:抓捕|抓获)|舍己救人|抢险|救灾|灾害|事故|革新|发明创造以外|其他重大贡献|技术改造/;

/** How a granted commutation stands to the rule; only rulings under the text of 2017 are looked at. */
export function judgePatentMerit(dossier: Dossier): Judged<PatentRule> | null {
  const { record } = dossier;
  const { commutation: detail } = record.extension;
  const patents = record.extension.patents ?? [];
  if (patents.length === 0 || record.commutation === null || !record.outcomes.includes('commutation-granted')) return null;
  if (record.date === null) return { breaches: [], missing: ['ruledOn'] };
  if (record.date < COMMUTATION_2017 || inTransition(record.date, COMMUTATION_2017)) return KEPT;
  const grounds = detail?.grounds ?? null;
  if (grounds === null) return { breaches: [], missing: ['meritGrade'] };
  if (!isMajor(grounds.value)) return KEPT;
  const known = patents.filter(({ kind }) => kind !== 'unknown');
  if (known.length < patents.length) return { breaches: [], missing: ['patentKind'] };
  const other = OTHER_DEED.test(textOf(dossier));
  const basis = quotesAt(dossier, grounds.spans, { zh: '认定重大立功', en: 'found to be major merit' });
  const inventions = known.filter(({ kind }) => kind === 'invention');
  const breach = (
    rule: PatentRule,
    certain: boolean,
    items: readonly PatentItem[],
    limit: string,
    actual: string,
    why: [string, string],
  ): Breach<PatentRule> => ({
    rule,
    verdict: certain && !other ? 'violated' : 'possible',
    detail: figures({ zh: '重大立功所依据的专利', en: 'the patent behind the major merit' }, limit, actual, { zh: why[0], en: why[1] }),
    evidence: [...basis, ...items.flatMap(({ spans }) => quotesAt(dossier, spans, { zh: '专利', en: 'patent' }))],
    law: [PATENT_LAW.major, PATENT_LAW.ordinary],
  });
  if (inventions.length === 0) {
    const kinds = [...new Set(known.map(({ kind }) => PATENT_KINDS[kind as keyof typeof PATENT_KINDS]))];
    return {
      breaches: [
        breach('kind', true, known, '发明专利', kinds.map(({ zh }) => zh).join('、'), [
          '裁定认定重大立功，所载专利没有发明专利',
          'the ruling finds major merit and tells of no invention patent',
        ]),
      ],
      missing: [],
    };
  }
  const judged = inventions.map((item) => ({ item, how: outside(item, detail?.sentencedOn?.value ?? null) }));
  // One invention that may count makes the finding lawful.
  if (judged.some(({ how, item }) => how === null && item.role !== 'joint')) return KEPT;
  const early = judged.filter(({ how }) => how !== null);
  const joint = judged.filter(({ how, item }) => how === null && item.role === 'joint').map(({ item }) => item);
  if (joint.length > 0)
    return {
      breaches: [
        breach('not-mainly', false, joint, '独立或者为主完成', '与他人共同完成', [
          '裁定只载明与他人共同完成，没有载明为主完成',
          'the ruling says that it was made with others, and not that it was mainly his',
        ]),
      ],
      missing: [],
    };
  return {
    breaches: [
      breach(
        'outside-term',
        early.every(({ how }) => how === 'granted'),
        early.map(({ item }) => item),
        '刑罚执行期间完成',
        early.map(({ item }) => item.grantedOn ?? item.appliedOn ?? '').join('、'),
        [
          '专利在原判作出之前已经申请或者授权，不是刑罚执行期间完成',
          'the patent was applied for or granted before the judgment, and so was not made while serving',
        ],
      ),
    ],
    missing: [],
  };
}

/** Whether a patent was there before the judgment; null where the dates do not say so. */
function outside({ appliedOn, grantedOn }: PatentItem, sentencedOn: string | null): 'granted' | 'applied' | null {
  if (sentencedOn === null) return null;
  if (grantedOn !== null && grantedOn < sentencedOn) return 'granted';
  return appliedOn !== null && appliedOn < sentencedOn ? 'applied' : null;
}
