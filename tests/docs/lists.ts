/**
 * Lists in the code that say no more than what stands in a folder: `npm run docs` writes them, `tests/docs.test.ts` holds them to it.
 * Read as text, so that a list that is out of date stops nobody from making it anew. Lists whose order decides (kinds, formats) are written by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Named {
  /** Path of the file from the folder, without its ending. */
  readonly file: string;
  readonly name: string;
  /** What else the declaration says, as the pattern takes it. */
  readonly says: string;
}

/** Every constant under a folder whose declaration fits, by file and then as declared. */
function declared(root: string, folder: string, pattern: RegExp): Named[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(root, folder, `${file}.ts`), 'utf8').matchAll(pattern)].map(([, name = '', says = '']) => ({
        file,
        name,
        says,
      })),
    );
}

function importsOf(found: readonly Named[], folder: string): string {
  const files = [...new Set(found.map(({ file }) => file))];
  const namesIn = (file: string): string[] =>
    found
      .filter((one) => one.file === file)
      .map(({ name }) => name)
      .sort();
  return files.map((file) => `import { ${namesIn(file).join(', ')} } from '${folder}${file}.ts';\n`).join('');
}

function indicators(root: string): string {
  const found = declared(root, 'graph/indicators', /^export const ([hsn]\d\d\w+) = define/gm);
  return `import type { Indicator } from './define.ts';
${importsOf(found, './')}
/** Every indicator of the engine, by id: one file each, listed by \`npm run docs\`. */
export const INDICATORS: readonly Indicator[] = [
${found.map(({ name }) => `  ${name},\n`).join('')}];
`;
}

function useCases(root: string): string {
  const found = declared(root, 'server/casework', /^export const (\w+) = defineUseCase/gm);
  return `/** Everything that can be done, by subject: one file each, listed by \`npm run docs\`. */
${importsOf(found, './')}
export const USE_CASES = [
${found.map(({ name }) => `  ${name},\n`).join('')}] as const;

export type UseCaseName = (typeof USE_CASES)[number]['name'];
`;
}

/** In the order of the contract. */
function doors(root: string): string {
  const found = declared(root, 'server/http/endpoints', /^export const (\w+): Door<'([^']+)'>/gm);
  const contract = readFileSync(join(root, 'server/api/contract.ts'), 'utf8');
  const place = ({ says }: Named): number => contract.indexOf(`'${says}':`);
  const ordered = [...found].sort((a, b) => place(a) - place(b));
  return `import type { EndpointName } from '../api/contract.ts';
import type { Door } from './door.ts';
${importsOf(found, './endpoints/')}
/** Every endpoint of the contract is a way to one use case; leaving one out does not compile. Listed by \`npm run docs\`. */
export const DOORS: { readonly [N in EndpointName]: Door<N> } = {
${ordered.map(({ name, says }) => `  '${says}': ${name},\n`).join('')}};
`;
}

/** The text of each list, by its file. */
export const LISTS: Readonly<Record<string, (root: string) => string>> = {
  'graph/indicators/index.ts': indicators,
  'server/casework/index.ts': useCases,
  'server/http/doors.ts': doors,
};
