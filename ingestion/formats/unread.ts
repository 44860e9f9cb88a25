import { beginsWith } from './define.ts';

/** Formats that are recognised and not read, by how their files begin. A format that comes to be read is asked first: its row here is then idle. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word / Excel 97-2003 (.doc .xls)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF'],
  [[0x42, 0x4d], 'BMP'],
  [[0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70], 'MP4'],
];

/** Office files are zip archives; what they are is told by the names in them. */
const OFFICE: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'Word (.docx)'],
  ['xl/workbook.xml', 'Excel (.xlsx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['content.opf', 'EPUB'],
  ['content.xml', 'OpenDocument'],
  ['OFD.xml', 'OFD'],
];

/** Name of a known format that is not read; null when the beginning says nothing. */
export function unreadFormat(bytes: Uint8Array): string | null {
  for (const [signature, name] of SIGNATURES) if (beginsWith(bytes, signature)) return name;
  return null;
}

/** Name of the format, not read, whose files are archives with these members; null for an ordinary archive. */
export function unreadPacked(names: ReadonlySet<string>): string | null {
  for (const [member, name] of OFFICE)
    if (names.has(member) && (names.has('[Content_Types].xml') || names.has('mimetype') || name === 'OFD')) return name;
  return null;
}
