import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Our sentence for what a schema has no sentence of its own for. The library's words reach no one. */
export function ownWords(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `Use ${inWords(issue.maximum)} characters or fewer` : OTHER;
    case 'invalid_value':
      return 'Select one of the answers on this page';
    case 'invalid_format':
      return 'This page is out of date. Reload it, then try again';
    default:
      return OTHER;
  }
}

const OTHER = 'Check this answer, then try again';

const inWords = (number: number | bigint) => number.toLocaleString('en-GB');
