const sentences = {
  'title-missing': 'Enter what the file is',
  'file-missing': 'Choose a file',
  'file-type': 'Choose a PDF, or a photo or picture file. We cannot keep any other kind',
  'file-unreadable': 'We could not open this file. Choose another copy of it',
  'pdf-locked': 'This PDF is protected by a password. Save it without one and choose that copy',
  'pdf-active': 'This PDF has parts that run or open other files. Print it to a new PDF and choose that copy',
  'picture-too-large': 'This picture has too many dots. Save it in a smaller size and choose that one',
  'file-too-large': 'The file must be smaller than 10 MB',
  'too-many-files': 'This part has 10 files already, which is the most it can have',
  'assessment-closed': 'This assessment is not open any more, so no file was added',
  'case-closed': 'The case was closed, so no file was added',
} as const;

export type EvidenceProblem = keyof typeof sentences;

/** Why a file was not taken, from the page's address; null for anything else that stands there. */
export function evidenceProblem(
  key: string | string[] | undefined,
): { key: EvidenceProblem; text: string } | null {
  if (typeof key !== 'string' || !Object.hasOwn(sentences, key)) return null;
  const known = key as EvidenceProblem;
  return { key: known, text: sentences[known] };
}

/** The field that mends it. */
export function evidenceField(key: EvidenceProblem): string {
  return key === 'title-missing' ? 'evidence-title' : 'evidence-file';
}
