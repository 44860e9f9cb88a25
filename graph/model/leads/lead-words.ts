/** Words that tell certain from possible and tested from open, the same wherever a lead is told. */

import type { Bilingual } from '../span.ts';
import type { Finding, InnocentReading } from './lead.ts';

/** How far a harmless reading was tested. */
export const READING_STATES = {
  open: { zh: '待查', en: 'open' },
  excluded: { zh: '已排除', en: 'excluded' },
  partly: { zh: '部分排除', en: 'partly excluded' },
  applies: { zh: '成立', en: 'holds' },
} as const satisfies Record<InnocentReading['state'], Bilingual>;

/** What a rule of law is found to be. */
export const RULE_VERDICTS = {
  violated: { zh: '各种有利读法下均不符合', en: 'broken under every favourable reading' },
  possible: { zh: '待核：只在部分读法下不符合', en: 'to be checked: broken under some readings only' },
} as const satisfies Record<Finding['verdict'], Bilingual>;

/** What a statistic or a shape is found to be: it breaks nothing, it only stands out. */
const OUTLIER_VERDICTS = {
  violated: { zh: '疑似：各种口径下均高于预期', en: 'suspected: above what is expected in every specification' },
  possible: { zh: '待核：只在部分读法下成立', en: 'to be checked: holds under some readings only' },
} as const satisfies Record<Finding['verdict'], Bilingual>;

/** A law rule is broken or may be; a statistic or a pattern only stands out. */
export function verdictWords(finding: Pick<Finding, 'class' | 'verdict'>): Bilingual {
  return (finding.class === 'H' ? RULE_VERDICTS : OUTLIER_VERDICTS)[finding.verdict];
}
