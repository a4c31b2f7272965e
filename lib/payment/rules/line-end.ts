/** What comes after each line of a file. */
export const LINE_ENDS = ['CRLF', 'LF', 'NONE'] as const;
export type LineEnd = (typeof LINE_ENDS)[number];

export const END_OF: Readonly<Record<LineEnd, string>> = { CRLF: '\r\n', LF: '\n', NONE: '' };
