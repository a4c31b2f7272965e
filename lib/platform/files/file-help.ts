import { acceptOf, FILE_PURPOSES, type FilePurpose } from './file-kinds';
import { fileRefusal, refusalText } from './file-refusals';

/** What a form says of the files it takes, and what its picker offers. */
export function fileHelp(purpose: FilePurpose): { hint: string; accept: string } {
  return { hint: FILE_PURPOSES[purpose].hint, accept: acceptOf(purpose) };
}

/** The name, in the address of a page, of a file that was sent there before. */
export const SAME_FILE = 'file-same';
const SAME =
  'You added this same file here a short time ago. We have not added it again. If you want it twice, choose it again and tick the box below';

/** Why a file was not taken, from the address of a page. Null for any other text. */
export function fileProblem(name: string | string[] | undefined, purpose: FilePurpose): string | null {
  if (name === SAME_FILE) return SAME;
  const refusal = fileRefusal(name);
  return refusal && refusalText(refusal, purpose, null);
}
