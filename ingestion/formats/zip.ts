import { crc32 } from 'node:zlib';
import { type Entry, validateFileName, type ZipFile } from 'yauzl';
import { isLeftBehind, OwnNames } from '../names.ts';
import { type Allowance, found, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { boundOf, LARGEST_MEMBER_BYTES, MOST_EXPANSION, MOST_MEMBERS, SMALL_MEMBER_BYTES } from './limits.ts';
import { type Member, type OpenArchive, openArchive } from './zip-directory.ts';

/** So many members are looked at to tell a format whose files are archives from an ordinary archive. */
const FIRST_MEMBERS = 2_000;

/**
 * Archives, nested ones too. Members are read in memory, nothing is written; the allowance bounds how much is unpacked in all, however it is
 * nested. Every member gets an outcome of its own, under a path of its own: several of one name are `a.txt`, `a (2).txt`.
 */
export const zip: SourceFormat = {
  id: 'zip',
  title: { zh: '压缩包', en: 'zip archive' },
  extensions: ['.zip'],
  begins: [
    [0x50, 0x4b, 0x03, 0x04],
    [0x50, 0x4b, 0x05, 0x06],
    [0x50, 0x4b, 0x07, 0x08],
  ],
  async *read(bytes, path, allowance) {
    let archive: OpenArchive;
    try {
      const packed = allowance.packedAs(await firstNames(await openArchive(bytes)));
      if (typeof packed === 'string') return yield refused(path, 'unknown-format', packed);
      if (packed !== null) return yield* packed.read(bytes, path, allowance);
      archive = await openArchive(bytes);
    } catch (error) {
      return yield refused(path, 'damaged-archive', messageOf(error));
    }
    if (allowance.depth === 0) return yield refused(path, 'too-deep', '');
    const names = new OwnNames();
    let members = 0;
    for await (const member of archive.members()) {
      if (member.name.endsWith('/')) continue;
      members++;
      if (allowance.members <= 0) return yield refused(path, 'too-large', boundOf(MOST_MEMBERS, 'members'));
      allowance.members--;
      yield* readMember(archive.file, member, `${path}!/${names.of(member.name)}`, allowance);
    }
    const problem = archive.problem();
    if (problem !== null) yield refused(path, 'damaged-archive', problem);
    else if (members === 0) yield found(path, '');
  },
};

async function firstNames(archive: OpenArchive): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  let seen = 0;
  for await (const { name } of archive.members()) {
    names.add(name);
    if (++seen >= FIRST_MEMBERS) break;
  }
  return names;
}

async function* readMember(file: ZipFile, { entry, name }: Member, path: string, allowance: Allowance): AsyncGenerator<ReadOutcome> {
  if (isLeftBehind(name)) return yield refused(path, 'left-behind', '');
  const unsafe = validateFileName(name);
  if (unsafe !== null || name.includes('\0')) return yield refused(path, 'unsafe-name', unsafe ?? '');
  if (entry.isEncrypted()) return yield refused(path, 'encrypted', '');
  const tooLarge = boundPassed(entry, allowance);
  if (tooLarge !== null) return yield refused(path, 'too-large', tooLarge);
  allowance.bytes -= entry.uncompressedSize;
  let bytes: Buffer;
  try {
    bytes = await unpack(file, entry);
  } catch (error) {
    return yield refused(path, 'damaged-archive', messageOf(error));
  }
  if (crc32(bytes) !== entry.crc32) return yield refused(path, 'damaged-archive', 'checksum differs');
  const inner: Allowance = { ...allowance, depth: allowance.depth - 1, held: allowance.held - bytes.length };
  yield* allowance.readInner(bytes, path, inner);
  allowance.bytes = inner.bytes;
  allowance.members = inner.members;
}

/** Which bound a member passes by what the directory says of it, in words; null when it may be unpacked. */
function boundPassed({ uncompressedSize: size, compressedSize }: Entry, allowance: Allowance): string | null {
  const largest = Math.min(LARGEST_MEMBER_BYTES, allowance.held);
  if (size > largest) return boundOf(largest, 'MB');
  if (size > SMALL_MEMBER_BYTES && size > MOST_EXPANSION * compressedSize) return boundOf(MOST_EXPANSION, 'times');
  return size > allowance.bytes ? boundOf(allowance.most, 'unpacked') : null;
}

/** The unpacked member, never more of it than its directory entry says. @throws Error when it is another size */
function unpack(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const bytes = Buffer.allocUnsafe(entry.uncompressedSize);
      let length = 0;
      const wrong = () => new Error(`the directory says ${entry.uncompressedSize} bytes`);
      stream.on('data', (chunk: Buffer) => {
        if (length + chunk.length > bytes.length) return stream.destroy(wrong());
        length += chunk.copy(bytes, length);
      });
      stream.on('end', () => (length === bytes.length ? resolve(bytes) : reject(wrong())));
      stream.on('error', reject);
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
