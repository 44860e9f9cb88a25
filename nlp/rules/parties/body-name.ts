import { matchesOf } from '../../text/matches.ts';

/** How names of companies, authorities and other bodies end. */
const ENDS =
  /公司|支行|分行|银行|信用社|联社|合作社|委员会|村委会|居委会|政府|局|医院|卫生院|学校|大学|中学|小学|学院|幼儿园|中心|厂|[商车]行|店|部|处|所|站|公社|小组|[村居]民组|基金会?|企业|集团|协会|学会|商会|工作室|超市|酒店|宾馆|馆|[农林市商殖石宰电渔牧]场|大队|支队|[贸材建商药银]行|[院厅库矿坊府园校团城会队村组]/g;
/** These endings are words of every kind: only a mark or the other side behind them makes a name. */
const WEAK = /^.$/;
/** What no name of a body holds: roles, and verbs between two who are named. */
const CROSSES =
  /原告|被告|上诉人|申请人|申请执行|被执行|第三人|诉(?!讼)|因(?!子)(?<!基因)|不服|一案|及其|[与和](?!(?:平|谐|美|顺|田|政|县))|伙同|借用|驾驶|担任|受雇|欠|拖|犯|罪|本院|年|在(?!线)|于(?=\d|本|[^，。]{0,8}日)|[到被把](?=[^，。]{2})/;
/** Brackets inside the name give a place, a form or a branch, never how it is called elsewhere. */
const OTHER_BRACKET = /（(?:以下|下称|简称|原|曾|又|别|系|即|反诉|一审|二审|统一|组织|法定|住|身份)/;
/** What may stand behind: a mark, the other side, the predicate, or the name of a dispute. */
const BORDER =
  /^(?:$|[，。；：\n、（]|与|和|及|诉|因|不服|一案|之间|就|向|的|等|对|于|提起|申请|(?:原审|一审|二审)?(?:原告|被告|上诉人|被上诉人|第三人|被申请))/;
const SURE_BORDER = /^(?:$|[，。；\n、]|与|和|诉|因|不服|一案|之间|(?:原审|一审|二审)?(?:原告|被告|上诉人|被上诉人|第三人|被申请))/;
const DISPUTE = /^(?:公司)?[^，。；：\n]{0,30}?(?:纠纷|争议)/;
const MASKED_PERSON = /^[\u4e00-\u9fff][某×*]/;
const LONGEST = 45;

/**
 * Length of the name of a body that begins `words` and has a border behind it, cause words and all: 青河建设有限公司, 青河物业服务有限公司 in
 * front of 物业服务合同纠纷. 0 where none begins.
 */
export function bodyLength(words: string): number {
  const zone = words.slice(0, LONGEST);
  for (const match of matchesOf(ENDS, zone)) {
    const end = match.index + match[0].length;
    const name = withForm(words, end);
    const head = words.slice(0, name);
    if (CROSSES.test(head) || OTHER_BRACKET.test(head) || /[，。；：\n、]/.test(head)) return 0;
    if (head.length < 4 || unclosed(head)) continue;
    if (WEAK.test(match[0]) && MASKED_PERSON.test(head)) return 0;
    const rest = words.slice(name);
    const bordered = WEAK.test(match[0]) ? SURE_BORDER.test(rest) : BORDER.test(rest) || opensDispute(rest);
    if (bordered) return name;
  }
  return 0;
}

/** The form of a partnership stands in brackets behind its name. */
function withForm(words: string, end: number): number {
  return end + (/^（(?:有限合伙|普通合伙|特殊普通合伙|个人独资|集团)）/.exec(words.slice(end, end + 10))?.[0].length ?? 0);
}

/** The name of a dispute follows, and no branch of the body (…股份有限公司青河支公司). */
function opensDispute(rest: string): boolean {
  const dispute = DISPUTE.exec(rest)?.[0];
  return dispute !== undefined && !BRANCH.test(dispute);
}

const BRANCH = /.公司|[支分]行|营业部|经营部|分店|项目部|办事处/;

function unclosed(head: string): boolean {
  return head.lastIndexOf('（') > head.lastIndexOf('）');
}
