export const DELIMITERS = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** What a spreadsheet would run as a formula, also in the wide forms of the signs. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A cell of ours: no control character, and quotes where the line needs them.
 * @rule OUT-06 (docs/rules.md)
 */
export function csvData(value: string, delimiter: Delimiter): string {
  const text = value.replace(/\p{Cc}/gu, ' ');
  const needsQuotes = text.includes(DELIMITERS[delimiter]) || /^\s|"|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell with words that were typed. A spreadsheet shows it and never runs it: an apostrophe comes first.
 * @rule OUT-06 (docs/rules.md)
 */
export function csvWords(value: string, delimiter: Delimiter): string {
  const isFormula = FORMULA.test(value.trimStart()) || FORMULA.test(value);
  return csvData(isFormula ? `'${value}` : value, delimiter);
}
