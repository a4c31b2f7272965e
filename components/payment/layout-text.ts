import type { Delimiter } from '@/lib/payment/rules/csv-cell';
import type { Encoding } from '@/lib/payment/rules/export-file';
import type { LineEnd } from '@/lib/payment/rules/line-end';
import { AMOUNT_FORMS, DATE_FORMS } from '@/lib/payment/rules/written-forms';

export const DELIMITER_TEXT: Readonly<Record<Delimiter, string>> = {
  COMMA: 'Comma',
  SEMICOLON: 'Semicolon',
  TAB: 'Tab',
  PIPE: 'Vertical line',
};

export const ENCODING_TEXT: Readonly<Record<Encoding, string>> = {
  UTF8: 'UTF-8',
  UTF8_MARKED: 'UTF-8 with a byte order mark, for Excel',
  ASCII: 'ASCII: no accents and no pound sign',
};

export const LINE_END_TEXT: Readonly<Record<LineEnd, string>> = {
  CRLF: 'Carriage return and line feed',
  LF: 'Line feed',
  NONE: 'Nothing',
};

/** The forms of days, each with an example. */
export const DATE_OPTIONS = Object.entries(DATE_FORMS).map(([value, { example }]) => ({
  value,
  text: example,
}));

/** The forms of amounts, each with an example. */
export const AMOUNT_OPTIONS = Object.entries(AMOUNT_FORMS).map(([value, example]) => ({
  value,
  text: value === 'PENCE' ? `${example} (pence)` : `${example} (pounds)`,
}));

/** The choices of a table of texts. */
export function optionsOf(texts: Readonly<Record<string, string>>): { value: string; text: string }[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text }));
}
