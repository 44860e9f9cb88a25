import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { decodedName } from '../names.ts';

/** A member as the directory of an archive tells it. */
export interface Member {
  readonly entry: Entry;
  /** With / between folders; not checked. */
  readonly name: string;
}

export interface OpenArchive {
  readonly file: ZipFile;
  /** The members in the order of the directory, read on the way: an archive may list more than memory should hold. */
  members(): AsyncGenerator<Member>;
  /** What is wrong with the directory behind the members that could be listed; null when nothing is. To be asked after the last member. */
  problem(): string | null;
}

const UNICODE_PATH = 0x7075;
const MEMBER_SIGNATURE = 0x02014b50;

/**
 * Opens an archive that is held in memory. Names without the UTF-8 flag are UTF-8 where they can be, else GB18030. Where the directory goes on
 * behind the number of members that it claims (a lie, or a packer that counts to 65,535), so does the listing.
 * @throws Error when it has no directory
 */
export async function openArchive(bytes: Uint8Array): Promise<OpenArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = await new Promise<ZipFile>((resolve, reject) => {
    // Sizes are held against the directory while unpacking, member by member: one wrong entry does not end the listing.
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }, (error, opened) => {
      if (error || opened === undefined) reject(error ?? new Error('no directory'));
      else resolve(opened);
    });
  });
  let problem: string | null = null;
  return {
    file,
    problem: () => problem,
    async *members() {
      for (;;) {
        if (file.entriesRead === file.entryCount && goesOn(buffer, file)) file.entryCount++;
        const next = await nextEntry(file).catch((error: Error) => {
          problem = error.message;
          return null;
        });
        if (next === null) return;
        yield { entry: next, name: nameOf(next) };
      }
    },
  };
}

function nextEntry(file: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      file.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      settle();
    };
    file.once('entry', (entry: Entry) => end(() => resolve(entry)));
    file.once('end', () => end(() => resolve(null)));
    file.once('error', (error: Error) => end(() => reject(error)));
    file.readEntry();
  });
}

/** True when one more member stands behind the last that was read. */
function goesOn(buffer: Buffer, file: ZipFile): boolean {
  const { readEntryCursor: at } = file as ZipFile & { readonly readEntryCursor: number };
  return at + 46 <= buffer.length && buffer.readUInt32LE(at) === MEMBER_SIGNATURE;
}

/** With `decodeStrings: false` yauzl leaves names as bytes. The flag that says UTF-8 is not believed where the bytes deny it. */
function nameOf(entry: Entry): string {
  return decodedName(unicodePath(entry) ?? (entry.fileName as unknown as Buffer)).replaceAll('\\', '/');
}

/** The name in the Info-ZIP Unicode Path field, which says the same in UTF-8. */
function unicodePath(entry: Entry): Buffer | null {
  const field = entry.extraFields.find((one) => one.id === UNICODE_PATH);
  return field !== undefined && field.data.length > 5 && field.data[0] === 1 ? field.data.subarray(5) : null;
}
