import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';

/** The record of an invented text. */
export function readText(text: string, id = 'invented'): ExtractionRecord {
  return rulesExtractor.extract({ id, source: `${id}.txt`, text, range: { start: 0, end: text.length } });
}

export interface JudgmentParts {
  header: string;
  opening: string;
  reasons: string;
  operative: string;
  tail: string;
}

/** A criminal judgment of an invented court; a test states only the part that matters to it. */
export function aCriminalJudgment(over: Partial<JudgmentParts> = {}): string {
  const parts: JudgmentParts = {
    header: '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。',
    opening:
      '青河县人民检察院以青检刑诉〔2021〕39号起诉书指控被告人卓远帆犯盗窃罪，于2021年2月18日向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。青河县人民检察院指派检察员佟念安出庭支持公诉。现已审理终结。',
    reasons: '本院认为，被告人卓远帆的行为已构成盗窃罪。',
    operative: '被告人卓远帆犯盗窃罪，判处有期徒刑一年二个月，并处罚金人民币三千元。',
    tail: '审判长温书岚\n审判员祁野\n人民陪审员白川\n二〇二一年三月九日\n书记员涂林',
    ...over,
  };
  return [
    '云川省青河县人民法院',
    '刑事判决书',
    '（2021）云8101刑初45号',
    '公诉机关云川省青河县人民检察院。',
    parts.header,
    parts.opening,
    parts.reasons,
    '依照《中华人民共和国刑法》第二百六十四条之规定，判决如下：',
    parts.operative,
    '如不服本判决，可在接到判决书的第二日起十日内提出上诉。',
    parts.tail,
  ].join('\n');
}
