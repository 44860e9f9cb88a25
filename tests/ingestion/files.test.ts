import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FoundFile, findFiles } from '../../ingestion/files.ts';
import { openForReading } from '../../ingestion/open-files.ts';
import { gbkBytes } from '../support/legacy-encodings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-files-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

function write(path: string, words = path): void {
  const place = join(folder, path);
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, words);
}

async function found(...paths: string[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const file of findFiles(paths.length > 0 ? paths : [folder])) files.push(file);
  return files;
}

/** Paths under the folder; those that give no file with their reason. */
async function told(...paths: string[]): Promise<string[]> {
  return (await found(...paths)).map(({ path, problem }) => path.slice(folder.length + 1) + (problem ? `: ${problem.reason}` : ''));
}

describe('finding files', () => {
  it('finds hidden files and folders like others, and names what operating systems leave behind', async () => {
    for (const path of ['b.txt', '.hidden.txt', '.folder/a.txt', '.DS_Store', 'x/Thumbs.db', '__MACOSX/x/._b.txt', 'x/._b.txt'])
      write(path);
    expect(await told()).toEqual([
      '.DS_Store: left-behind',
      '.folder/a.txt',
      '.hidden.txt',
      '__MACOSX/x/._b.txt: left-behind',
      'b.txt',
      'x/._b.txt: left-behind',
      'x/Thumbs.db: left-behind',
    ]);
  });

  it('reads what it was told to read, whatever folder that is in', async () => {
    write('__MACOSX/青石/甲.txt');
    expect(await told(join(folder, '__MACOSX', '青石'))).toEqual(['__MACOSX/青石/甲.txt']);
  });

  it.runIf(process.platform === 'linux')('reads files and folders whose names are in GBK, each under a name of its own', async () => {
    const name = (words: string) => Buffer.concat([Buffer.from(`${folder}/`), gbkBytes(words)]);
    mkdirSync(name('裁定'));
    writeFileSync(Buffer.concat([name('裁定'), Buffer.from('/'), gbkBytes('张东川.txt')]), 'one');
    writeFileSync(name('判决.txt'), 'two');
    writeFileSync(join(folder, '判决.txt'), 'three');
    const files = await found();
    const contents = files.map((file) => {
      const opened = openForReading(file);
      return [file.path.slice(folder.length + 1), 'bytes' in opened ? Buffer.from(opened.bytes).toString() : opened.reason];
    });
    expect(new Map(contents as [string, string][])).toEqual(
      new Map([
        ['裁定/张东川.txt', 'one'],
        ['判决.txt', 'two'],
        ['判决 (2).txt', 'three'],
      ]),
    );
  });

  it.runIf(process.platform !== 'win32')('refuses pipes, sockets and devices without opening them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const server = createServer().listen(join(folder, 'socket.txt'));
    await new Promise((done) => server.once('listening', done));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    write('good.txt');
    expect(await told()).toEqual(['good.txt', 'pipe.txt: no-file', 'socket.txt: no-file', 'zero.txt: no-file']);
    expect((await found('/dev/null')).map((file) => file.problem?.reason)).toEqual(['no-file']);
    await new Promise((done) => server.close(done));
  });

  it('follows links to files and to folders elsewhere once, and none that leads back', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'jianwei-elsewhere-'));
    writeFileSync(join(elsewhere, 'far.txt'), 'x');
    write('a/near.txt');
    symlinkSync('.', join(folder, 'a', 'itself'));
    symlinkSync('..', join(folder, 'a', 'up'));
    symlinkSync('/', join(folder, 'a', 'all'));
    symlinkSync(join(folder, 'a'), join(folder, 'again'));
    symlinkSync(elsewhere, join(folder, 'out'));
    symlinkSync(elsewhere, join(folder, 'out-again'));
    symlinkSync('near.txt', join(folder, 'a', 'other-name.txt'));
    symlinkSync('nowhere', join(folder, 'a', 'broken.txt'));
    linkSync(join(folder, 'a', 'near.txt'), join(folder, 'hard.txt'));
    expect(await told()).toEqual([
      'a/all: link',
      'a/broken.txt: unreadable',
      'a/itself: link',
      'a/near.txt',
      'a/other-name.txt',
      'a/up: link',
      'again: link',
      'hard.txt',
      'out/far.txt',
      'out-again: link',
    ]);
    expect(await told(join(folder, 'again'))).toContain('again/near.txt');
    rmSync(elsewhere, { recursive: true });
  });

  it('ends where links cross each other on every floor', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      write(`${name}/x.txt`);
      for (const other of ['a', 'b', 'c', 'd']) symlinkSync(join('..', other), join(folder, name, `to-${other}`));
    }
    const lines = await told();
    expect(lines.filter((line) => line.endsWith('x.txt'))).toHaveLength(4);
    expect(lines.filter((line) => line.endsWith(': link'))).toHaveLength(16);
  });

  it('names a path once, also when it is given twice, and tells one that leads nowhere', async () => {
    write('a.txt');
    const path = join(folder, 'a.txt');
    expect(await told(path, path, join(folder, 'none.txt'))).toEqual(['a.txt', 'none.txt: unreadable']);
  });
});
