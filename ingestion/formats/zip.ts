import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, validateFileName, type ZipFile } from 'yauzl';
import { type Allowance, found, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { officeFormat } from './unread.ts';

/** A member that unpacks to more is not read. */
const LARGEST_MEMBER = 256 * 1024 * 1024;
const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;
/** What operating systems leave in archives. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i;

/**
 * Archives, nested ones too. Names without the UTF-8 flag are UTF-8 where they can be, else GB18030. Members are read in memory,
 * nothing is written; the allowance bounds how much is unpacked in all, however it is nested. Every member gets an outcome of its own.
 */
export const zip: SourceFormat = {
  id: 'zip',
  title: { zh: '压缩包', en: 'zip archive' },
  extensions: ['.zip'],
  sniff: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && [0x0304, 0x0506, 0x0708].includes((bytes[2]! << 8) | bytes[3]!),
  async *read(bytes, path, allowance) {
    let archive: Archive;
    try {
      archive = await openArchive(bytes);
    } catch (error) {
      return yield refused(path, 'damaged-archive', messageOf(error));
    }
    const office = officeFormat(archive.members.map((member) => member.name));
    if (office !== null) return yield refused(path, 'unknown-format', office);
    if (allowance.depth === 0) return yield refused(path, 'too-deep', '');
    const files = archive.members.filter((member) => !member.name.endsWith('/') && !LEFT_BEHIND.test(member.name));
    if (files.length === 0) return yield archive.problem === null ? found(path, '') : refused(path, 'damaged-archive', archive.problem);
    for (const member of files) yield* readMember(archive.file, member, path, allowance);
    if (archive.problem !== null) yield refused(path, 'damaged-archive', archive.problem);
  },
};

interface Member {
  readonly entry: Entry;
  readonly name: string;
}

interface Archive {
  readonly file: ZipFile;
  readonly members: readonly Member[];
  /** What is wrong with the directory behind the members that could be listed. */
  readonly problem: string | null;
}

/** Lists the members of an archive. @throws Error when it has no directory */
function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }, (error, file) => {
      if (error || file === undefined) return reject(error ?? new Error('no directory'));
      const members: Member[] = [];
      file.on('entry', (entry: Entry) => {
        members.push({ entry, name: nameOf(entry) });
        file.readEntry();
      });
      file.on('end', () => resolve({ file, members, problem: null }));
      file.on('error', (problem: Error) => resolve({ file, members, problem: problem.message }));
      file.readEntry();
    });
  });
}

async function* readMember(file: ZipFile, member: Member, archivePath: string, allowance: Allowance): AsyncGenerator<ReadOutcome> {
  const { entry, name } = member;
  const path = `${archivePath}!/${name}`;
  const unsafe = validateFileName(name);
  if (unsafe !== null || name.includes('\0')) return yield refused(path, 'unsafe-name', unsafe ?? '');
  if (entry.isEncrypted()) return yield refused(path, 'encrypted', '');
  if (entry.uncompressedSize > LARGEST_MEMBER || entry.uncompressedSize > allowance.bytes || allowance.members <= 0) {
    return yield refused(path, 'too-large', `${entry.uncompressedSize} bytes`);
  }
  allowance.bytes -= entry.uncompressedSize;
  allowance.members--;
  let bytes: Buffer;
  try {
    bytes = await unpack(file, entry);
  } catch (error) {
    return yield refused(path, 'damaged-archive', messageOf(error));
  }
  if (crc32(bytes) !== entry.crc32) return yield refused(path, 'damaged-archive', 'checksum differs');
  const inner: Allowance = { ...allowance, depth: allowance.depth - 1 };
  yield* allowance.readInner(bytes, path, inner);
  allowance.bytes = inner.bytes;
  allowance.members = inner.members;
}

/** The unpacked member; yauzl stops a stream that gives more or less than its directory entry says. */
function unpack(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}

/** With `decodeStrings: false` yauzl leaves names as bytes. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  return decodeName(unicodePath(entry) ?? raw, (entry.generalPurposeBitFlag & UTF8_NAME) !== 0).replaceAll('\\', '/');
}

/** The name in the Info-ZIP Unicode Path field, which says the same in UTF-8. */
function unicodePath(entry: Entry): Buffer | null {
  const field = entry.extraFields.find((one) => one.id === UNICODE_PATH);
  return field !== undefined && field.data.length > 5 && field.data[0] === 1 ? field.data.subarray(5) : null;
}

function decodeName(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
