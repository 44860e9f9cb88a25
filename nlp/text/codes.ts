/** A table by UTF-16 code that says 1 for the given characters: one look-up instead of a string for each character of a text. */
export function codesOf(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = 1;
  return table;
}

/** The last of the marks in text[floor, at]; floor - 1 where none stands there. Looks no further back than `floor`. */
export function lastMark(text: string, marks: Uint8Array, at: number, floor: number): number {
  let place = at;
  while (place >= floor && marks[text.charCodeAt(place)] !== 1) place--;
  return place;
}
