import { PARTY_ROLE } from '../../../nlp/lexicon/party-roles.ts';
import { SIGNING_ROLES as ROLE_WORDS } from '../../../nlp/rules/layout/signature-block.ts';

/** What a field of a record says about the document that the record is of. */
export type Meaning =
  | 'document'
  | Section
  | 'court'
  | 'case-name'
  | 'form'
  | 'case-type'
  | 'number'
  | 'cause'
  | 'date'
  | 'parties'
  | 'aside';

/** The parts of a document, in its order, that records keep in fields of their own. */
export const SECTIONS = [
  'heading',
  'participants',
  'proceedings',
  'claims',
  'facts',
  'reasons',
  'disposition',
  'tail',
  'appendix',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Names of fields by what they mean, surest first; compared by `plainName`. s1 to s51 are the fields of the judgment site since 2018,
 * names in …原文 those of its pages before; ah, fymc, cprq and the like are initials of pinyin.
 */
const NAMES: Readonly<Record<Meaning, string>> = {
  document:
    'qwcontent htmlcontent dochtml html fulltext judgmenttext judgementtext doccontent wscontent wenshucontent content docinfo judgment judgement document text body rawtext originaltext doctext caseText casecontent yuanwen wsnr qw qwnr 全文 正文 文书内容 文书全文 文书正文 裁判文书全文 裁判文书内容 原文 判决书 判决书全文 裁定书 内容',
  heading: 's22 首部 文书首部 标题段 文本首部段落原文 首部段落 head header heading',
  participants:
    '诉讼参与人 诉讼参与人信息 诉讼参与人信息部分原文 当事人信息 当事人段 当事人基本情况 当事人基本情况段 partyinfo partiesinfo partyinformation litigants dsrxx dsrd',
  proceedings:
    's23 诉讼记录 诉讼记录段 诉讼记录段原文 审理经过 诉讼经过 案件由来 案件由来和审理经过 procedure proceedings proceeding proceduralhistory trialprocess history ssjl ssjld sljg',
  claims:
    's24 诉控辩 控辩主张 诉辩主张 诉辩意见 原告诉称 诉称 指控 公诉机关指控 诉讼请求 claims claim plaintiffclaim arguments allegation allegations accusation sqb',
  facts:
    's25 事实 案件事实 查明事实 本院查明 经审理查明 审理查明 法院查明 案件基本情况 基本案情 案件基本情况段 案件基本情况段原文 事实段 facts fact findings factsfound background ajjbqk ajjbqkd bycm cmss',
  reasons:
    's26 理由 裁判理由 本院认为 法院认为 裁判分析过程 裁判分析 裁判要旨段原文 判决理由 理由段 reasons reason reasoning opinion courtopinion courtview holding rationale analysis cply byrw cpfxgc',
  disposition:
    's27 判决结果 裁判结果 判决主文 裁判主文 主文 裁定结果 判决结果段 判决结果段原文 裁判结果段 disposition judgmentresult judgementresult verdict ruling order decision mainjudgment result pjjg cpjg zw',
  tail: 's28 尾部 文尾 落款 署名 结尾 文本尾部 文本尾部原文 尾部段 tail footer signature signatures signatureblock ending ww wb',
  appendix: 's51 附录 附件 附 附加原文 附法律条文 appendix annex',
  court:
    's2 court courtname courtfullname courttitle trialcourt judgecourt nameofcourt 法院 法院名称 审理法院 裁判法院 受理法院 经办法院 执行法院 作出法院 判决法院 制作法院 审判法院 fymc fy slfy cpfy 检察院 检察院名称 检察机关 办案检察院 procuratorate 制作单位 制作机关 发文机关 作出机关 authority issuer agency',
  'case-name':
    's1 title casename casetitle docname doctitle documenttitle documentname judgmenttitle 案件名称 案名 标题 文书标题 文书名称 案件标题 裁判文书标题 题目 ajmc wsmc wsbt bt name subject',
  form: '文书类型 文书种类 文书类别 文书性质 裁判类型 裁判形式 裁判文书类型 doctype documenttype judgmenttype judgetype papertype wslx wszl wslb',
  'case-type': 's8 案件类型 案件类别 案件性质 案别 casetype casecategory casekind ajlx ajlb',
  number:
    's7 caseno casenumber casenum casecode caseid docketnumber docketno docno docnumber documentnumber judgmentno judgmentnumber number 案号 案件编号 案件号 文号 文书号 文书编号 文书字号 案件字号 文书案号 ah ajbh ajh wsh',
  cause: '案由 案由名称 罪名 causeofaction cause charge ay aymc zm',
  date: 's31 裁判日期 判决日期 裁定日期 裁判时间 判决时间 作出日期 文书日期 落款日期 制作日期 裁判年月日 判决年月日 judgedate judgmentdate judgementdate judgmenttime judgeddate judgedon decisiondate decidedon verdictdate rulingdate dateofjudgment dateofdecision docdate documentdate trialdate cprq cpsj pjrq jarq 结案日期 审结日期 结案时间 closedate date 日期',
  parties: 's17 当事人 当事人名称 当事人姓名 parties party partynames litigant dsr',
  aside:
    '摘要 要旨 裁判要旨 判决摘要 法律依据 裁判依据 相关法条 关键词 关键字 标签 网址 链接 原始链接 来源 备注 评论 summary abstract keywords tags url link source notes comment legalbasis statutes',
};

/** Role words of a signature block by the names of fields that hold who signed so; a role word is such a name itself. */
const SIGNING: Readonly<Record<string, string>> = {
  审判长: 'presidingjudge chiefjudge spz',
  审判员:
    'judge judges judgename judgenames singlejudge solejudge associatejudge 法官姓名 承办法官 承办人 主审法官 审判人员 合议庭 合议庭成员 合议庭其他成员 panel bench judgepanel cbr cbfg spy spry',
  代理审判员: 'actingjudge',
  人民陪审员: 'layjudge layjudges assessor assessors peoplesassessor juror rmpsy psy',
  法官助理: 'judgeassistant assistantjudge fgzl',
  书记员: 'clerk clerks courtclerk recorder sjy',
  检察员: '承办检察官 prosecutor prosecutors',
};

/** Role words of parties by the names of fields that hold who has that role; a role word is such a name itself. */
const ROLES: Readonly<Record<string, string>> = {
  公诉机关: '公诉机关 起诉机关 prosecution prosecutingbody gsjg',
  原告: 'plaintiff plaintiffs yg',
  被告: 'defendant defendants bg',
  被告人: 'accused bgr',
  上诉人: 'appellant appellants',
  被上诉人: 'appellee appellees respondent respondents',
  申请人: 'applicant applicants petitioner',
  第三人: 'thirdparty thirdparties',
  罪犯: '罪犯姓名 服刑人员 prisoner convict criminal',
  犯罪嫌疑人: 'suspect',
};

/** 当事人 says no side. */
const PARTY_WORD = new RegExp(`^(?!当事人$)(?:${PARTY_ROLE})$`);

export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:*（）()【】[\]"'\uFEFF]/g, '');
}

