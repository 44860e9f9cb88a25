/**
 * What reading one source may cost. The bounds fit legal documents (a text of 32 MB holds some thousand judgments, a zip of 200 MB a hundred
 * thousand) and keep a process under 600 MB whatever it is given: a source is held whole while it is read, a text is decoded and cut up.
 */
const MB = 1024 * 1024;

/** Bytes of a file. */
export const LARGEST_FILE_BYTES = 200 * MB;
/** Bytes of a text, table or record file, by itself or in an archive. */
export const LARGEST_TEXT_BYTES = 32 * MB;
/** Line breaks, separators, brackets and quotes of such a file: each may become an object or two while it is read. */
export const MOST_MARKS = 2_000_000;
/** Bytes of a member of an archive. */
export const LARGEST_MEMBER_BYTES = 64 * MB;
/** How many times its packed size a member may be; text packs to a tenth, a page of nothing but markup to a fiftieth. */
export const MOST_EXPANSION = 200;
/** Members below this are unpacked whatever their expansion: blank forms and the like. */
export const SMALL_MEMBER_BYTES = MB;
/** Members of one source, archives within archives included. */
export const MOST_MEMBERS = 200_000;
/** Archives within archives. */
export const MOST_DEPTH = 5;
/** Bytes of nested archives that are held at one moment. */
export const MOST_HELD_BYTES = 256 * MB;

/** Bytes that a source of this size may unpack to in all. */
export function mostUnpacked(bytes: number): number {
  return Math.min(4096 * MB, Math.max(256 * MB, 100 * bytes));
}

/** A bound as it is told in a reason, in both languages. */
export function boundOf(value: number, unit: 'MB' | 'marks' | 'times' | 'members' | 'unpacked'): string {
  switch (unit) {
    case 'MB':
      return `上限 ${value / MB} MB · the limit is ${value / MB} MB`;
    case 'unpacked':
      return `解压总量上限 ${Math.round(value / MB)} MB · at most ${Math.round(value / MB)} MB are unpacked`;
    case 'marks':
      return `换行、分隔符与括号上限 ${value} 个 · at most ${value} line breaks, separators and brackets`;
    case 'times':
      return `解压后大于压缩前 ${value} 倍 · it unpacks to more than ${value} times its size`;
    case 'members':
      return `上限 ${value} 个成员，其余未读 · at most ${value} members, the rest was not read`;
  }
}
