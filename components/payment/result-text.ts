import type { ResultFileFault } from '@/lib/payment/rules/result-file';
import { MOST_RESULT_LINES } from '@/lib/payment/rules/result-file';
import type { FoundLine } from '@/lib/payment/rules/results-found';

/** What a line of a result file does, or why it does nothing. */
export const OUTCOME_TEXT: Readonly<Record<FoundLine['outcome'], string>> = {
  PAID: 'Paid',
  RETURNED: 'Returned',
  ALREADY_KNOWN: 'Known already',
  AMOUNT_DIFFERS: 'Another amount than ours: not taken',
  UNKNOWN_REFERENCE: 'No payment of ours that was sent: not taken',
  TWICE_IN_FILE: 'In the file twice: not taken',
  PAID_AFTER_RETURN: 'Returned before, now paid: not taken',
  DAY_NOT_POSSIBLE: 'A day to come, or before the release: not taken',
  'no-reference': 'No reference: not taken',
  'unknown-status': 'A word for the result that the columns do not name: not taken',
  'unreadable-amount': 'The amount cannot be read: not taken',
  'unreadable-day': 'The day cannot be read: not taken',
};

/** Why a file of results cannot be read. */
export function refusalOfResults(fault: ResultFileFault): string {
  switch (fault.kind) {
    case 'not-csv':
      return 'This is not a CSV file, or a quote in it is never closed';
    case 'heading-missing':
      return `The first line has no heading “${fault.heading}”. Choose other columns, or save their next version`;
    case 'no-lines':
      return 'The file has headings and no results';
    case 'too-many-lines':
      return `The file has more than ${MOST_RESULT_LINES.toLocaleString('en-GB')} lines. Split it`;
  }
}
