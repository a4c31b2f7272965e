import 'server-only';
import { inflateSync } from 'node:zlib';
import { hasName, namesIn } from './pdf-names';

/** Limit for all compressed objects of a file together: a small file can unpack to gigabytes. */
const MOST_UNPACKED = 50_000_000;
const OBJECTS = new Set(['ObjStm']);
const PLAIN = new Set(['FlateDecode', 'Fl']);
/** Filters that no writer needs for objects and that would hide their contents. */
const OTHER = new Set([
  ...['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'Crypt', 'DecodeParms'],
  ...['AHx', 'A85', 'LZW', 'RL', 'DP'],
]);
/** Says that a stream is filtered. Another object may say how. */
const PACKED = new Set(['Filter']);

/** `before` is everything since the stream before it, and ends with this stream's dictionary. */
type Stream = { before: string; body: string };
type Cut = { streams: Stream[]; rest: string };

/**
 * Cuts a PDF at its streams in one pass, so that no file can be slow to read. Like PDF readers, it takes
 * everything on the line of the keyword as part of the line.
 * @param text the file read as Latin-1
 * @returns its streams, and everything after the last one
 */
export function cutAtStreams(text: string): Cut {
  const pieces = text.split('endstream');
  const rest = pieces.pop() ?? '';
  return { streams: pieces.map(cutAtWord), rest };
}

function cutAtWord(piece: string): Stream {
  const word = piece.search(/\bstream\b/);
  if (word === -1) return { before: piece, body: '' };
  const lineEnd = /\r\n|\r|\n/g;
  lineEnd.lastIndex = word;
  const begins = lineEnd.exec(piece) ? lineEnd.lastIndex : piece.length;
  return { before: piece.slice(0, word), body: piece.slice(begins) };
}

/**
 * The compressed objects of a PDF, unpacked. Since version 1.5 they hold most of a file's structure.
 * @returns null if one cannot be unpacked, so that no unknown filter can hide anything
 */
export function objectStreams({ streams, rest }: Cut): string[] | null {
  if (hasName(rest, OBJECTS)) return null;
  const unpacked: string[] = [];
  let left = MOST_UNPACKED;
  for (const { before, body } of streams) {
    if (hidesObjects(body)) return null;
    if (!hasName(before, OBJECTS)) continue;
    const objects = unpack(before, body, left);
    if (objects === null) return null;
    left -= objects.length;
    unpacked.push(objects);
  }
  return unpacked;
}

/** Compressed objects after a keyword that only seems to begin a stream, such as one in a comment. */
function hidesObjects(body: string): boolean {
  return hasName(body, OBJECTS) && /\bstream\b/.test(body);
}

function unpack(before: string, body: string, most: number): string | null {
  if (hasName(before, OTHER)) return null;
  const times = [...namesIn(before)].filter((name) => PLAIN.has(name)).length;
  if (times === 0) return hasName(before, PACKED) ? null : body;
  if (times > 1) return null;
  try {
    const packed = Buffer.from(body, 'latin1');
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).toString('latin1');
  } catch {
    return null;
  }
}
