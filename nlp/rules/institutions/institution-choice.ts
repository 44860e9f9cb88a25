import type { InstitutionChoice } from '../../../graph/model/record/extension-terms.ts';
import type { Range } from '../../text/range.ts';

/** The order in which several places that name one body are heard: whatever takes the choice from the court goes first. */
const FIRST_HEARD: readonly InstitutionChoice[] = ['lot', 'agreed', 'party', 'court'];

const LOT =
  /摇号|摇珠|抽签|轮候|电脑(?:配对|派位|随机)|随机(?:选|确定|产生|摇|指定|方式|抽(?!取?[^，。；]{0,12}样))|竞争(?:方式|性?选)|公开(?:选|招标)|招标|比选/;
const AGREED =
  /协商(?:一致)?后?(?:选|确定|同意|委托)|协商一致|共同(?:选|委托|指定|确定|商定|协商)|(?:双方|各方|原、?被告|当事人)[^，。；]{0,12}(?:选定|选择|选取|商定|约定)|(?:双方|各方|原告|被告|当事人|申请人|被执行人)[^，。；]{0,20}同意(?!支付|赔偿|给付|返还)|(?:经|征得)[^，。；]{0,16}同意/;
/** What the parties tried and did not reach. */
const DISAGREED = /(?:未|不能|无法|没有)[^，。；]{0,16}(?:协商|一致|选定|商定)|协商(?:不成|未果|不一致|不能)/;
const ONE_SIDE =
  /(?:自行|单方面?|私自|诉前|起诉前)[^，。；]{0,12}(?:委托|申请|到|前往)|(?:原告|被告|申请人|申请执行人|被执行人|第三人|公司|家属|其)(?:(?!本院|我院|法院)[^，。；]){0,12}委托/;
const CALLED_ONE_SIDED = /^[^，]{0,30}(?:系|为|是)[^，]{0,16}(?:单方|自行)/;
/** This court, the verb, and nothing before the name that is somebody else or another body. */
const COURT =
  /(?:本院|我院|(?<![审级民该])法院)(?:(?!(?:原告|被告|申请人|执行人)(?![^，。；]{0,14}申请)|单方|自行|公安|交警|检察|保险|[一二原再]审|认为|诉讼中)[^。；]){0,26}(?:委托|指定|聘请|选定|选取|选择|确定|交由|移送)(?:(?!委托|公司|事务所|鉴定所|中心|后，|，但|，而|，[^，]{0,8}(?:提交|提供|出示))[^。；]){0,26}$/;
/** The sentence goes on about the body of the one before. */
const GOES_ON = /^(?:该|上述|此|鉴定机构|评估机构|机构)/;
const LONGEST = 160;

/** Who chose the body that is named here, as far as its sentence and those beside it say; null where they do not. */
export function choiceOf(text: string, { start, end }: Range): InstitutionChoice | null {
  const before = text.slice(Math.max(0, start - LONGEST), start).split(/[。；\n]/);
  const after = text.slice(end, end + LONGEST).split(/[。；\n]/);
  const [own = '', rest = '', next = ''] = [before.at(-1), after[0], after[1]];
  const around = [before.at(-2) ?? '', own, rest, GOES_ON.test(next) ? next : ''].join('。');
  if (LOT.test(around)) return 'lot';
  if (AGREED.test(around) && !DISAGREED.test(around)) return 'agreed';
  if (COURT.test(own)) return 'court';
  return ONE_SIDE.test(own) || CALLED_ONE_SIDED.test(rest) || (GOES_ON.test(next) && CALLED_ONE_SIDED.test(next)) ? 'party' : null;
}

/** What two places that name one body say together. */
export function bothChoices(one: InstitutionChoice | null, other: InstitutionChoice | null): InstitutionChoice | null {
  return FIRST_HEARD.find((choice) => choice === one || choice === other) ?? null;
}
