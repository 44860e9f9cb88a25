import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';

/**
 * Reading costs no more than in proportion to the length of a text, whatever it is made of. The work is counted, not timed:
 * every search adds the characters that it passes over.
 */
describe('the work of reading grows with the text, not with its square', () => {
  const HEAD =
    '云川省青河县人民法院\n刑事判决书\n（2020）云0123刑初45号\n公诉机关云川省青河县人民检察院。\n被告人岑默，男，1980年3月4日出生。\n';
  const OPENING = '云川省青河县人民检察院指控被告人岑默犯盗窃罪，向本院提起公诉。本院依法组成合议庭，现已审理终结。\n';
  const DECISION = '判决如下：\n被告人岑默犯盗窃罪，判处有期徒刑一年。\n';
  const TAIL = '审判长卓远帆\n二〇二〇年五月六日\n书记员曲径\n';

  /** What a text is filled up with, again and again. */
  const FILLINGS: Readonly<Record<string, string>> = {
    commas: '，',
    'listing commas': '、',
    'opening brackets': '（',
    'closing brackets': '）',
    'brackets never closed': '（甲',
    stops: '。',
    semicolons: '；',
    colons: '：',
    newlines: '\n',
    spaces: ' ',
    'wide spaces': '　',
    'spaces between characters': '甲 ',
    digits: '7',
    'Chinese digits': '二',
    letters: 'b',
    'question marks': '?',
    'lost characters': '\uFFFD',
    quotes: '“',
    titles: '《',
    'angle brackets': '<p ',
    ampersands: '&#',
    'one character': '院',
    'a role of the header': '被告人',
    'a signing role': '审判员',
    'signing roles with names': '审判员卓远帆',
    'signers in lines': '书记员曲径\n',
    names: '岑默',
    'names in a list': '岑默、',
    'names and verbs': '岑默犯',
    amounts: '人民币3000元',
    'sums in words': '三千元，',
    ordinals: '一、',
    items: '一、岑默；',
    'case numbers': '（2019）云0123刑初7号',
    'case numbers in a list': '（2019）云0123刑初7号、',
    'numbers of a procuratorate': '青检刑诉〔2020〕7号',
    'brackets with years': '（2019）',
    years: '2019年',
    dates: '2019年3月4日',
    'dates in lines': '2019年3月4日\n',
    'dates in words': '二〇一九年三月四日',
    'relative dates': '同年3月',
    durations: '一年六个月',
    crimes: '盗窃罪、',
    charges: '犯盗窃罪',
    'words that decide': '判决如下：',
    'words of an opinion': '本院认为，',
    'a court': '青河县人民法院',
    'a procuratorate': '青河县人民检察院',
    'revoked probation': '撤销缓刑',
    'older sentences': '与前罪',
    penalties: '判处有期徒刑一年，',
    'convictions of one': '被告人岑默犯盗窃罪，判处有期徒刑一年；',
    'earlier convictions': '曾因犯盗窃罪被判处拘役四个月，',
    'withdrawn appeals': '申请撤回上诉',
    'terms with their days': '自2019年3月4日起至',
    statutes: '《中华人民共和国刑法》第二百六十四条、',
    articles: '第七条第一款、',
    'quoted statutes': '“《中华人民共和国刑法》第七条',
    'sentences without end': '岑默盗窃财物，价值3000元，',
    arrests: '被刑事拘留，同日被逮捕，',
    prosecutors: '检察员',
    'sent prosecutors': '检察院指派',
    agents: '委托代理人曲径，',
    'duty words': '徇私枉法',
    disputes: '买卖合同纠纷一案，',
    compensations: '赔偿',
    circumstances: '系自首',
    'circumstances in a plea': '系自首，其辩解',
    'compensations in sums': '已赔偿3000元',
    agreements: '达成协议',
    translators: '翻译',
    recusals: '申请审判员回避',
    'blood alcohol': '血液酒精80mg/100ml',
    drugs: '冰毒3克',
    terms: '有期徒刑一年',
    fines: '罚金三千元',
    'a page heading': '青河县人民法院\n刑事判决书\n',
    'mixed lines': '岑默，男\n',
    hearings: '公开开庭',
    transfers: '指定',
    appeals: '不服',
  };

  const FRAMES: Readonly<Record<string, (filling: string) => string>> = {
    alone: (filling) => filling,
    'in the header': (filling) => HEAD + filling + OPENING + DECISION + TAIL,
    'in the opening': (filling) => HEAD + OPENING.slice(0, -14) + filling + DECISION + TAIL,
    'in the body': (filling) => `${HEAD + OPENING}经审理查明，${filling}本院认为，被告人岑默的行为构成盗窃罪。${DECISION}${TAIL}`,
    'in the reasons': (filling) => `${HEAD + OPENING}本院认为，${filling}依照《中华人民共和国刑法》第二百六十四条，${DECISION}${TAIL}`,
    'in the decision': (filling) => HEAD + OPENING + DECISION + filling + TAIL,
    'in the signatures, without end': (filling) => `${HEAD + OPENING + DECISION}审判长卓远帆\n${filling}`,
  };

  const LENGTH = 4000;
  /** What reading costs whatever the length. */
  const CONSTANT = 150_000;

  let work = 0;
  const { exec } = RegExp.prototype;

  beforeEach(() => {
    RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      if (match !== null) work += match.index + match[0].length - from;
      else work += this.sticky ? 1 : Math.max(0, text.length - from);
      return match;
    };
  });

  afterEach(() => {
    RegExp.prototype.exec = exec;
  });

  function workOf(text: string): number {
    work = 0;
    rulesExtractor.extract({ id: 'a', source: 'a', text, range: { start: 0, end: text.length } });
    return work;
  }

  for (const [place, frame] of Object.entries(FRAMES)) {
    it.each(Object.entries(FILLINGS))(`${place}: %s`, (_, filling) => {
      const text = (length: number) => frame(filling.repeat(Math.ceil(length / filling.length)));
      expect(workOf(text(2 * LENGTH))).toBeLessThanOrEqual(2.2 * workOf(text(LENGTH)) + CONSTANT);
    });
  }
});
