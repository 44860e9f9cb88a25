import type { AskedDocument } from '../../../nlp/ask/passage.ts';

/** A document that is the whole of its source. */
export function anAskedDocument(source: string, id = 'd1'): AskedDocument {
  return { id, source, range: { start: 0, end: source.length } };
}

/** An invented judgment: people, court and company are nobody. */
export const JUDGMENT = `云岭省石桥县人民法院
刑事判决书
（2019）岭0121刑初7001号
公诉机关云岭省石桥县人民检察院。
被告人卓远帆，男，1985年6月8日出生，汉族，住石桥县。因涉嫌犯诈骗罪于2018年12月20日被刑事拘留。
辩护人岑默，云岭同樾律师事务所律师。
石桥县人民检察院指控被告人卓远帆犯诈骗罪，于2019年3月11日向本院提起公诉。本院于同日立案，公开开庭审理了本案。
经审理查明，被告人卓远帆虚构承包工程的事实，骗取被害人现金126000元。
本院认为，被告人卓远帆没有立功表现，不属于累犯，归案后如实供述。判决如下：
被告人卓远帆犯诈骗罪，判处有期徒刑一年八个月，缓刑二年六个月，并处罚金人民币五千元。
审判长　陆秉和
审判员　曲径
二〇一九年四月二十九日
书记员　尹小满
`;
