import { join, normalize, sep } from 'node:path';

/** Bytes of one name in a path; file systems take 255, and a number may be added to it. */
const LONGEST_NAME = 200;
/** Bytes of a whole path; a deeper one keeps its end. */
const LONGEST_PATH = 2_000;

/**
 * Where the files of one upload are put, under the relative paths that the browser gave: inside the folder whatever was sent, in names that
 * every file system takes, each file in a place of its own (`a.txt`, `a (2).txt`), and no file where a folder is or the other way round.
 */
export class UploadPlaces {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  of(sent: string): string {
    const parts = partsOf(sent);
    const name = parts.pop() ?? 'unnamed';
    let folder = '';
    for (const part of parts) {
      folder = free(join(folder, part), this.#files);
      this.#folders.add(folder);
    }
    const place = free(join(folder, name), this.#files, this.#folders);
    this.#files.add(place);
    return place;
  }
}

function free(wanted: string, ...taken: readonly ReadonlySet<string>[]): string {
  const slash = wanted.lastIndexOf(sep);
  const dot = wanted.lastIndexOf('.');
  const [stem, extension] = dot > slash + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let place = wanted;
  for (let n = 2; taken.some((places) => places.has(place)); n++) place = `${stem} (${n})${extension}`;
  return place;
}

function partsOf(sent: string): string[] {
  const parts = normalize(sent.replaceAll('\\', '/'))
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(nameOf);
  let bytes = 0;
  const kept = parts.reverse().filter((part) => {
    bytes += Buffer.byteLength(part) + 1;
    return bytes <= LONGEST_PATH;
  });
  return kept.reverse();
}

/** A name without control characters, cut in its middle where it is too long: the extension stays. */
function nameOf(part: string): string {
  const name = part.replaceAll(/\p{Cc}/gu, '\uFFFD');
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let stem = '';
  for (const character of name) {
    if (Buffer.byteLength(stem + character + extension) + 3 > LONGEST_NAME) break;
    stem += character;
  }
  return `${stem}…${extension}`;
}
