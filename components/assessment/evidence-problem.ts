import type { EvidenceProblem } from './evidence-form';

const sentences = {
  'title-missing': 'Enter what the file is',
  'assessment-closed': 'This assessment is no longer open, so the file was not added',
  'case-closed': 'The case was closed, so the file was not added',
} as const;

/**
 * Why a file of evidence was not taken, from the page's address; null for any other value.
 * @param ofFile the sentence when the file itself was refused
 */
export function evidenceProblem(
  key: string | string[] | undefined,
  ofFile: string | null,
): EvidenceProblem | null {
  if (ofFile) return { field: 'evidence-file', message: ofFile };
  if (typeof key !== 'string' || !Object.hasOwn(sentences, key)) return null;
  const message = sentences[key as keyof typeof sentences];
  return { field: key === 'title-missing' ? 'evidence-title' : 'evidence-file', message };
}
