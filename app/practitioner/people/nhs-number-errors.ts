import type { NhsNumberRefusal } from '@/lib/person/rules/nhs-number';

/** How to mend an NHS number. */
export function explainNhsNumber(error: NhsNumberRefusal): string {
  switch (error.kind) {
    case 'not-ten-digits':
      return 'Enter an NHS number with 10 digits, for example 999 123 4567';
    case 'all-same-digit':
    case 'no-such-number':
    case 'wrong-check-digit':
      return 'Check the NHS number: one of its digits is wrong';
  }
}
