import type { CheckStaffFileRefusal } from '@/lib/identity/commands/check-staff-file';
import { MOST_STAFF_LINES } from '@/lib/identity/rules/staff-file';
import { SAME_FILE } from '@/lib/platform/files/file-help';

type Problem = Exclude<CheckStaffFileRefusal['kind'], 'not-found'> | typeof SAME_FILE;

const problems: Record<Problem, string> = {
  'file-missing': 'Choose the list of staff',
  'file-too-large': `The file must be smaller than 100 kB. Send ${MOST_STAFF_LINES} people at a time`,
  'not-text': 'This is not a CSV file. Save the sheet as CSV, then choose that file',
  'not-csv': 'The file cannot be read as CSV: a quotation mark is open, or a line is too long',
  'no-columns': 'The first line must name the columns: name, email and role',
  'no-lines': 'There is no one in this file. Write one person on each line after the first',
  'too-many-lines': `The file has more than ${MOST_STAFF_LINES} people. Send them in smaller files`,
  [SAME_FILE]:
    'You sent this same file a short time ago. If you want to check it once more, choose it and tick the box below',
};

/** Why a list of staff was not taken, from the address of the page. Null for any other text. */
export function staffFileProblem(name: string | string[] | undefined): string | null {
  return typeof name === 'string' && Object.hasOwn(problems, name) ? problems[name as Problem] : null;
}
