import { SAME_FILE } from '@/lib/platform/files/file-help';
import type { CheckPracticeFileRefusal } from '@/lib/practice/commands/check-practice-file';
import { MOST_LINES } from '@/lib/practice/rules/practice-file';

type Problem = Exclude<CheckPracticeFileRefusal['kind'], 'not-found'> | 'file-too-large' | typeof SAME_FILE;

const problems: Record<Problem, string> = {
  'file-missing': 'Choose the practice file',
  'file-too-large': 'The file must be smaller than 10 MB',
  'not-text': 'This is not a CSV file. If it is a zip file, open it and choose the CSV file in it',
  'too-many-lines': `The file has more than ${MOST_LINES.toLocaleString('en-GB')} lines. Choose the national practice file, “epraccur.csv”`,
  'no-practice': 'There is no GP practice in this file. Choose the national practice file, “epraccur.csv”',
  [SAME_FILE]:
    'You sent this same file a short time ago. If you want to check it once more, choose it and tick the box below',
};

/** Why a practice file was not taken, from the address of the page. Null for any other text. */
export function practiceFileProblem(name: string | string[] | undefined): string | null {
  return typeof name === 'string' && Object.hasOwn(problems, name) ? problems[name as Problem] : null;
}
