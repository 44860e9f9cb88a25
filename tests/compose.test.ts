import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../server/config.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** One key or list item of the file with everything it stands under. */
interface Entry {
  readonly path: readonly string[];
  readonly value: string;
}

/**
 * Reads the part of YAML that compose.yaml is written in: two blanks a level, one key or item a line, no value over several lines.
 * @throws Error at a line that is anything else
 */
function entries(yaml: string): Entry[] {
  const open: { readonly indent: number; readonly name: string }[] = [];
  return yaml.split('\n').flatMap((line, number) => {
    if (/^\s*(#.*)?$/.test(line)) return [];
    const parts = /^((?: {2})*)(?:(- )(.+)|([\w.<-]+):(?: (.+))?)$/.exec(line);
    if (!parts) throw new Error(`line ${number + 1}: ${line}`);
    const [, blanks = '', dash, item, key, after] = parts;
    const value = item ?? after ?? '';
    const quoted = /^(&\w+ ?)?('[^']*'|"[^"]*"|\[.*\])?$/.test(value);
    if (!quoted && /: | #/.test(value)) throw new Error(`line ${number + 1} needs quotes: ${line}`);
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= blanks.length) open.pop();
    const path = [...open.map(({ name }) => name), dash ? '-' : (key ?? '')];
    if (!dash) open.push({ indent: blanks.length, name: key ?? '' });
    return [{ path, value: value.replace(/^'(.*)'$|^"(.*)"$/, '$1$2') }];
  });
}

const COMPOSE = read('compose.yaml');
const ENTRIES = entries(COMPOSE);
const valuesUnder = (...path: readonly string[]): string[] =>
  ENTRIES.filter((entry) => path.every((name, i) => entry.path[i] === name) && entry.value !== '').map(({ value }) => value);
const keysUnder = (...path: readonly string[]): string[] =>
  ENTRIES.filter((entry) => entry.path.length === path.length + 1 && path.every((name, i) => entry.path[i] === name)).map(
    (entry) => entry.path.at(-1) as string,
  );
const SERVICES = keysUnder('services');

describe('compose.yaml', () => {
  it('has the five services', () => {
    expect(SERVICES).toEqual(['postgres', 'neo4j', 'redis', 'server', 'worker']);
  });

  it('uses no anchor that it does not have', () => {
    const anchors = new Set([...COMPOSE.matchAll(/&(\w+)/g)].map(([, name]) => name));
    const used = [...COMPOSE.matchAll(/: \*(\w+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !anchors.has(name))).toEqual([]);
  });

  it('names only settings that exist, and asks for the passwords', () => {
    const known = new Set<string>(Object.values(SETTINGS).map(({ env }) => env));
    const named = [...COMPOSE.matchAll(/\bJIANWEI_\w+/g)].map(([name]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    for (const password of ['JIANWEI_LEDGER_PASSWORD', 'JIANWEI_STORE_PASSWORD', 'JIANWEI_QUEUE_PASSWORD']) {
      const uses = [...COMPOSE.matchAll(new RegExp(`\\$\\{${password}([^}]*)\\}`, 'g'))].map(([, rest]) => rest ?? '');
      expect(uses.length).toBeGreaterThan(1);
      for (const use of uses) expect(use).toMatch(/^:\?/);
    }
  });

  it('publishes every port on loopback only', () => {
    const ports = ENTRIES.filter(({ path }) => path[0] === 'services' && path[2] === 'ports' && path[3] === '-').map(({ value }) => value);
    expect(ports.length).toBeGreaterThanOrEqual(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('runs the Neo4j that the tests run against', () => {
    const tested = /<neo4j\.version>(\d+\.\d+)\.\d+</.exec(read('tests/services/pom.xml'))?.[1];
    expect(valuesUnder('services', 'neo4j', 'image')).toEqual([`neo4j:${tested}-community`]);
  });

  it('watches every service and starts ours when theirs are healthy', () => {
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK /m);
    for (const service of ['postgres', 'neo4j', 'redis', 'worker'])
      expect(keysUnder('services', service), service).toContain('healthcheck');
    for (const service of ['postgres', 'neo4j', 'redis'])
      expect(valuesUnder('x-jianwei', 'depends_on', service)).toEqual(['service_healthy']);
    for (const service of SERVICES) expect(keysUnder('services', service)).toContain('stop_grace_period');
  });

  it('keeps data in named volumes', () => {
    const volumes = keysUnder('volumes');
    const mounted = ENTRIES.filter(({ path }) => path.at(-2) === 'volumes' && path.at(-1) === '-').map(({ value }) => value.split(':')[0]);
    expect(mounted.sort()).toEqual(volumes.sort());
  });

  it('calls roles and options that the command line has', () => {
    const cli = read('server/cli.ts');
    for (const service of ['server', 'worker']) {
      const [role = '', ...options] = (valuesUnder('services', service, 'command')[0] ?? '').replace(/[[\]',]/g, '').split(' ');
      expect(cli).toContain(`add(cli, '${role}'`);
      for (const option of options.filter((word) => word.startsWith('--'))) expect(cli).toContain(`.option('${option} `);
    }
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.slice('COPY '.length).split(' ').slice(0, -1));

  it('copies only what is there and what .dockerignore lets through', () => {
    const letThrough = new Set([...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name));
    expect(copied.length).toBeGreaterThan(8);
    for (const source of copied) {
      expect(existsSync(join(ROOT, source)), source).toBe(true);
      expect(letThrough, source).toContain(source.split('/')[0]);
    }
    expect(letThrough).not.toContain('data');
  });

  it('has every entry that the program starts', () => {
    const built = [...read('server/bin/build.mjs').matchAll(/'server\/(?:process\/)?([\w-]+)\.ts'/g)].map(([, name]) => name);
    const started = [...read('server/entry.ts').matchAll(/'([\w-]+-(?:process|thread))'/g)].map(([, name]) => name);
    expect(new Set(started).size).toBeGreaterThan(1);
    for (const name of ['cli', ...started]) expect(built).toContain(name);
    expect(lines).toContain('COPY --from=build /app/dist dist');
    expect(read('server/bin/jianwei.mjs')).toContain('../../dist/server/cli.js');
  });

  it('runs on a Node that package.json allows, and not as root', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const least = Number(/>=(\d+)/.exec(engines.node)?.[1]);
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => Number(/node:(\d+)/.exec(line)?.[1]));
    expect(bases).toHaveLength(3);
    for (const base of bases) expect(base).toBeGreaterThanOrEqual(least);
    expect(lines).toContain('USER node');
  });
});

describe('the reader of this test', () => {
  it('refuses what it does not understand', () => {
    for (const wrong of ['a:\tb', '   odd: indent', 'a: b: c', 'key:value']) expect(() => entries(wrong), wrong).toThrow();
    expect(entries("a:\n  - 'x: y'\n  b: 1")).toEqual([
      { path: ['a'], value: '' },
      { path: ['a', '-'], value: 'x: y' },
      { path: ['a', 'b'], value: '1' },
    ]);
  });
});
