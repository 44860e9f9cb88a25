import type { Extension } from '../../../../graph/model/record/extension.ts';
import { readText } from '../a-document.ts';

export interface CivilParts {
  title: string;
  number: string;
  header: string;
  opening: string;
  body: string;
  reasons: string;
  leads: string;
  operative: string;
  tail: string;
}

/** A civil judgment of an invented court; a test states only the part that matters to it. */
export function aCivilDocument(over: Partial<CivilParts> = {}): string {
  const parts: CivilParts = {
    title: '民事判决书',
    number: '（2021）云8101民初77号',
    header:
      '原告：岑默，男，1980年3月2日出生，住云川省青河县柳湾镇渡口路8号。\n被告：青河县曲径商贸有限公司，住所地云川省青河县石桥街5号。',
    opening:
      '原告岑默与被告青河县曲径商贸有限公司买卖合同纠纷一案，本院于2021年3月2日立案后，依法适用简易程序，公开开庭进行了审理。本案现已审理终结。',
    body: '原告岑默向本院提出诉讼请求：判令被告返还货款1200元。事实和理由：略。',
    reasons: '本院认为，双方的买卖合同合法有效。',
    leads: '依照《中华人民共和国民法典》第五百七十七条之规定，判决如下：',
    operative: '被告青河县曲径商贸有限公司于本判决生效之日起十日内返还原告岑默货款1200元。',
    tail: '审判员祁野\n二〇二一年四月九日\n书记员涂林',
    ...over,
  };
  const { title, number, header, opening, body, reasons, leads, operative, tail } = parts;
  return ['云川省青河县人民法院', title, number, header, opening, body, reasons, leads, operative, tail].join('\n');
}

export function civilExtension(over: Partial<CivilParts> = {}): Extension {
  return readText(aCivilDocument(over)).extension;
}
