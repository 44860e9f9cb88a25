/** A table by UTF-16 code that says 1 for the given characters: one look-up instead of a string for each character of a text. */
export function codesOf(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = 1;
  return table;
}
