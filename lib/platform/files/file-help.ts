import { acceptOf, FILE_PURPOSES, type FilePurpose } from './file-kinds';
import { fileRefusal, refusalText } from './file-refusals';

/** What a form says of the files it takes, and what its picker offers. */
export function fileHelp(purpose: FilePurpose): { hint: string; accept: string } {
  return { hint: FILE_PURPOSES[purpose].hint, accept: acceptOf(purpose) };
}

/** Why a file was not taken, from the address of a page. Null for any other text. */
export function fileProblem(name: string | string[] | undefined, purpose: FilePurpose): string | null {
  const refusal = fileRefusal(name);
  return refusal && refusalText(refusal, purpose, null);
}
