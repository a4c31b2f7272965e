const sentences = {
  'title-missing': 'Enter what the file is',
  'file-missing': 'Choose a file',
  'file-type': 'Upload a PDF or a photo (JPG or PNG)',
  'file-unreadable': 'We cannot open this file. Upload another copy',
  'pdf-locked': 'This PDF has a password. Save it without one and upload that copy',
  'pdf-active':
    'This PDF contains scripts or links to other files. Print it to a new PDF and upload that copy',
  'picture-too-large': 'This photo is too big to open. Save it in a smaller size and upload that copy',
  'file-too-large': 'The file must be smaller than 10 MB',
  'too-many-files': 'You can add up to 10 files to each part',
  'assessment-closed': 'This assessment is no longer open, so the file was not added',
  'case-closed': 'The case was closed, so the file was not added',
} as const;

export type EvidenceProblem = keyof typeof sentences;

/** Why a file was refused, from the page's address; null for any other value. */
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
