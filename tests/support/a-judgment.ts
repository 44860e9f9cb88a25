/** A short criminal judgment of an invented court, as it is printed; its number is `(2021)河9901刑初SERIAL号`. */
export function aJudgment(serial: number, party: string): string {
  return [
    '河湾县人民法院',
    '刑 事 判 决 书',
    `（2021）河9901刑初${serial}号`,
    '公诉机关河湾县人民检察院。',
    `被告人${party}，男，2004年1月2日出生，汉族，住河湾县青石镇。`,
    `河湾县人民检察院指控被告人${party}犯盗窃罪，于2021年3月${serial}日向本院提起公诉。本院依法公开开庭审理了本案。现已审理终结。`,
    `本院认为，被告人${party}以非法占有为目的，秘密窃取他人财物，其行为已构成盗窃罪。判决如下：`,
    `被告人${party}犯盗窃罪，判处有期徒刑十个月，并处罚金人民币二千元。`,
    '审　判　长　　顾清和',
    '二〇二一年四月九日',
    '书　记　员　　冯小满',
  ].join('\n');
}
