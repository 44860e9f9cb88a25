import civilCauses from '../../nlp/lexicon/civil-causes.json' with { type: 'json' };
import crimes from '../../nlp/lexicon/crimes.json' with { type: 'json' };

const CIVIL: ReadonlySet<string> = new Set(civilCauses);
const CRIMES: ReadonlySet<string> = new Set(crimes);
const RIGHTS = /^(?:(?:生命|健康|身体)权、?){1,3}(?:受到伤害)?(?:纠纷|争议)$/;

/** The name that the lists of causes and crimes have for a cause as written; null for what is in none of them. */
export function referenceCause(written: string): string | null {
  if (CIVIL.has(written) || CRIMES.has(written)) return written;
  if (RIGHTS.test(written)) return '生命权、身体权、健康权纠纷';
  // The list of 2011 had it so; the list of 2020 has it as 信息网络买卖合同纠纷.
  if (written === '网络购物合同纠纷') return '信息网络买卖合同纠纷';
  if (written.endsWith('行政处罚')) return '行政处罚';
  return written.endsWith('罪') ? choiceOffence(written) : null;
}

/** 贩卖毒品罪 is one of 走私、贩卖、运输、制造毒品罪: the one choice offence of the same object that has all its characters. */
function choiceOffence(written: string): string | null {
  const fitting = crimes.filter(
    (name) => name.includes('、') && name.endsWith(written.slice(-3)) && [...written].every((one) => name.includes(one)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
