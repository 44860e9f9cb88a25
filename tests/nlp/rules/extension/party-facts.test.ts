import { describe, expect, it } from 'vitest';
import { civilExtension } from './a-civil-judgment.ts';

const facts = (header: string) => civilExtension({ header }).partyFacts.map(({ party, fact, value }) => [party, fact, value]);

describe('facts of parties', () => {
  it('reads the address and the credit code of each party, not of its head or agent', () => {
    expect(
      facts(
        '原告：岑默，男，1980年3月2日出生，住云川省青河县柳湾镇渡口路8号。\n委托诉讼代理人：白川，男，住青河县石桥街9号。\n被告：青河县曲径商贸有限公司，住所地云川省青河县石桥街5号，统一社会信用代码91810000MA0ABCDE1X。\n法定代表人：曲径，住青河县北门路2号。',
      ),
    ).toEqual([
      ['岑默', 'address', '云川省青河县柳湾镇渡口路8号'],
      ['青河县曲径商贸有限公司', 'address', '云川省青河县石桥街5号'],
      ['青河县曲径商贸有限公司', 'credit-code', '91810000MA0ABCDE1X'],
    ]);
  });

  it('reads where somebody is registered and where he lives', () => {
    expect(facts('原告：岑默，男，户籍所在地云川省白石县，现住云川省青河县。\n被告：曲径，女，住青河县。')).toEqual([
      ['岑默', 'address', '云川省白石县'],
      ['岑默', 'address', '云川省青河县'],
      ['曲径', 'address', '青河县'],
    ]);
  });

  it.each(['原告：岑默，男，汉族，因病住院。\n被告：曲径，女。', '原告：岑默，男，无业。\n被告：曲径，女。'])(
    'reads no address: %s',
    (header) => {
      expect(facts(header)).toEqual([]);
    },
  );
});