function indexOf(names: Readonly<Record<string, string>>): ReadonlyMap<string, readonly [string, number]> {
  return new Map(
    Object.entries(names).flatMap(([word, listed]) => listed.split(' ').map((name, i) => [plainName(name), [word, i]] as const)),
  );
}

const MEANINGS = indexOf(NAMES);
const SIGNING_ROLES = indexOf(SIGNING);
const PARTY_ROLES = indexOf(ROLES);

/** What a field of this name means, and how sure a name it is for that (0 the surest). */
export function meaningOf(name: string): { readonly meaning: Meaning; readonly rank: number } | null {
  const found = MEANINGS.get(plainName(name));
  return found === undefined ? null : { meaning: found[0] as Meaning, rank: found[1] };
}

/** The role word under which the people in a field of this name sign. */
export function signingRole(name: string): string | null {
  const plain = plainName(name);
  return ROLE_WORDS.has(plain) ? plain : (SIGNING_ROLES.get(plain)?.[0] ?? null);
}

/** The role word of the parties in a field of this name. */
export function partyRole(name: string): string | null {
  const plain = plainName(name);
  return PARTY_WORD.test(plain) ? plain : (PARTY_ROLES.get(plain)?.[0] ?? null);
}

/** True for a name that says what its field holds. */
export function isKnownName(name: string): boolean {
  return meaningOf(name) !== null || signingRole(name) !== null || partyRole(name) !== null;
}
