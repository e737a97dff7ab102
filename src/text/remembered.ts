/**
 * A function of a text that works each text out once: exports say the same things many times. What it knows is let go when it is `most`
 * texts. The same text must always give the same.
 */
export function remembered<T>(of: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const found = of(text);
    known.set(text, found);
    return found;
  };
}
