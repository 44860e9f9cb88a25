import type { UncertainValue } from '../../graph/model/record/review.ts';
import { openStore } from '../../graph/store/open.ts';
import { prepareText } from '../../ingestion/prepare.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { aWrite } from '../support/store-writes.ts';

const COURT = '云川省青河县人民法院';

/** A judgment in authentic form about invented people; `serial` makes each of them another document. */
function judgment(serial: number, judge: string): string {
  return [
    COURT,
    '民 事 判 决 书',
    `（2021）云0521民初${serial}号`,
    '原告：曲水青禾农资有限公司，住所地云川省青河县曲水镇。',
    '法定代表人：展翼，经理。',
    '委托诉讼代理人：言若水，云川曲水律师事务所律师。',
    '被告：岑默，男，1980年1月2日出生，汉族，住云川省青河县。',
    `原告曲水青禾农资有限公司与被告岑默买卖合同纠纷一案，本院于2021年3月${(serial % 20) + 1}日立案后，依法适用普通程序，公开开庭进行了审理。原告的委托诉讼代理人言若水、被告岑默到庭参加诉讼。本案现已审理终结。`,
    `原告向本院提出诉讼请求：判令被告支付货款${serial}元及利息。事实和理由：2020年5月，原告向被告供应化肥，被告收货后出具欠条一份，至今未付。`,
    '被告辩称，货款数额属实，但因当年收成不好，请求分期支付。',
    '本院认为，原、被告之间的买卖合同系双方真实意思表示，合法有效。被告收货后未按约付款，构成违约，应当承担支付货款及逾期利息的责任。依照《中华人民共和国民法典》第六百二十六条、第六百二十八条之规定，判决如下：',
    `被告岑默于本判决生效之日起十日内支付原告曲水青禾农资有限公司货款${serial}元。`,
    '如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，并按对方当事人的人数提出副本，上诉于云川省青山市中级人民法院。',
    '审　判　长　　顾清和',
    `审　判　员　　${judge}`,
    '人民陪审员　　叶知秋',
    '二〇二一年四月九日',
    '书　记　员　　冯小满',
  ].join('\n');
}

type Doubt = Pick<UncertainValue, 'field' | 'index' | 'reason'> & { readonly others: readonly string[] };

/** Fills a store with judgments of which the reader doubts the second judge, and now and then the court or the date. */
export async function loadDoubtfulJudgments(address: string, count: number): Promise<void> {
  const store = await openStore(address);
  for (let serial = 1; serial <= count; serial++) {
    const doubts: Doubt[] = [
      { field: 'officials', index: 1, reason: 'two-names', others: ['卓远、帆影', '卓远'] },
      ...(serial % 3 === 0
        ? [{ field: 'court', index: null, reason: 'court-and-number-differ', others: ['云川省临渡县人民法院'] } as const]
        : []),
      ...(serial % 4 === 0 ? [{ field: 'date', index: null, reason: 'date-too-late', others: [] } as const] : []),
    ];
    const text = judgment(1000 + serial, '卓远帆');
    const prepared = prepareText({ path: `卷宗/${serial}.txt`, text } as Parameters<typeof prepareText>[0], doubting(doubts));
    const [part] = prepared.parts;
    if (!part) throw new Error('the judgment was not read');
    await store.commit(
      aWrite({
        texts: [{ hash: prepared.hash, path: part.document.path, source: prepared.hash, content: text }],
        documents: [part.document],
        ...{ nodes: part.nodes, edges: part.edges, mentions: part.mentions },
      }),
    );
  }
  await store.close();
}

/** The reader of the rules, unsure of what a test wants it to be unsure of. */
function doubting(doubts: readonly Doubt[]): typeof rulesExtractor {
  return {
    ...rulesExtractor,
    extract(document) {
      const record = rulesExtractor.extract(document);
      const uncertain = doubts.map(({ field, index, reason, others }): UncertainValue => {
        const [read, spans] =
          field === 'officials'
            ? [record.officials[index ?? 0]!.name, record.officials[index ?? 0]!.spans]
            : [record[field] as string, record.spans[field as 'court']];
        return { field, index, reason, spans, candidates: [read, ...others].map((value) => ({ value, spans })) };
      });
      return { ...record, uncertain };
    },
  };
}
