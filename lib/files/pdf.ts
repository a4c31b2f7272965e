import 'server-only';
import { fail, ok, type Result } from '@/lib/shared/result';
import { hasName, unescaped } from './pdf-names';
import { cutAtStreams, objectStreams } from './pdf-streams';

export type PdfRefusal =
  /** It does not begin and end as a PDF, or its inside cannot be read. */
  | { kind: 'file-unreadable' }
  /** It asks for a password, or hides its inside from whoever checks it. */
  | { kind: 'pdf-locked' }
  /** It does something by itself: runs a script, starts a program, sends a form, or carries other files. */
  | { kind: 'pdf-active' };

/**
 * Names without which a PDF cannot do anything by itself. They are looked for everywhere, also inside of pictures: none is so
 * short that it stands there by chance.
 */
const ACTIVE = new Set([
  ...['JavaScript', 'Launch', 'Rendition', 'ImportData', 'SubmitForm', 'GoToE'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA'],
]);
/** Short enough to stand in a compressed picture by chance: looked for outside of streams. */
const SHORT = new Set(['JS', 'AA']);
const LOCKED = new Set(['Encrypt']);

/**
 * Whether a PDF may be kept as it is. It begins and ends as one, has no password, and names nothing that acts when it is opened,
 * neither openly nor in its compressed objects, however its names are written.
 *
 * This is a filter and no virus scanner. It does not catch what attacks a reader's program through a broken picture or font, nor
 * links that somebody has to press; so a file is also never shown inside our own pages, and always sent as a download.
 * @rule ELI-29 (docs/rules.md)
 */
export function checkPdf(bytes: Uint8Array): Result<void, PdfRefusal> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text) || !/%%EOF\s*$/.test(text.slice(-1024))) {
    return fail({ kind: 'file-unreadable' });
  }
  if (hasName(text, LOCKED)) return fail({ kind: 'pdf-locked' });
  const cut = cutAtStreams(text);
  const objects = objectStreams(cut);
  if (!objects) return fail({ kind: 'file-unreadable' });
  const structure = [...cut.streams.map(({ before }) => before), cut.rest, ...objects].join('\n');
  const isActive = hasName(text, ACTIVE) || acts(structure);
  return isActive ? fail({ kind: 'pdf-active' }) : ok(undefined);
}

function acts(text: string): boolean {
  return hasName(text, ACTIVE) || hasName(text, SHORT) || opensSomething(text);
}

/** What happens on opening may be a place on a page, written out as a list: office programs write that. Anything else may be an act. */
function opensSomething(text: string): boolean {
  return /\/OpenAction(?!\s*\[|[^\0\t\n\f\r ()<>[\]{}/%])/.test(unescaped(text));
}
