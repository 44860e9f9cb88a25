/** Files of a drop, with those in dropped folders and their paths. */
import type { NamedFile } from '../../send-batch.ts';

function readEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function collect(entry: FileSystemEntry, into: NamedFile[]): Promise<void> {
  if (entry.isFile) {
    into.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') });
    return;
  }
  if (!entry.isDirectory) return;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time and an empty list at the end.
  for (let entries = await readEntries(reader); entries.length > 0; entries = await readEntries(reader)) {
    for (const child of entries) await collect(child, into);
  }
}

/** Every file of a drop. The list must be taken during the event: its items are gone afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const loose = [...transfer.files];
  const files: NamedFile[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry !== null) await collect(entry, files);
    else if (loose[index] !== undefined) files.push({ file: loose[index], path: loose[index].name });
  }
  return files;
}

/** Files of a file field; those of a chosen folder carry their path. */
export function chosenFiles(list: FileList): NamedFile[] {
  return [...list].map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }));
}
