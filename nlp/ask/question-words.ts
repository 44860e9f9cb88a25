/** How people ask, and how court documents say it. */
export interface Concept {
  /** Words in a question: Chinese ones anywhere in it, English ones (lower case) at the beginning of a word. */
  readonly asked: readonly string[];
  /** Whichever of these stands in a passage answers for the concept. */
  readonly says: readonly string[];
}

export const CONCEPTS: readonly Concept[] = [
  {
    asked: ['法官', '审判人员', '承办人', '合议庭', '谁审', '谁审理', '谁判', '谁办', 'judge', 'panel'],
    says: ['审判长', '审判员', '人民陪审员'],
  },
  { asked: ['审判长', 'presiding'], says: ['审判长'] },
  { asked: ['陪审', 'lay'], says: ['人民陪审员', '陪审员'] },
  { asked: ['书记员', 'clerk'], says: ['书记员'] },
  {
    asked: ['律师', '辩护人', '辩护', '代理人', 'lawyer', 'counsel', 'attorney', 'defend'],
    says: ['律师', '辩护人', '委托诉讼代理人', '委托代理人'],
  },
  { asked: ['律师事务所', '律所', 'law firm', 'firm'], says: ['律师事务所'] },
  { asked: ['检察官', '公诉人', '检察员', 'prosecutor'], says: ['检察员', '检察官', '公诉人', '检察人员'] },
  { asked: ['监狱', '服刑', 'prison'], says: ['监狱', '服刑'] },
  {
    asked: ['判了', '判几', '被判', '被判处', '判几年', '判多', '判处', '怎么判', '刑期', '几年', '量刑', '判刑', 'sentence', 'term'],
    says: ['判处', '有期徒刑', '拘役', '管制'],
  },
  { asked: ['缓刑', 'probation', 'suspend'], says: ['缓刑'] },
  { asked: ['假释', 'parole'], says: ['假释'] },
  { asked: ['减刑', '减了', '减去', 'commut', 'reduc'], says: ['减刑', '减去'] },
  { asked: ['罚金', '罚款', 'fine'], says: ['罚金'] },
  { asked: ['累犯', 'recidiv', 'repeat'], says: ['累犯'] },
  { asked: ['自首', 'surrender'], says: ['自首', '主动投案'] },
  { asked: ['立功', 'meritorious'], says: ['立功'] },
  { asked: ['赔偿', '退赃', '退赔', 'compensat', 'restitut'], says: ['赔偿', '退赃', '退赔'] },
  { asked: ['诈骗', 'fraud'], says: ['骗取', '诈骗'] },
  { asked: ['骗了', '骗取', '骗得', '骗走'], says: ['骗取', '骗得'] },
  { asked: ['盗窃', '偷', 'theft', 'stole'], says: ['盗窃', '窃取'] },
  { asked: ['归还', '还了', '还款', '偿还', 'repa'], says: ['归还', '偿还', '还款'] },
  { asked: ['多少钱', '多少', '金额', '数额', '款项', '多少元', 'money', 'amount', 'much'], says: ['元'] },
  { asked: ['什么时候', '何时', '哪天', '哪一天', '日期', 'when', 'date'], says: ['日'] },
  { asked: ['利息', '利率', 'interest'], says: ['利率', '利息'] },
  { asked: ['受理费', '诉讼费', '费用', 'fee', 'costs'], says: ['受理费', '诉讼费'] },
  { asked: ['法条', '法律依据', '条文', '依据', 'statute', 'article', 'law'], says: ['依照', '根据《'] },
  { asked: ['指控', '起诉', '公诉', 'charge', 'indict', 'accus'], says: ['指控', '提起公诉', '起诉书'] },
  { asked: ['前科', '判过刑', 'previous'], says: ['曾因', '前科'] },
  { asked: ['立案', 'filed', 'accept'], says: ['立案', '受理'] },
  { asked: ['意见', '看法', '主张', '提出', 'opinion', 'argue', 'claim'], says: ['认为', '主张', '提出', '辩称', '请求', '建议', '同意'] },
  { asked: ['住址', '住所', '住在', '住哪', 'address'], says: ['住'] },
  { asked: ['出生', '年龄', '多大', 'born', 'age'], says: ['出生', '日生'] },
  { asked: ['上诉', 'appeal'], says: ['上诉'] },
  { asked: ['发回', 'remand'], says: ['发回'] },
  { asked: ['被害人', '受害人', 'victim'], says: ['被害人'] },
  { asked: ['被告', 'defendant'], says: ['被告'] },
  { asked: ['原告', 'plaintiff'], says: ['原告'] },
  { asked: ['罪犯', '犯人', 'prisoner', 'convict'], says: ['罪犯'] },
  { asked: ['法院', 'court'], says: ['法院'] },
  { asked: ['悔改', '表现', 'behav', 'remorse'], says: ['悔改表现', '认罪悔罪', '表现'] },
  { asked: ['认罪', '认罚', 'plea', 'confess'], says: ['认罪认罚', '认罪', '如实供述'] },
  { asked: ['证据', '证实', 'evidence', 'proof'], says: ['证据', '证实', '证明'] },
  { asked: ['合同', 'contract'], says: ['合同'] },
];

/** Words that only make a sentence a question, or stand in every document. */
export const QUESTION_PARTICLES = new Set(
  (
    '谁 什么 什么时候 何时 何人 哪 哪里 哪些 哪个 哪位 哪几 多少 几 几个 多久 怎么 怎样 如何 为何 为什么 是否 是不是 有没有 有无 能否 可否 吗 呢 吧 ' +
    '请 请问 问 告诉 说明 一下 关于 对于 情况 事情 内容 问题 时候 时间 日期 地方 原因 结果 是 为 被 把 由 在 对 和 与 及 或 的 地 得 了 着 过 ' +
    '有 没有 没 不 也 都 就 还 又 再 已 已经 曾 会 能 可以 应当 要 想 给 让 向 从 到 于 以 因 其 该 本 这 那 他 她 它 他们 她们 我 我们 你 ' +
    '一 一个 两 个 名 件 案 案件 本案 文书 里 中 上 下 内 外 后 前 进行 担任 作出 承担 发生 做 做出 提到 写 讲 说 人 人员 ' +
    'who what when where which how why is are was were do does did the a an of in on at to for by with and or there any has have had it he she they'
  ).split(' '),
);
