/** A name of PDF: what stands behind a slash up to white space or a delimiter. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g;

/** The names in a piece of PDF, with `#4a` and its like turned into the letters they stand for. @param text read as Latin-1 */
export function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(NAME)) yield unescaped(name);
}

/** Whether one of these names stands in a piece of PDF. */
export function hasName(text: string, names: ReadonlySet<string>): boolean {
  if (!text.includes('/')) return false;
  for (const name of namesIn(text)) if (names.has(name)) return true;
  return false;
}

/** The same text with each `#4a` turned into its letter. */
export function unescaped(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
