import type { Bilingual } from '../../model/span.ts';
import type { Code } from './verdict.ts';

/** Codes that are judged and that no indicator shows, with the reason: a breach of one of them makes no lead. Every other code has one owner. */
export const NOT_SHOWN = {
  HEARING_REQUIRED: {
    zh: '应当开庭而书面审理须与开庭通知、公示材料一并核对（目录 H08），文书多不载明，尚无相应指标',
    en: 'a case heard in writing has to be compared with notices and postings (H08 of the catalogue), which rulings rarely print; there is no such indicator yet',
  },
  PROPERTY_UNPAID: {
    zh: '法释〔2024〕5号第四条用语为“一般”，只可能成立而不能确定，须结合履行能力材料（目录 H07），尚无相应指标；假释另由 H05 判断',
    en: 'the text says “as a rule”: never certain, and only papers on means could tell (H07 of the catalogue); there is no such indicator yet, and parole is judged by H05',
  },
  NOT_EVALUATED: {
    zh: '只说明适用更早的规定，不是违反',
    en: 'says that an earlier text governs; it is no breach',
  },
} as const satisfies Partial<Record<Code, Bilingual>>;
