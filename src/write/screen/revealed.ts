/** What a JSON object says of persons, in the words of report.json, when they are shown; nothing else is added to it. */
export function personsMark(reveal: boolean): { persons?: { shown: true } } {
  return reveal ? { persons: { shown: true } } : {};
}

/** Lines that warn of what follows; none without a warning. */
export async function* warned(
  warning: string | null,
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  if (warning !== null) yield `${warning}\n\n`;
  yield* texts;
}
