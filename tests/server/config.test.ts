import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { type Config, readConfig, SETTINGS } from '../../server/config.ts';

type Name = keyof typeof SETTINGS;

interface Expected {
  /** What it is when nothing is set. */
  readonly otherwise: unknown;
  /** What may be written, and what comes of it. */
  readonly valid: readonly (readonly [written: string, read: unknown])[];
  /** What is refused, with words that tell what would do. */
  readonly invalid: readonly (readonly [written: string, says: RegExp])[];
}

const DATA = resolve('./data');
const switches = [
  ['yes', /on or off/],
  ['1', /on or off/],
  ['ON', /on or off/],
] as const;
const positive = [
  ['0', /1 or more/],
  ['-1', /0 or more/],
  ['1.5', /whole number/],
  ['many', /whole number/],
] as const;

const EXPECTED: Readonly<Record<Name, Expected>> = {
  data: { otherwise: DATA, valid: [['/srv/jianwei', '/srv/jianwei']], invalid: [] },
  ledger: {
    otherwise: `file:${DATA}/jianwei.db`,
    valid: [['file:/srv/ledger.db', 'file:/srv/ledger.db']],
    invalid: [],
  },
  store: {
    otherwise: `file:${DATA}/jianwei.db`,
    valid: [
      ['file:/srv/a.db', 'file:/srv/a.db'],
      ['memory:', 'memory:'],
      ['neo4j://reader@graph.example:7687', 'neo4j://reader@graph.example:7687'],
    ],
    invalid: [],
  },
  storeLeads: {
    otherwise: 'on',
    valid: [
      ['on', 'on'],
      ['off', 'off'],
    ],
    invalid: switches,
  },
  ledgerPassword: { otherwise: '', valid: [['geheim', 'geheim']], invalid: [] },
  storePassword: { otherwise: '', valid: [['geheim', 'geheim']], invalid: [] },
  queue: {
    otherwise: `embedded:${DATA}/queue.db`,
    valid: [
      ['embedded:/srv/queue.db', 'embedded:/srv/queue.db'],
      ['redis://queue.example:6379', 'redis://queue.example:6379'],
    ],
    invalid: [],
  },
  tenant: {
    otherwise: 'root',
    valid: [['east-2', 'east-2']],
    invalid: ['East', '东区', 'a b', '-a', 'a'.repeat(33)].map((key) => [key, /small letters, digits and hyphens/] as const),
  },
  queuePassword: { otherwise: '', valid: [['geheim', 'geheim']], invalid: [] },
  sources: { otherwise: join(DATA, 'sources'), valid: [['/srv/originals', '/srv/originals']], invalid: [] },
  llmUrl: {
    otherwise: '',
    valid: [
      ['http://127.0.0.1:8000/v1', 'http://127.0.0.1:8000/v1'],
      ['https://model.example/v1', 'https://model.example/v1'],
    ],
    invalid: [
      ['model.example/v1', /http:\/\/ or https:\/\//],
      ['ftp://model.example', /http:\/\/ or https:\/\//],
      ['file:///etc/passwd', /http:\/\/ or https:\/\//],
      ['http://', /http:\/\/ or https:\/\//],
    ],
  },
  llmKey: { otherwise: '', valid: [['sk-1', 'sk-1']], invalid: [] },
  llmModel: { otherwise: '', valid: [['qwen', 'qwen']], invalid: [] },
  llmMask: {
    otherwise: 'off',
    valid: [
      ['on', 'on'],
      ['off', 'off'],
    ],
    invalid: switches,
  },
  llmTokens: {
    otherwise: 1_000_000,
    valid: [
      ['0', 0],
      ['500', 500],
    ],
    invalid: [
      ['-1', /0 or more/],
      ['1e3.5', /whole number/],
      ['9007199254740993', /whole number/],
    ],
  },
  llmRate: { otherwise: 60, valid: [['1', 1]], invalid: positive },
  llmPatience: { otherwise: 60, valid: [['5', 5]], invalid: positive },
  host: { otherwise: '127.0.0.1', valid: [['0.0.0.0', '0.0.0.0']], invalid: [] },
  allowedHosts: {
    otherwise: [],
    valid: [
      ['leads.example', ['leads.example']],
      ['Leads.example:8443, server  10.0.0.7,[fd00::7]', ['leads.example:8443', 'server', '10.0.0.7', '[fd00::7]']],
    ],
    invalid: [
      ['*', /without \*/],
      ['*.leads.example', /without \*/],
      ['https://leads.example', /without http/],
      ['leads.example/a', /without http/],
    ],
  },
  port: {
    otherwise: 7420,
    valid: [
      ['0', 0],
      ['65535', 65535],
    ],
    invalid: [
      ['-1', /0 to 65535/],
      ['65536', /0 to 65535/],
      ['80.5', /0 to 65535/],
      ['http', /0 to 65535/],
    ],
  },
  log: {
    otherwise: 'warn',
    valid: [
      ['silent', 'silent'],
      ['debug', 'debug'],
    ],
    invalid: [
      ['trace', /silent, error, warn, info, debug/],
      ['WARN', /silent, error, warn, info, debug/],
    ],
  },
  language: {
    otherwise: 'zh',
    valid: [
      ['zh', 'zh'],
      ['en', 'en'],
    ],
    invalid: [['fr', /zh or en/]],
  },
};

/** A setting with what it needs beside it. */
const written = (name: Name, value: string): Config =>
  readConfig({ ...(name === 'llmUrl' && { JIANWEI_LLM_MODEL: 'qwen' }), [SETTINGS[name].env]: value });

function refusal(environment: Readonly<Record<string, string>>): AppError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const ALL = Object.entries(EXPECTED) as [Name, Expected][];
const VALID = ALL.flatMap(([name, { valid }]) => valid.map(([value, read]) => [name, value, read] as const));
const INVALID = ALL.flatMap(([name, { invalid }]) => invalid.map(([value, says]) => [name, value, says] as const));

describe('a setting', () => {
  it.each(ALL)('%s is what it is when nothing is set, or only blanks', (name, { otherwise }) => {
    expect(readConfig({})[name]).toEqual(otherwise);
    expect(readConfig({ [SETTINGS[name].env]: '  ' })[name]).toEqual(otherwise);
  });

  it.each(VALID)('%s may be %s', (name, value, read) => {
    expect(written(name, value)[name]).toEqual(read);
    expect(written(name, ` ${value} `)[name]).toEqual(read);
  });

  it.each(INVALID)('%s cannot be %s, and says what would do', (name, value, says) => {
    const { code, message } = refusal({ JIANWEI_LLM_MODEL: 'qwen', [SETTINGS[name].env]: value });
    expect(code).toBe('invalid-input');
    expect(message).toContain(`${SETTINGS[name].env}=${value}`);
    expect(message).toMatch(says);
  });
});

describe('the settings together', () => {
  it('are each known to this test', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('report every mistake at once', () => {
    const { message } = refusal({ PORT: '99999', JIANWEI_LANGUAGE: 'fr', JIANWEI_LLM_MASK: 'maybe' });
    expect(message.split('; ').map((part) => part.split('=')[0])).toEqual(['JIANWEI_LLM_MASK', 'PORT', 'JIANWEI_LANGUAGE']);
  });

  it('ask for a model where a model’s address is given', () => {
    expect(refusal({ JIANWEI_LLM_URL: 'http://127.0.0.1:8000/v1' }).message).toBe('JIANWEI_LLM_MODEL: needed with JIANWEI_LLM_URL');
  });

  it('keep store, queue and originals in the data folder unless told', () => {
    const { store, queue, sources } = readConfig({ JIANWEI_DATA: '/srv/jianwei' });
    expect([store, queue, sources]).toEqual(['file:/srv/jianwei/jianwei.db', 'embedded:/srv/jianwei/queue.db', '/srv/jianwei/sources']);
  });

  it('let a graph of one host follow a ledger on a server, and hold all in a file that is named for the graph alone', () => {
    const server = readConfig({ JIANWEI_DATA: '/srv/jianwei', JIANWEI_LEDGER: 'postgres://reader@db.example/cases' });
    expect(server.store).toBe('file:/srv/jianwei/graph.db');
    const file = readConfig({ JIANWEI_DATA: '/srv/jianwei', JIANWEI_STORE: 'file:/srv/a.db' });
    expect([file.ledger, file.store]).toEqual(['file:/srv/a.db', 'file:/srv/a.db']);
    const neo4j = readConfig({ JIANWEI_DATA: '/srv/jianwei', JIANWEI_STORE: 'neo4j://graph.example' });
    expect(neo4j.ledger).toBe('file:/srv/jianwei/jianwei.db');
  });

  it('put a password into an address that has none', () => {
    const { ledger, store, queue } = readConfig({
      JIANWEI_LEDGER: 'postgres://reader@db.example/cases',
      JIANWEI_LEDGER_PASSWORD: 'a b',
      JIANWEI_STORE: 'neo4j://graph.example:7687',
      JIANWEI_STORE_PASSWORD: 'p@ss/1',
      JIANWEI_QUEUE: 'redis://:own@queue.example:6379',
      JIANWEI_QUEUE_PASSWORD: 'other',
    });
    expect(ledger).toBe('postgres://reader:a%20b@db.example/cases');
    expect([store, queue]).toEqual(['neo4j://neo4j:p%40ss%2F1@graph.example:7687', 'redis://:own@queue.example:6379']);
  });

  it('never print a password', () => {
    const { message } = refusal({ JIANWEI_LLM_URL: 'ftp://reader:geheim@model.example/v1' });
    expect(message).toContain('reader@model.example');
    expect(message).not.toContain('geheim');
  });
});
