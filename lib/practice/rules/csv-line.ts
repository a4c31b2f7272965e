const FIELD = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

/** More than any line of the national file: the pattern above fails on one of millions of characters. */
const LONGEST_LINE = 5_000;

/**
 * The fields of one line of a CSV file. Null: a quote is open, something follows a closed one, or it is too
 * long for a line.
 */
export function fieldsOf(line: string): string[] | null {
  if (line.length > LONGEST_LINE) return null;
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(line);
    if (!match) return null;
    const [, quoted, plain = '', end] = match;
    fields.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') return fields;
  }
}
