import type { Bilingual } from '../../graph/model/span.ts';

/** What the server answers without a use case, and why it may. */
export const UNGATED = {
  'GET /api/openapi.json': { zh: '接口说明，不含任何数据', en: 'describes the API and holds no data' },
  'GET /health/live': { zh: '只说明本进程在应答', en: 'says only that this process answers' },
  'GET /metrics': {
    zh: '本进程的计数；存储与队列的数量经 upkeep.sample 取得',
    en: 'counts of this process; what store and queue hold is asked for as upkeep.sample',
  },
  'GET /{*path}': { zh: '网页程序本身，不含任何数据', en: 'the pages themselves, which hold no data' },
} as const satisfies Record<string, Bilingual>;
