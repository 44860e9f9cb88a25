import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../../nlp/text/segments.ts';

interface Plan {
  readonly title: string;
  readonly body: string;
  readonly tail: string;
  readonly appendix: string;
}

const document = ({ title, body, tail, appendix }: Plan) =>
  `${title}江南省青河市人民法院\n民 事 判 决 书\n（2019）江0101民初12号\n${body}\n${tail}${appendix}`;

const TAILS = [
  '审　判　员　　林　海\n二〇一九年五月六日\n书　记　员　　周小雨',
  '审判长林海\n审判员赵明远\n二〇一九年五月六日\n书记员周小雨',
  '二〇一九年五月六日',
];
const BODIES = [
  '原告林某某。\n本院认为，应予支持。判决如下：\n驳回诉讼请求。',
  '原告林某某不服青河市人民法院（2018）江0101民初3号民事判决书，提起上诉。\n本院驳回。',
  '原告提交青河市人民法院\n民事裁定书\n一份，证明其主张。\n本院予以采信。',
];
const plan = fc.record<Plan>({
  title: fc.constantFrom(
    '',
    '林某某与赵某某借款合同纠纷一审民事判决书\n',
    '林某某借款合同纠纷一审民事判决书\n发布日期：2019-05-06 浏览：12次\n',
  ),
  body: fc.constantFrom(...BODIES),
  tail: fc.constantFrom(...TAILS),
  appendix: fc.constantFrom('', '\n附：相关法律条文\n《中华人民共和国民法典》\n第一条为了保护民事主体的合法权益。'),
});

describe('findDocuments', () => {
  it('finds where each of several documents begins, and covers the whole text', () => {
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\r\n\r\n'), (plans, separator) => {
        const documents = plans.map(document);
        const text = documents.join(separator);
        let at = 0;
        const starts = documents.map((one) => {
          const start = at;
          at += one.length + separator.length;
          return start;
        });
        const found = findDocuments(text);
        expect(found.map((range) => range.start)).toEqual(starts);
        expect(found.map((range) => range.end)).toEqual([...starts.slice(1), text.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives one range for one document and for a text that is none', () => {
    for (const text of ['', '今日无事。', document({ title: '', body: BODIES[1]!, tail: TAILS[1]!, appendix: '' })]) {
      expect(findDocuments(text)).toEqual([{ start: 0, end: text.length }]);
    }
  });

  it('cuts nothing where a header is quoted before any signature', () => {
    const text = document({
      title: '',
      body: `${BODIES[2]}\n青河市人民法院\n民事判决书\n（2018）江0101民初3号`,
      tail: TAILS[0]!,
      appendix: '',
    });
    expect(findDocuments(text)).toHaveLength(1);
  });

  it('reads documents whose breaks are spaces or nothing', () => {
    const spaced =
      '青河市人民法院 刑事判决书 （2019）江0101刑初1号 被告人林某某，男。 判处罚金。 审判员林海 二〇一九年五月六日 书记员周小雨';
    const glued = '青河市人民法院刑 事 判 决 书（2019）江0101刑初1号被告人林某某，男。判处罚金。审判员林海二〇一九年五月六日书记员周小雨';
    for (const one of [spaced, glued]) {
      const text = `${one}\n${one}`;
      expect(findDocuments(text).map((range) => range.start)).toEqual([0, one.length + 1]);
    }
  });
});
