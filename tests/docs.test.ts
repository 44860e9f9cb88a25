import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_ROLES } from '../graph/model/glossary.ts';
import { LISTS } from './docs/lists.ts';
import { TABLES, withTables } from './docs/tables.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const READMES = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const;
const FOLDER_READMES = [
  'graph/README.md',
  'nlp/README.md',
  'nlp/similarity/README.md',
  'nlp/classifier/README.md',
  'nlp/organisations/README.md',
  'nlp/ask/README.md',
  'ingestion/README.md',
  'tests/worlds/README.md',
  'graph/store/README.md',
  'graph/store/neo4j/README.md',
  'graph/analytics/README.md',
  'graph/analytics/network/README.md',
  'server/casework/README.md',
  'tests/services/README.md',
  'docs/operations.md',
  'docs/operations.zh-CN.md',
];

describe.each(READMES)('%s', (file, language) => {
  it('says in its tables what the code says (npm run docs)', () => {
    expect(withTables(read(file), language)).toBe(read(file));
  });
  it('holds every table', () => {
    const held = [...read(file).matchAll(/<!-- table:(\w+) -->/g)].map((m) => m[1]);
    expect(held.sort()).toEqual(
      Object.keys(TABLES)
        .filter((name) => name !== 'useCases')
        .sort(),
    );
  });
  it('names both commands on its first screen', () => {
    const screen = read(file).split('\n').slice(0, 45).join('\n');
    expect(screen).toContain('npm start');
    expect(screen).toContain('npm cit');
  });
  it('calls only commands and scripts that exist', () => {
    const cli = read('server/cli.ts');
    const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
    const commands = [...read(file).matchAll(/^(?:\$ )?(?:npx )?jianwei (\w+)/gm)].map((m) => m[1] as string);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(cli).toContain(`add(cli, '${command}'`);
    for (const [, script] of read(file).matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});

describe('server/casework/README.md', () => {
  it('lists every use case (npm run docs)', () => {
    const text = read('server/casework/README.md');
    expect(text).toContain('<!-- table:useCases -->');
    expect(withTables(text, 'en')).toBe(text);
  });
});

describe('lists of what stands in a folder', () => {
  it.each(Object.entries(LISTS))('%s is what `npm run docs` writes', (file, list) => {
    expect(read(file)).toBe(list(ROOT));
  });
});

describe('links', () => {
  it.each([...READMES.map(([file]) => file), ...FOLDER_READMES, 'CHANGELOG.md'])('of %s lead somewhere', (file) => {
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(existsSync(join(ROOT, dirname(file), target as string)), target).toBe(true);
  });
});

describe('queries for Neo4j', () => {
  it('name roles of officials as the graph holds them', () => {
    const queries = [...read('graph/store/neo4j/README.md').matchAll(/```cypher\n([\s\S]*?)```/g)].map((m) => m[1] as string).join('\n');
    const roles = [...queries.matchAll(/role(?: (?:IN|=|<>) |: )(\[[^\]]*\]|'[^']*')/g)].flatMap(
      (m) => (m[1] as string).match(/[^[\]', ]+/g) ?? [],
    );
    expect(roles.length).toBeGreaterThan(3);
    expect(roles.filter((role) => !Object.hasOwn(OFFICIAL_ROLES, role))).toEqual([]);
  });
});

describe('changelog', () => {
  it('has an entry for this version', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## \\[${version.replace(/\./g, '\\.')}\\]`, 'm'));
  });
});
