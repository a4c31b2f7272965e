import 'server-only';
import { fail, ok, type Result } from '@/lib/core/result';
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

/**
 * What happens on opening may be going to a place on a page, as a list or as an action of that kind alone, here or in an object
 * of its own: office programs write each of these. Anything else may be an act.
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

/** Every object of this number goes to a place, and there is one: a later one replaces an earlier. */
function objectGoesToPlace(plain: string, id: string): boolean {
  const [number, generation] = id.split(' ');
  const bodies = [...plain.matchAll(new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\s*`, 'g'))].map(
    ({ 0: head, index }) => plain.slice(index + head.length, index + head.length + 400),
  );
  return bodies.length > 0 && bodies.every(goesToPlace);
}
