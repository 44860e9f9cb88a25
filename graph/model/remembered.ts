/**
 * The same pure function, which keeps its answers: numbers, names and dates repeat within a document and from one to the next.
 * Forgets them all when there are `most`, so that a long run needs no more memory than a short one.
 */
export function remembered<Value>(work: (text: string) => Value, most = 1000): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = work(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
