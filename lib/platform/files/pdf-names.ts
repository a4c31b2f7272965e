/** A PDF name: a slash and everything up to white space or a delimiter. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]+)/g;

/** The names in a piece of PDF, with codes such as `#4a` decoded. @param text read as Latin-1 */
export function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(NAME)) yield unescaped(name);
}

/** Whether a piece of PDF contains one of these names. */
export function hasName(text: string, names: ReadonlySet<string>): boolean {
  if (!text.includes('/')) return false;
  for (const name of namesIn(text)) if (names.has(name)) return true;
  return false;
}

/** The text with codes such as `#4a` decoded. */
export function unescaped(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
