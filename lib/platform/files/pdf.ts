import 'server-only';
import { fail, ok, type Result } from '@/lib/core/result';
import { hasName, unescaped } from './pdf-names';
import { cutAtStreams, objectStreams } from './pdf-streams';

export type PdfRefusal =
  /** It does not begin and end as a PDF, or cannot be parsed. */
  | { kind: 'file-unreadable' }
  /** It needs a password, or hides its contents from this check. */
  | { kind: 'pdf-locked' }
  /** It acts on its own: runs a script, starts a program, sends a form, or embeds other files. */
  | { kind: 'pdf-active' };

/**
 * A PDF needs one of these names to act on its own. They are searched for everywhere, pictures included: none
 * is short enough to occur there by chance.
 */
const ACTIVE = new Set([
  ...['JavaScript', 'Launch', 'Rendition', 'ImportData', 'SubmitForm', 'GoToE'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA'],
]);
/** Short enough to occur in a compressed picture by chance, so searched for outside streams only. */
const SHORT = new Set(['JS', 'AA']);
const LOCKED = new Set(['Encrypt']);

/**
 * Whether a PDF may be stored as it is. It begins and ends as a PDF, has no password, and names nothing that
 * acts when it is opened, in plain or compressed objects and in any spelling.
 *
 * This is a filter, not a virus scanner. It does not catch attacks through a broken picture or font, or links
 * that a reader clicks. So a file is never shown inside our own pages and is always sent as a download.
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

/**
 * Whether the action on opening only goes to a place on a page, as a list or as an action, here or in its own
 * object: office programs write all of these. Anything else may act.
 */
function opensSomething(text: string): boolean {
  const plain = unescaped(text);
  return [...plain.matchAll(/\/OpenAction(?![^\0\t\n\f\r ()<>[\]{}/%])\s*/g)].some(({ 0: name, index }) => {
    const action = plain.slice(index + name.length, index + name.length + 400);
    const [, number, generation] = /^(\d{1,7})\s+(\d{1,5})\s+R\b/.exec(action) ?? [];
    return number === undefined ? !goesToPlace(action) : !objectGoesToPlace(plain, `${number} ${generation}`);
  });
}

const goesToPlace = (action: string) =>
  action.startsWith('[') ||
  /^<<(?:(?!\/Next\b)[^<>])*\/S\s*\/GoTo(?![A-Za-z])(?:(?!\/Next\b)[^<>])*>>/.test(action);

/**
 * Whether there is an object with this number and each of them goes to a place: a later one replaces an
 * earlier.
 */
function objectGoesToPlace(plain: string, id: string): boolean {
  const [number, generation] = id.split(' ');
  const bodies = [...plain.matchAll(new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\s*`, 'g'))].map(
    ({ 0: head, index }) => plain.slice(index + head.length, index + head.length + 400),
  );
  return bodies.length > 0 && bodies.every(goesToPlace);
}
