import type { Bilingual } from './span.ts';

/**
 * The closed set of things that can go wrong, with what the edges need to know about each:
 * the HTTP status, whether trying again can help, and the words for a reader who is not a programmer.
 */
export const ERROR_CODES = {
  'not-found': { http: 404, retriable: false, say: { zh: '未找到', en: 'Not found' } },
  erased: { http: 410, retriable: false, say: { zh: '已依法删除', en: 'Erased as the law asks' } },
  'invalid-input': { http: 400, retriable: false, say: { zh: '输入不符合要求', en: 'The input is not valid' } },
  'unreadable-file': { http: 422, retriable: false, say: { zh: '文件无法读取', en: 'The file cannot be read' } },
  'store-unavailable': { http: 503, retriable: true, say: { zh: '存储不可用', en: 'The store is not available' } },
  'store-damaged': { http: 500, retriable: false, say: { zh: '存储已损坏', en: 'The store is damaged' } },
  'queue-unavailable': { http: 503, retriable: true, say: { zh: '队列不可用', en: 'The queue is not available' } },
  'graph-not-current': { http: 503, retriable: true, say: { zh: '图谱尚未与台账同步', en: 'The graph has not followed the ledger' } },
  'another-ledger': { http: 503, retriable: false, say: { zh: '属于另一台账', en: 'It belongs to another ledger' } },
  'no-space': { http: 507, retriable: false, say: { zh: '磁盘空间不足', en: 'The disk is full' } },
  'not-writable': { http: 503, retriable: false, say: { zh: '数据目录不可写入', en: 'The data folder cannot be written to' } },
  'access-refused': { http: 503, retriable: false, say: { zh: '服务拒绝了用户名或密码', en: 'A service refused user name or password' } },
  'not-permitted': { http: 403, retriable: false, say: { zh: '没有此项权限', en: 'Not permitted' } },
  'model-unavailable': { http: 503, retriable: true, say: { zh: '语言模型不可用', en: 'The language model is not available' } },
  'model-answer': {
    http: 502,
    retriable: true,
    say: { zh: '语言模型的答复不可用', en: 'The answer of the language model cannot be used' },
  },
  'already-running': { http: 409, retriable: true, say: { zh: '已有任务在运行', en: 'A job is already running' } },
  internal: { http: 500, retriable: false, say: { zh: '内部错误', en: 'Internal error' } },
} as const satisfies Record<string, { http: number; retriable: boolean; say: Bilingual }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The one error class of the project. Adapters translate what they catch into it and keep the cause. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
  get retriable(): boolean {
    return ERROR_CODES[this.code].retriable;
  }
}

/** What went wrong, as an AppError; anything unknown becomes `internal` with its cause kept. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AppError('internal', message, { cause: error });
}
