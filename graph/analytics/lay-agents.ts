/** Agents in civil and administrative cases who are neither lawyers nor legal workers, kin or staff (公民代理), as the header prints them. */
import type { Dossier } from '../model/documents/dossier.ts';
import { isMasked } from '../model/names/names.ts';
import type { Span } from '../model/span.ts';
import { isAppointed } from './legal-aid.ts';

export interface LayAgent {
  readonly name: string;
  readonly node: string;
  readonly clients: readonly string[];
  /** The community, employer or body that put him forward, as printed (民事诉讼法 61(2)(3)); null where none is. */
  readonly sentBy: string | null;
  readonly span: Span | null;
}

/** The rest of an agent's entry: to the end of the sentence or line, at most so far. */
const ENTRY = 80;
const SENT_BY =
  /([\u4e00-\u9fff（）]{2,30}?(?:居民委员会|村民委员会|居委会|村委会|社区|街道办事处|公司|厂|协会|商会|委员会))(?:出具)?(?:的)?推荐/u;
/** Bodies whose business it is to help people in court: whom they send nobody paid. */
const CHARITY = /工会|妇联|妇女联合会|残疾人联合会|残联|消费者协会|消费者权益|法律援助|志愿/u;

/** Lay agents whose names are printed in full, without those whom legal aid, a union or a like body sent. */
export function layAgents(dossier: Dossier): LayAgent[] {
  return dossier.representatives.flatMap((joined, i): LayAgent[] => {
    if (joined === null || joined.item.kind !== 'citizen' || joined.masked || isMasked(joined.item.name) || isAppointed(dossier, i))
      return [];
    const span = joined.item.spans[0] ?? null;
    const entry = span === null ? '' : entryAt(dossier, span);
    if (CHARITY.test(entry)) return [];
    return [
      {
        ...{ name: joined.item.name, node: joined.node, clients: joined.item.represents, span },
        sentBy: SENT_BY.exec(entry)?.[1]?.replace(/^(?:由|经|系|受)/u, '') ?? null,
      },
    ];
  });
}

function entryAt(dossier: Dossier, { end }: Span): string {
  const after = dossier.quote(end, Math.min(dossier.document.range.end, end + ENTRY));
  return after.split(/[。；\n]/u)[0] ?? '';
}
