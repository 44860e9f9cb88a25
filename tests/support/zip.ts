import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  /** As text: written in UTF-8 with the flag that says so; as bytes: written as they are, without the flag. */
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  /** Sets the encryption bit (the content stays as it is; nobody may look at it). */
  readonly encrypted?: boolean;
  /** What the directory claims about the content, where that is not the truth. */
  readonly claims?: { readonly crc32?: number; readonly size?: number };
}

/** Builds a zip archive by hand, after the APPNOTE of the format: also those that no packer would make. */
export function zipOf(members: readonly ZipMember[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(typeof member.name === 'string' ? new TextEncoder().encode(member.name) : member.name);
    const data = member.stored ? Buffer.from(member.bytes) : deflateRawSync(member.bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((typeof member.name === 'string' ? 0x800 : 0) | (member.encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(member.stored ? 0 : 8, 4);
    fields.writeUInt32LE(member.claims?.crc32 ?? crc32(member.bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(member.claims?.size ?? member.bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, where, name]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
