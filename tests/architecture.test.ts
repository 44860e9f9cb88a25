import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What each folder may import; the longest prefix wins. `type:` allows type-only imports. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'graph/model': ['graph/model'],
  'graph/store': ['graph/store', 'graph/model'],
  'graph/assembly': ['graph/assembly', 'graph/model', 'type:graph/store/ports'],
  'graph/analytics': ['graph/analytics', 'graph/model'],
  'graph/law': ['graph/law', 'graph/model'],
  // An indicator stands on the frame, never on another indicator.
  'graph/indicators': [
    ...[
      'define',
      'pair-frame',
      'months-frame',
      'client-frame',
      'result-frame',
      'recount-frame',
      'group-frame',
      'commutation-rule',
      'probation-rule',
    ].map((file) => `graph/indicators/${file}.ts`),
    ...['graph/analytics', 'graph/law', 'graph/model'],
  ],
  'graph/indicators/index.ts': ['graph/indicators'],
  'graph/conduct': ['graph/conduct', 'graph/indicators', 'graph/analytics', 'graph/model'],
  // The table of what is shared reads each number from its owner.
  'graph/conduct/shared-policy.ts': ['graph/conduct', 'graph/indicators', 'graph/analytics', 'graph/law', 'graph/model'],
  nlp: ['nlp', 'graph/model'],
  'ingestion/queue': ['ingestion/queue', 'graph/model', 'graph/store/embedded/driver.ts', 'graph/store/embedded/tenant-database.ts'],
  ingestion: ['ingestion', 'graph/model', 'graph/assembly', 'type:graph/store/ports', 'nlp'],
  'server/api': ['server/api', 'graph/model'],
  // Workshops are handed what they work on; who asked, and whether he may, is none of their business.
  'server/ask': ['server/ask', 'graph', 'nlp'],
  'server/check': ['server/check', 'server/keeping/anchors.ts', 'server/terminal/terminal.ts', 'graph', 'nlp', 'ingestion'],
  'server/export': ['server/export', 'server/review-entries.ts', 'graph', 'nlp'],
  'server/mining': ['server/mining', 'server/entry.ts', 'server/config.ts', 'server/package-root.ts', 'graph', 'nlp', 'ingestion'],
  'server/keeping': ['server/keeping', 'server/config.ts', 'graph', 'ingestion'],
  // A use case knows no door.
  'server/casework': [
    'server/casework',
    ...['ask', 'check', 'export'].map((workshop) => `server/${workshop}`),
    ...['keeping', 'mining', 'review-entries.ts', 'second-readers.ts'].map((place) => `server/${place}`),
    ...['config', 'deadline', 'entry', 'package-root'].map((file) => `server/${file}.ts`),
    ...['graph', 'nlp', 'ingestion'],
  ],
  server: ['server', 'graph', 'nlp', 'ingestion'],
  web: ['web', 'graph/model', 'type:server/api'],
};

/** Packages that have one home each; everything else on npm is refused in the sources. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@photostructure/sqlite': ['graph/store/embedded/driver.ts'],
  'neo4j-driver': ['graph/store/neo4j'],
  pg: ['graph/store/postgres'],
  bull: ['ingestion/queue/bull-jobs.ts'],
  ioredis: ['ingestion/queue/bull-connection.ts'],
  pino: ['server/observe/log.ts'],
  'pino-http': ['server/http'],
  'prom-client': ['server/observe/metrics.ts'],
  'opencc-js': ['nlp/text'],
  htmlparser2: ['ingestion/formats'],
  yauzl: ['ingestion/formats'],
  commander: ['server/cli.ts'],
  tsx: ['server/entry.ts'],
  express: ['server/http'],
  compression: ['server/http'],
  helmet: ['server/http'],
  multer: ['server/http/endpoints/upload.ts'],
  zod: ['server/api', 'server/casework', 'server/http', 'server/commands/context.ts', 'nlp/second-reader', 'nlp/ask'],
  openai: ['nlp/llm/openai.ts'],
  'p-queue': ['nlp/llm/paced.ts'],
  natural: ['nlp/classifier/load-natural.ts', 'nlp/organisations/compare.ts'],
  '@node-rs/jieba': ['nlp/text/word-cutter.ts'],
  '@e965/xlsx': ['server/export/xlsx.ts'],
  graphology: ['server/export/gexf.ts', 'web'],
  'graphology-gexf': ['server/export/gexf.ts'],
  'graphology-types': ['web'],
  'graphology-layout': ['web'],
  'graphology-layout-forceatlas2': ['web'],
  sigma: ['web'],
  react: ['web'],
  'react-dom': ['web'],
  antd: ['web'],
  vite: ['web/vite.config.ts'],
  '@vitejs/plugin-react': ['web/vite.config.ts'],
};

const LONGEST_FILE = 300;
const SOURCES = ['graph', 'nlp', 'ingestion', 'server', 'web'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
  /** What is imported by name. */
  readonly names: readonly string[];
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?)from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(STATEMENT)].map((match) => ({
    file,
    target: (match[3] ?? match[4] ?? match[5]) as string,
    typeOnly: match[1] !== undefined,
    names: [...(match[2] ?? '').matchAll(/(\w+)(?:\s+as\s+\w+)?\s*[,}]/g)].map(([, name]) => name as string),
  }));
}

