import { FILE_KINDS, FILE_PURPOSES, type FileKind, type FilePurpose } from './file-kinds';

/** Why a file is not kept, in words for the sender: what is the matter, and what to do. */
const SENTENCES = {
  'file-missing': 'Choose a file',
  'file-too-large': 'The file must be smaller than 10 MB',
  'file-too-slow':
    'This file takes too long to open. Print it to a new PDF, or take a screenshot, and choose that',
  'pdf-locked': 'This PDF opens only with a password. Save it without one and choose that copy',
  'pdf-form': 'This PDF is a form that only one program can show. Print it to a new PDF and choose that copy',
  'picture-too-large': 'This picture has too many dots to open. Take a screenshot of it and choose that',
  'picture-too-long':
    'This picture is too long to stay readable. Take a photo of each part and add them one by one',
  'document-macros': 'This document has programs in it (macros). Print it to a PDF and choose that',
  'email-program': 'This email has a program attached. Save the email as a PDF and choose that',
  'file-virus': 'Our virus scanner stopped this file. We have removed it. Do not open it on your device',
  'no-longer-open': 'This could no longer take a file when we had checked it',
  'too-many-files': 'You can add up to 10 files here',
  'too-many-uploads': 'You have sent many files in a short time. Try again in an hour',
} as const;

type Worded = keyof typeof SENTENCES;
export type FileRefusal = Worded | 'file-type' | 'file-unreadable';

const REFUSALS = [...(Object.keys(SENTENCES) as Worded[]), 'file-type', 'file-unreadable'] as const;

/** The refusal of this name, from an address or a row. Null for any other text. */
export function fileRefusal(name: unknown): FileRefusal | null {
  return REFUSALS.find((one) => one === name) ?? null;
}

/** The true cause, in plain words. @param kind what the contents are, where it is known */
export function refusalText(refusal: FileRefusal, purpose: FilePurpose, kind: FileKind | null): string {
  if (refusal === 'file-type') return FILE_PURPOSES[purpose].wrongKind;
  if (refusal === 'file-unreadable') return FILE_KINDS[kind ?? 'PDF'].unreadable;
  return SENTENCES[refusal];
}
