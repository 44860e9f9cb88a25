import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const read = (evidence: string) => {
  const reasons = `上述事实，有经庭审质证的下列证据证实：${evidence}等证据证实，足以认定。\n本院认为，被告人卓远帆的行为已构成盗窃罪。`;
  return readText(aCriminalJudgment({ reasons }));
};
const officers = (evidence: string) => (read(evidence).extension.course.policeAccounts ?? []).map((one) => [one.name, one.agency]);

describe('police officers who wrote an account', () => {
  it.each<[string, [string, string | null][]]>([
    [
      '青河县公安局民警应流、涂林出具的破案经过',
      [
        ['应流', '青河县公安局'],
        ['涂林', '青河县公安局'],
      ],
    ],
    [
      '被告人的户籍证明，应流、涂林出具的到案经过',
      [
        ['应流', null],
        ['涂林', null],
      ],
    ],
    [
      '青河县公安局城关派出所民警应流、涂林共同出具的抓获经过',
      [
        ['应流', '青河县公安局城关派出所'],
        ['涂林', '青河县公安局城关派出所'],
      ],
    ],
    [
      '青河公安分局经侦大队应流、涂林等人出具的发破案经过',
      [
        ['应流', '青河公安分局经侦大队'],
        ['涂林', '青河公安分局经侦大队'],
      ],
    ],
    ['出警民警应流出具的情况说明', [['应流', null]]],
    ['侦查人员应流制作的《抓获说明》', [['应流', null]]],
    ['检验报告、民警应某出具的归案说明', [['应某', null]]],
  ])('%s', (evidence, wanted) => {
    expect(officers(evidence)).toEqual(wanted);
  });

  it.each([
    '青河县公安局出具的到案经过',
    '青河县公安局城关派出所民警出具的抓获经过',
    '邻居应流出具的情况说明',
    '应流出具的情况说明',
    '证人应流的证言、被害人涂林的陈述、青河县公安局出具的破案经过',
    '应流、涂林出具的谅解书',
  ])('are none: %s', (evidence) => {
    expect(officers(evidence)).toEqual([]);
  });

  it('are not among those who act in the procedure, and stand where they are printed', () => {
    const evidence = '青河县公安局民警应流出具的到案经过、应流制作的抓获经过';
    const record = read(evidence);
    expect(record.officials.map((one) => one.role)).not.toContain('police');
    const [one, ...rest] = record.extension.course.policeAccounts ?? [];
    expect(rest).toEqual([]);
    expect(one?.spans).toHaveLength(2);
  });
});