/** Whoever asks for something to be done: each is a way to use cases and is given no store, queue or folder of originals. */
const DOORS = [
  ...['http', 'commands', 'api', 'process', 'observe'].map((room) => `server/${room}`),
  ...['cli.ts', 'terminal/receipt.ts'].map((file) => `server/${file}`),
];
const PORTS: ReadonlySet<string> = new Set([
  ...['Store', 'GraphStore', 'DocumentStore', 'Journal', 'ResultStore', 'ReviewStore', 'ReadingStore'],
  ...['JobQueue', 'BlobStore', 'TextReader', 'ChatModel', 'Services'],
]);

const FILES = SOURCES.flatMap(filesUnder);
const IMPORTS = FILES.flatMap(importsOf);
const targetOf = ({ file, target }: Import) => normalize(join(dirname(file), target));
const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const longest = (path: string) =>
  Object.keys(MAY)
    .filter((place) => isUnder(path, place))
    .sort((a, b) => b.length - a.length)[0];

const LINKS = IMPORTS.filter(({ target }) => target.startsWith('.')).map((i): [string, string] => [i.file, targetOf(i)]);

function circlesOf(links: readonly (readonly [string, string])[]): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (at: string, way: readonly string[]): void => {
    const before = way.indexOf(at);
    if (before >= 0) circles.push([...way.slice(before), at].join(' -> '));
    if (before >= 0 || done.has(at)) return;
    for (const target of next.get(at) ?? []) walk(target, [...way, at]);
    done.add(at);
  };
  for (const from of next.keys()) walk(from, []);
  return circles;
}

describe('architecture', () => {
  it('sees the sources', () => {
    expect(FILES.length).toBeGreaterThan(80);
    expect(IMPORTS.length).toBeGreaterThan(300);
  });

  it('imports only inward', () => {
    const wrong = IMPORTS.filter((i) => i.target.startsWith('.')).flatMap((i) => {
      const target = normalize(join(dirname(i.file), i.target));
      const allowed = MAY[longest(i.file) ?? ''] ?? [];
      const fine = allowed.some((a) => (a.startsWith('type:') ? i.typeOnly && isUnder(target, a.slice(5)) : isUnder(target, a)));
      return fine ? [] : [`${i.file} -> ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has no circles, of types neither', () => {
    expect(circlesOf(LINKS)).toEqual([]);
  });

  // A folder is a room; a file beside the folders stands for itself.
  it.each(['nlp/rules', 'graph/law', 'graph/model', 'server'])('has no circle among the rooms of %s', (floor) => {
    const roomOf = (file: string): string => file.slice(floor.length + 1).split('/')[0]!;
    const inside = LINKS.filter((link) => link.every((file) => isUnder(file, floor))).map((link) => link.map(roomOf) as [string, string]);
    expect(new Set(inside.flat()).size).toBeGreaterThan(5);
    expect(circlesOf(inside.filter(([from, to]) => from !== to))).toEqual([]);
  });

  it('keeps every package in its home', () => {
    const wrong = IMPORTS.filter((i) => !i.typeOnly && !i.target.startsWith('.') && !i.target.startsWith('node:')).flatMap((i) => {
      const name = i.target
        .split('/')
        .slice(0, i.target.startsWith('@') ? 2 : 1)
        .join('/');
      return (HOMES[name] ?? []).some((home) => isUnder(i.file, home)) ? [] : [`${i.file} -> ${i.target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the kernel and the API schemas free of Node', () => {
    const wrong = IMPORTS.filter(
      (i) =>
        i.target.startsWith('node:') &&
        ['graph/model', 'server/api', 'web'].some((p) => isUnder(i.file, p)) &&
        i.file !== 'web/vite.config.ts',
    );
    expect(wrong).toEqual([]);
  });

  it('chooses adapters only in the composition, which only casework calls', () => {
    const usersOf = (files: readonly string[]) => [
      ...new Set(IMPORTS.filter((i) => !i.typeOnly && files.includes(targetOf(i))).map((i) => i.file)),
    ];
    expect(usersOf(['graph/store/open.ts', 'ingestion/queue/open.ts', 'ingestion/blobs/folder.ts'])).toEqual([
      'server/casework/compose.ts',
    ]);
    expect(usersOf(['server/casework/compose.ts']).filter((file) => !isUnder(file, 'server/casework'))).toEqual([]);
  });

  it('lets no door name a port', () => {
    const isDoor = ({ file }: Import) => DOORS.some((door) => isUnder(file, door));
    expect(IMPORTS.filter(isDoor).length).toBeGreaterThan(200);
    const wrong = IMPORTS.filter((i) => isDoor(i) && /(^|\/)(?:port|ports\/\w+)\.ts$/.test(i.target)).flatMap((i) =>
      i.names.filter((name) => PORTS.has(name)).map((name) => `${i.file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps rooms small', () => {
    const long = FILES.map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 })).filter(
      (f) => f.lines > LONGEST_FILE,
    );
    expect(long).toEqual([]);
  });

  it('names things, not drawers', () => {
    expect(FILES.filter((file) => /(^|\/)(utils?|helpers?|manager|common|misc)\b/.test(file))).toEqual([]);
  });
});
