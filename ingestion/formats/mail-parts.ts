/** One part of a message (RFC 2045), its transfer encoding undone. */
export interface MailPart {
  /** Media type, lower case, without parameters; text/plain where the part says none. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A saved page has some hundred pictures at most. */
const MOST_PARTS = 5000;
/** Parts in parts are opened so deep. */
const DEEPEST = 5;

/** The parts of a message in their order, multiparts opened. @param message its bytes, one character each */
export function partsOf(message: string, depth = DEEPEST): MailPart[] {
  const { head, body } = divided(message);
  const type = (/^content-type:\s*([\w.+-]+\/[\w.+-]+)/im.exec(head)?.[1] ?? 'text/plain').toLowerCase();
  if (!type.startsWith('multipart/')) return [{ type, bytes: undone(body, encodingOf(head)) }];
  const boundary = /^content-type:[^\n]*boundary=(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/im.exec(head);
  if (boundary === null || depth === 0) return [];
  const mark = `--${boundary[1] ?? boundary[2]}`;
  // Before the first mark stands what old programs show; the last one, with two dashes, closes.
  return `\n${body}`
    .split(`\n${mark}`, MOST_PARTS)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth - 1));
}

/** Header lines, folded ones joined, and what stands behind the first empty line. */
function divided(message: string): { readonly head: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  const head = end === null ? message : message.slice(0, end.index);
  return { head: head.replace(/\r?\n[ \t]+/g, ' '), body: end === null ? '' : message.slice(end.index + end[0].length) };
}

function encodingOf(head: string): string {
  return (/^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1] ?? '').toLowerCase();
}

function undone(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}
