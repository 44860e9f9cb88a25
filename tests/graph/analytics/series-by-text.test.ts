import { describe, expect, it } from 'vitest';
import { gatherCases } from '../../../graph/analytics/case-facts.ts';
import { collapseSeries } from '../../../graph/analytics/series.ts';
import { dossierOf } from '../../../graph/assembly/dossier.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { withLikeness } from '../../../server/mining/with-likeness.ts';
import { aDocument } from '../../support/second-reading.ts';
import { aLoanJudgment, CAMPUS_LOAN, type LoanCase } from '../../support/similar-texts.ts';

function aDossier(facts: LoanCase, telling = true): Dossier {
  const content = aLoanJudgment(facts);
  const record = rulesExtractor.extract(aDocument(content, `case-${facts.serial}`));
  const { court, number, date } = record;
  const id = `d${facts.serial}`;
  const stored = {
    ...{ id, path: `${id}.txt`, range: { start: 0, end: content.length }, kind: record.extension.kind },
    ...{ court, number, date, text: id, record, reader: null },
  };
  const dossier = dossierOf(stored, content);
  return telling ? withLikeness(dossier) : dossier;
}

/** Docket numbers of the cases that count as one, each group once. */
function groups(dossiers: readonly Dossier[]): number[][] {
  const cases = gatherCases(dossiers);
  const roots = collapseSeries(cases, 30);
  const found = new Map<number, number[]>();
  for (const [i, { number }] of cases.entries()) found.set(roots[i]!, [...(found.get(roots[i]!) ?? []), number!.serial]);
  return [...found.values()].filter((group) => group.length > 1).map((group) => group.sort());
}

const mass = (serial: number, plaintiff: string, over: Partial<LoanCase> = {}): LoanCase => ({
  serial,
  plaintiff,
  defendant: `岑${plaintiff[0]}`,
  facts: CAMPUS_LOAN,
  ...over,
});
/** Unrelated cases out of one form: other days, other sums, other words of what happened. */
const UNRELATED = [
  '2016年4月8日，双方口头约定由被告教授钢琴课程四十节。原告付款6400元，上课十二节后搬迁，双方于2018年8月30日就余款4480元发生争议。',
  '2017年2月11日，双方签订舞蹈培训协议，学费8750元。2017年6月20日被告更换教师，原告于2018年1月9日要求退还5230元未果。',
  '2018年5月3日，原告报名雅思课程，交费15600元。2018年7月19日课程停办，原告于2018年9月2日发函要求退费15600元。',
];

describe('series told by their texts', () => {
  it('are neighbouring dockets of one day whose facts are the same, though no party and no lawyer is shared', () => {
    expect(groups([aDossier(mass(41, '宁采荷')), aDossier(mass(42, '季长风')), aDossier(mass(60, '卓远帆'))])).toEqual([[41, 42]]);
  });

  it('are none where the days differ', () => {
    expect(groups([aDossier(mass(41, '宁采荷')), aDossier(mass(42, '季长风', { decided: '二〇一九年三月六日' }))])).toEqual([]);
  });

  it('are none where nobody can tell what the texts are like', () => {
    expect(groups([aDossier(mass(41, '宁采荷'), false), aDossier(mass(42, '季长风'), false)])).toEqual([]);
  });

  it('are none where unrelated cases are written out of one form', () => {
    expect(
      groups(
        UNRELATED.map((facts, i) => aDossier({ serial: 41 + i, plaintiff: `宁${'采荷远'[i]}`, defendant: `季${'长风月'[i]}`, facts })),
      ),
    ).toEqual([]);
  });
});
