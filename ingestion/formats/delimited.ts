/**
 * The cells of a delimited table (RFC 4180, read tolerantly): a quote opens a cell only at its beginning and closes it only before
 * a delimiter or the end of the line, any other is a character of the cell; rows may differ in length; empty lines are left out.
 * Null when a quoted cell never ends. Written by hand because a court judgment in one cell takes csv-parse time that grows with the
 * square of its length (1.2 million characters: 14 s), and this is linear.
 */
export function parseDelimited(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  const nextDelimiter = finder(text, delimiter);
  const nextBreak = finder(text, '\n');
  let at = 0;
  while (at <= text.length) {
    let end: number;
    if (text[at] === '"') {
      end = closingQuote(text, at, delimiter);
      if (end < 0) return null;
      row.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end++;
      if (text[end] === '\r') end++;
    } else {
      end = Math.min(nextDelimiter(at), nextBreak(at));
      row.push(text.slice(at, text[end - 1] === '\r' && end > at && text[end] !== delimiter ? end - 1 : end));
    }
    if (text[end] !== delimiter) {
      if (row.length > 1 || row[0]!.trim() !== '') rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** Position of the next `sign` from a position on, text length when there is none; asked with growing positions it looks at every character once. */
function finder(text: string, sign: string): (at: number) => number {
  let found = -1;
  return (at) => {
    if (found < at) {
      found = text.indexOf(sign, at);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** The quote that ends the cell whose quote opens at `open`; -1 when none does. */
function closingQuote(text: string, open: number, delimiter: string): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === delimiter || next === '\n' || (next === '\r' && (text[at + 2] ?? '\n') === '\n')) return at;
  }
  return -1;
}
