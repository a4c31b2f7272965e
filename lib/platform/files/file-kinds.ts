import {
  hasHeifBrand,
  isEmail,
  isMarkup,
  isPlainText,
  startsWith,
  startsWithin,
  wordOle,
} from './signatures';

/** How the child checks a file (lib/platform/files/checker). */
export type CheckName = 'picture' | 'heic' | 'pdf' | 'docx' | 'ole' | 'rtf' | 'text' | 'email';

export type FileKindRow = {
  /** In a list of files: "PDF", "picture". */
  name: string;
  /** By its contents, never by its name. The first kind of the table that says yes is the kind. */
  isKind(bytes: Uint8Array): boolean;
  mostBytes: number;
  check: CheckName;
  /** Seconds of processor time after which it is refused as too complicated. */
  seconds: number;
  /** What is kept, and how it is sent. Only a picture that we have drawn is shown by a browser. */
  kept: { mediaType: string; ending: string; served: 'shown' | 'download' };
  /** The types for the browser's own picker. */
  accept: string;
  /** What to do when this kind cannot be opened. */
  unreadable: string;
};

/** 10 MB: with the envelope of a form still below the 10 MiB that the framework lets through whole. */
export const MOST_BYTES = 10_000_000;

const jpeg = { mediaType: 'image/jpeg', ending: 'jpg', served: 'shown' } as const;
const newPhoto = 'We cannot open this photo. Take it again and choose the new one';
const newCopy =
  'We cannot open this file. It may be damaged. Save it again, or print it to a PDF, and choose that copy';
const picture = {
  name: 'picture',
  mostBytes: MOST_BYTES,
  check: 'picture',
  seconds: 10,
  kept: jpeg,
  unreadable: newPhoto,
} as const;
const download = (mediaType: string, ending: string) => ({ mediaType, ending, served: 'download' }) as const;

/**
 * Every kind of file that the service takes. A plain text comes last: the others are not taken for one,
 * and an email is a text.
 */
export const FILE_KINDS = {
  JPEG: { ...picture, isKind: startsWith('\xff\xd8\xff'), accept: 'image/jpeg' },
  PNG: { ...picture, isKind: startsWith('\x89PNG\r\n\x1a\n'), accept: 'image/png' },
  WEBP: {
    ...picture,
    isKind: (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP', 8)(bytes),
    accept: 'image/webp',
  },
  HEIC: {
    ...picture,
    isKind: hasHeifBrand,
    check: 'heic',
    seconds: 20,
    accept: 'image/heic,image/heif,.heic,.heif',
    unreadable:
      'We cannot open this iPhone photo (HEIC). Take a screenshot of it and send that. Or set your camera to “Most Compatible”',
  },
  PDF: {
    name: 'PDF',
    isKind: startsWithin('%PDF-', 1024),
    mostBytes: MOST_BYTES,
    check: 'pdf',
    seconds: 2,
    kept: download('application/pdf', 'pdf'),
    accept: 'application/pdf',
    unreadable: newCopy,
  },
  DOCX: {
    name: 'Word document',
    isKind: (bytes) => startsWith('PK\x03\x04')(bytes) && startsWithin('word/', bytes.length)(bytes),
    mostBytes: MOST_BYTES,
    check: 'docx',
    seconds: 2,
    kept: download('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
    accept: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    unreadable: newCopy,
  },
  DOC: {
    name: 'Word document',
    isKind: (bytes) => wordOle(bytes, 'WordDocument'),
    mostBytes: MOST_BYTES,
    check: 'ole',
    seconds: 2,
    kept: download('application/msword', 'doc'),
    accept: '.doc,application/msword',
    unreadable: newCopy,
  },
  MSG: {
    name: 'email',
    isKind: (bytes) => wordOle(bytes, '__properties_version1.0'),
    mostBytes: MOST_BYTES,
    check: 'ole',
    seconds: 2,
    kept: download('application/vnd.ms-outlook', 'msg'),
    accept: '.msg',
    unreadable: newCopy,
  },
  RTF: {
    name: 'Word document',
    isKind: startsWith('{\\rtf'),
    mostBytes: MOST_BYTES,
    check: 'rtf',
    seconds: 2,
    kept: download('application/rtf', 'rtf'),
    accept: '.rtf,application/rtf,text/rtf',
    unreadable: newCopy,
  },
  EML: {
    name: 'email',
    isKind: isEmail,
    mostBytes: MOST_BYTES,
    check: 'email',
    seconds: 2,
    kept: download('message/rfc822', 'eml'),
    accept: '.eml,message/rfc822',
    unreadable: newCopy,
  },
  TXT: {
    name: 'text',
    // The child reads the rest: here it would keep a page waiting.
    isKind: (bytes) => isPlainText(bytes.subarray(0, 64_000)) && !isMarkup(bytes),
    mostBytes: MOST_BYTES,
    check: 'text',
    seconds: 2,
    kept: download('text/plain; charset=utf-8', 'txt'),
    accept: '.txt,text/plain',
    unreadable: newCopy,
  },
} as const satisfies Record<string, FileKindRow>;

export type FileKind = keyof typeof FILE_KINDS;

/** What each purpose takes. */
export const FILE_PURPOSES = {
  RECEIPT: {
    kinds: ['JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF'],
    wrongKind: 'We cannot keep this kind of file. Upload a photo or a PDF',
    hint: 'A photo or a PDF, up to 10 MB. We remove the location from a photo.',
  },
  EVIDENCE: {
    kinds: ['JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF', 'DOCX', 'DOC', 'MSG', 'RTF', 'EML', 'TXT'],
    wrongKind: 'We cannot keep this kind of file. Upload a PDF, a photo, a Word document, a text or an email',
    hint: 'A PDF, a photo, a Word document, a text or an email, up to 10 MB.',
  },
} as const satisfies Record<string, { kinds: readonly FileKind[]; wrongKind: string; hint: string }>;

export type FilePurpose = keyof typeof FILE_PURPOSES;

/**
 * The kind of a file by its contents. Null when this purpose takes no such file.
 * @rule ELI-29 (docs/rules.md)
 */
export function fileKindOf(bytes: Uint8Array, purpose: FilePurpose): FileKind | null {
  const kinds: readonly FileKind[] = FILE_PURPOSES[purpose].kinds;
  const all = Object.entries(FILE_KINDS) as [FileKind, FileKindRow][];
  const found = all.find(([, { isKind }]) => isKind(bytes))?.[0];
  return found && kinds.includes(found) ? found : null;
}

/** For the picker of the browser: types and endings. */
export function acceptOf(purpose: FilePurpose): string {
  return FILE_PURPOSES[purpose].kinds.map((kind) => FILE_KINDS[kind].accept).join(',');
}

/** The kind as which a file is kept, by its media type. */
export function keptKind(mediaType: string): FileKindRow {
  const rows: FileKindRow[] = Object.values(FILE_KINDS);
  return rows.find(({ kept }) => kept.mediaType === mediaType) ?? FILE_KINDS.TXT;
}
