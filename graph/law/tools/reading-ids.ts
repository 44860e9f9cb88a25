/** The harmless readings of a hard finding: the exceptions of the law and what stands beside them. */
import type { Bilingual } from '../../model/span.ts';
import { EXCEPTIONS, type ExceptionId } from './exceptions.ts';

/** Readings that stand beside the exceptions of the law. */
export const OTHER_READINGS = {
  misread: { zh: '文书中的日期或数字有笔误，或者识别有误', en: 'A date or figure is a slip of the pen or was misread' },
  corrected: { zh: '裁定已经补正或者撤销后重新作出', en: 'The ruling has been corrected, or revoked and made anew' },
  namesake: { zh: '被引用的判项属于同案其他人', en: 'The finding quoted concerns another defendant' },
  'private-accomplice': {
    zh: '系非国家工作人员的共犯，不属贪污贿赂从严类',
    en: 'An accomplice who is no state functionary: not in the graft class',
  },
} as const satisfies Record<string, Bilingual>;
export type ReadingId = ExceptionId | keyof typeof OTHER_READINGS;

/** The words of a harmless reading. */
export function readingText(id: ReadingId): Bilingual {
  return id in EXCEPTIONS ? EXCEPTIONS[id as ExceptionId] : OTHER_READINGS[id as keyof typeof OTHER_READINGS];
}
