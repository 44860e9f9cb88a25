import { resolve } from 'node:path';
import { AppError } from '../graph/model/errors.ts';
import type { Bilingual } from '../graph/model/span.ts';

interface Setting<T> {
  readonly env: string;
  readonly fallback: string;
  readonly parse: (value: string) => T;
  readonly help: Bilingual;
}

function setting<T>(env: string, fallback: string, parse: (value: string) => T, help: Bilingual): Setting<T> {
  return { env, fallback, parse, help };
}

const text = (value: string): string => value;

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Error('a whole number from 0 to 65535');
  return number;
}

function language(value: string): 'zh' | 'en' {
  if (value !== 'zh' && value !== 'en') throw new Error('zh or en');
  return value;
}

/** Every setting: environment variable, default and meaning. The README table is checked against this one. */
export const SETTINGS = {
  data: setting('JIANWEI_DATA', './data', text, { zh: '数据目录：存储与原件', en: 'data folder: store and originals' }),
  store: setting('JIANWEI_STORE', 'file:', text, {
    zh: '存储地址；file: 指数据目录中的 jianwei.db，也可写 file:路径',
    en: 'store address; file: is jianwei.db in the data folder, file:PATH another file',
  }),
  port: setting('PORT', '7420', port, {
    zh: '网页端口；0 为任一空闲端口，被占用则顺延',
    en: 'port of the pages; 0 is any free one, a taken one moves on',
  }),
  language: setting('JIANWEI_LANGUAGE', 'zh', language, { zh: '命令行语言：zh 或 en', en: 'language of the command line: zh or en' }),
} as const;

export type Config = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['parse']> };

/**
 * Reads all settings from an environment; every mistake is reported at once.
 * @throws AppError invalid-input
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, { env, fallback, parse }] of Object.entries(SETTINGS)) {
    const value = environment[env]?.trim() || fallback;
    try {
      config[name] = parse(value);
    } catch (error) {
      mistakes.push(`${env}=${value}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (mistakes.length > 0) throw new AppError('invalid-input', mistakes.join('; '));
  const read = config as Config;
  const data = resolve(read.data);
  return { ...read, data, store: read.store === 'file:' ? `file:${data}/jianwei.db` : read.store };
}
