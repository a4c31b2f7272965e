const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a file has these bytes, written as Latin-1, at a place. */
export function startsWith(text: string, at = 0): (bytes: Uint8Array) => boolean {
  const wanted = Buffer.from(text, 'latin1');
  return (bytes) =>
    view(bytes)
      .subarray(at, at + wanted.length)
      .equals(wanted);
}

/** Whether they begin somewhere in the first so many bytes. */
export function startsWithin(text: string, most: number): (bytes: Uint8Array) => boolean {
  const wanted = Buffer.from(text, 'latin1');
  return (bytes) =>
    view(bytes)
      .subarray(0, most + wanted.length)
      .includes(wanted);
}

const HEIF = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** HEIC and HEIF name their brand after `ftyp`; AVIF has brands of its own. */
export function hasHeifBrand(bytes: Uint8Array): boolean {
  return startsWith('ftyp', 4)(bytes) && HEIF.test(view(bytes).toString('latin1', 8, 12));
}

const OLE = startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

/** Whether a file in Microsoft's older container has an entry of this name, which it writes in UTF-16. */
export function wordOle(bytes: Uint8Array, entry: string): boolean {
  return OLE(bytes) && view(bytes).includes(Buffer.from(entry, 'utf16le'));
}

const HEADER = /^[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?[^\r\n]*$/;
const OF_EMAIL = /^(from|to|subject|date|received|message-id|mime-version|return-path):/i;

/** A text that begins with header lines, of which two at least only an email has. */
export function isEmail(bytes: Uint8Array): boolean {
  if (!isPlainText(bytes.subarray(0, 64_000))) return false;
  const lines = view(bytes).toString('latin1', 0, 64_000).split(/\r?\n/);
  const end = lines.findIndex((line) => line === '' || !(HEADER.test(line) || /^[ \t]/.test(line)));
  const headers = lines.slice(0, end < 0 ? lines.length : end);
  return lines[headers.length] === '' && headers.filter((line) => OF_EMAIL.test(line)).length >= 2;
}

const MARKUP = /^(\xef\xbb\xbf)?\s*</;

/** Whether a text begins as a web page, a drawing or other markup does. */
export function isMarkup(bytes: Uint8Array): boolean {
  return MARKUP.test(view(bytes).toString('latin1', 0, 1024));
}

/** No byte that a text never has. Any encoding of one byte a character, or UTF-8, will do. */
export function isPlainText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && !view(bytes).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
