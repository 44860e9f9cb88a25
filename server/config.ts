import { join, resolve } from 'node:path';
import { shownAddress, withPassword } from '../graph/model/address.ts';
import { AppError } from '../graph/model/errors.ts';
import { ROOT_TENANT, TENANT_KEY } from '../graph/model/keeping/tenant.ts';
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

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error('a whole number, 0 or more');
  return number;
}

function positiveNumber(value: string): number {
  const number = wholeNumber(value);
  if (number === 0) throw new Error('a whole number, 1 or more');
  return number;
}

function tenantKey(value: string): string {
  if (!TENANT_KEY.test(value)) throw new Error('small letters, digits and hyphens, 32 at most');
  return value;
}

function onOrOff(value: string): 'on' | 'off' {
  if (value !== 'on' && value !== 'off') throw new Error('on or off');
  return value;
}

function serviceAddress(value: string): string {
  if (value === '') return value;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error('an address that begins with http:// or https://');
  return value;
}

/** Names as a host header has them, in small letters. A wildcard would let every page in that can choose its own name. */
function hostNames(value: string): readonly string[] {
  const names = value.split(/[\s,]+/).filter((name) => name !== '');
  const wrong = names.find((name) => !/^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(name));
  if (wrong !== undefined)
    throw new Error('names such as leads.example or leads.example:8443, without http:// and without *, separated by commas');
  return names.map((name) => name.toLowerCase());
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function logLevel(value: string): (typeof LOG_LEVELS)[number] {
  const level = LOG_LEVELS.find((known) => known === value);
  if (!level) throw new Error(LOG_LEVELS.join(', '));
  return level;
}

/** Every setting: environment variable, default and meaning. The README table is checked against this one. */
export const SETTINGS = {
  data: setting('JIANWEI_DATA', './data', text, { zh: '数据目录：存储与原件', en: 'data folder: store and originals' }),
  ledger: setting('JIANWEI_LEDGER', 'file:', text, {
    zh: '台账与目录的地址；file: 指数据目录中的 jianwei.db，也可写 file:路径（不可放在网络文件夹上）或 postgres://用户@主机/数据库',
    en: 'address of ledger and desk; file: is jianwei.db in the data folder, or file:PATH (never on a network folder), or postgres://user@host/database',
  }),
  ledgerPassword: setting('JIANWEI_LEDGER_PASSWORD', '', text, {
    zh: '台账密码，地址中未写时使用',
    en: 'password of the ledger, where its address has none',
  }),
  store: setting('JIANWEI_STORE', 'file:', text, {
    zh: '图谱地址；file: 与台账同一文件（台账在 PostgreSQL 时为数据目录中的 graph.db），也可写 file:路径 或 neo4j://用户@主机:7687',
    en: 'address of the graph; file: is the file of the ledger (with PostgreSQL graph.db in the data folder), or file:PATH, or neo4j://user@host:7687',
  }),
  storePassword: setting('JIANWEI_STORE_PASSWORD', '', text, {
    zh: '存储密码，地址中未写时使用',
    en: 'password of the store, where its address has none',
  }),
  storeLeads: setting('JIANWEI_STORE_LEADS', 'on', onOrOff, {
    zh: 'off：Neo4j 中不存放线索（能查询 Neo4j 的人都能看到）',
    en: 'off: no leads in Neo4j, where everybody who may ask it sees them',
  }),
  queue: setting('JIANWEI_QUEUE', 'embedded:', text, {
    zh: '队列地址；embedded: 指数据目录中的 queue.db，也可写 redis://主机:6379',
    en: 'queue address; embedded: is queue.db in the data folder, or redis://host:6379',
  }),
  tenant: setting('JIANWEI_TENANT', ROOT_TENANT.key, tenantKey, {
    zh: '所代表的单位（jianwei tenants 列出与设立）；各单位的数据互不可见',
    en: 'key of the unit that is acted for (jianwei tenants lists and founds them); none sees what another has',
  }),
  queuePassword: setting('JIANWEI_QUEUE_PASSWORD', '', text, {
    zh: '队列密码，地址中未写时使用',
    en: 'password of the queue, where its address has none',
  }),
  sources: setting('JIANWEI_SOURCES', '', text, {
    zh: '原件目录，默认为数据目录中的 sources；多台主机须挂载同一目录',
    en: 'folder of the originals, by default sources in the data folder; several hosts mount the same one',
  }),
  llmUrl: setting('JIANWEI_LLM_URL', '', serviceAddress, {
    zh: '语言模型服务地址（Chat Completions，含 /v1）；未设置即关闭，文书不出本机',
    en: 'address of a language model service (Chat Completions, with /v1); unset is off, and no text leaves the machine',
  }),
  llmKey: setting('JIANWEI_LLM_KEY', '', text, { zh: '该服务的密钥', en: 'key of that service' }),
  llmModel: setting('JIANWEI_LLM_MODEL', '', text, { zh: '模型名称；设置地址时必填', en: 'name of the model; needed with an address' }),
  llmMask: setting('JIANWEI_LLM_MASK', 'off', onOrOff, {
    zh: 'on：发送前遮蔽姓名与号码，答复后还原',
    en: 'on: names and long figures are masked before sending and put back in the answer',
  }),
  llmTokens: setting('JIANWEI_LLM_TOKENS', '1000000', wholeNumber, {
    zh: '每批次词元上限（提问与答复合计），达到后不再询问',
    en: 'tokens that one batch may cost, questions and answers; then no more are asked',
  }),
  llmRate: setting('JIANWEI_LLM_RATE', '60', positiveNumber, { zh: '每分钟最多提问次数', en: 'questions a minute at most' }),
  llmPatience: setting('JIANWEI_LLM_PATIENCE', '60', positiveNumber, {
    zh: '每次提问含重试的最长等待秒数',
    en: 'seconds that one question may take, repetitions included',
  }),
  host: setting('JIANWEI_HOST', '127.0.0.1', text, {
    zh: '网页监听地址；尚无用户账户，勿向他人开放',
    en: 'address the pages listen on; there are no accounts yet, do not open it to others',
  }),
  allowedHosts: setting('JIANWEI_ALLOWED_HOSTS', '', hostNames, {
    zh: '经代理访问时允许的主机名，以逗号分隔，如 leads.example；本机名与监听地址始终允许',
    en: 'names under which a proxy is reached, with commas, such as leads.example; loopback and the address listened on always are',
  }),
  port: setting('PORT', '7420', port, {
    zh: '网页端口；0 为任一空闲端口，被占用则顺延',
    en: 'port of the pages; 0 is any free one, a taken one moves on',
  }),
  log: setting('JIANWEI_LOG', 'warn', logLevel, {
    zh: '服务日志级别：silent error warn info debug；日志为标准错误上的 JSON 行',
    en: 'level of the service log: silent error warn info debug; JSON lines on stderr',
  }),
  language: setting('JIANWEI_LANGUAGE', 'zh', language, {
    zh: '命令行与导出表格的语言：zh 或 en',
    en: 'language of the command line and of exported tables: zh or en',
  }),
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
      mistakes.push(`${env}=${shownAddress(value)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (config['llmUrl'] && !config['llmModel']) mistakes.push('JIANWEI_LLM_MODEL: needed with JIANWEI_LLM_URL');
  if (mistakes.length > 0) throw new AppError('invalid-input', mistakes.join('; '));
  const read = config as Config;
  const data = resolve(read.data);
  const ledger = ledgerOf(read, data);
  return {
    ...read,
    data,
    ledger,
    store: read.store === 'file:' ? graphBeside(ledger, data) : withPassword(read.store, read.storePassword, 'neo4j'),
    queue: read.queue === 'embedded:' ? `embedded:${data}/queue.db` : withPassword(read.queue, read.queuePassword),
    sources: read.sources === '' ? join(data, 'sources') : resolve(read.sources),
  };
}

const isServer = (ledger: string): boolean => /^postgres(?:ql)?:/.test(ledger);

/** In the file of the ledger, or, where that is a server, in a file of this host that follows it. */
const graphBeside = (ledger: string, data: string): string => (isServer(ledger) ? `file:${data}/graph.db` : ledger);

/** A file that is named for the graph alone holds all, as it always did. */
function ledgerOf({ ledger, ledgerPassword, store }: Pick<Config, 'ledger' | 'ledgerPassword' | 'store'>, data: string): string {
  if (isServer(ledger)) return withPassword(ledger, ledgerPassword, 'postgres');
  if (ledger !== 'file:') return ledger;
  return store.startsWith('file:') && store !== 'file:' ? store : `file:${data}/jianwei.db`;
}

/** The settings as environment variables for a process of ours. */
export function environmentOf(config: Config): Record<string, string> {
  return {
    JIANWEI_DATA: config.data,
    JIANWEI_LEDGER: config.ledger,
    JIANWEI_STORE: config.store,
    JIANWEI_STORE_LEADS: config.storeLeads,
    JIANWEI_QUEUE: config.queue,
    JIANWEI_TENANT: config.tenant,
    JIANWEI_SOURCES: config.sources,
    JIANWEI_LLM_URL: config.llmUrl,
    JIANWEI_LLM_KEY: config.llmKey,
    JIANWEI_LLM_MODEL: config.llmModel,
    JIANWEI_LLM_MASK: config.llmMask,
    JIANWEI_LLM_TOKENS: String(config.llmTokens),
    JIANWEI_LLM_RATE: String(config.llmRate),
    JIANWEI_LLM_PATIENCE: String(config.llmPatience),
    JIANWEI_HOST: config.host,
    JIANWEI_ALLOWED_HOSTS: config.allowedHosts.join(','),
    JIANWEI_LOG: config.log,
    JIANWEI_LANGUAGE: config.language,
  };
}
