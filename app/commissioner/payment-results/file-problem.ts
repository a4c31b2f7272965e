import type { SendResultsRefusal } from '@/lib/payment/commands/send-results';
import { SAME_FILE } from '@/lib/platform/files/file-help';

type Problem = Exclude<SendResultsRefusal['kind'], 'not-found'> | typeof SAME_FILE;

const problems: Record<Problem, string> = {
  'file-missing': 'Choose the file of results',
  'file-too-large': 'The file must be smaller than 8 MB',
  'not-text': 'This is not a CSV file. Save the results as CSV and choose that file',
  'layout-missing': 'Choose the columns by which the file is read',
  [SAME_FILE]:
    'You sent this same file a short time ago. If you want to read it once more, choose it and tick the box below',
};

/** Why a file of results was not taken, from the address of the page. Null for any other text. */
export function resultFileProblem(name: string | string[] | undefined): string | null {
  return typeof name === 'string' && Object.hasOwn(problems, name) ? problems[name as Problem] : null;
}
