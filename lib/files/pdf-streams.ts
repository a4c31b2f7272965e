import 'server-only';
import { inflateSync } from 'node:zlib';
import { hasName } from './pdf-names';

/** All compressed objects of a file together may unpack to this much: a small file can unpack to gigabytes. */
const MOST_UNPACKED = 50_000_000;
const OBJECTS = new Set(['ObjStm']);
const PLAIN = new Set(['FlateDecode', 'Fl']);
const OTHER = new Set([
  ...['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'Crypt'],
  ...['AHx', 'A85', 'LZW', 'RL'],
]);

/** `before` is everything from the stream before it: its own dictionary stands at the end of that. */
type Stream = { before: string; body: string };

/**
 * Cuts a PDF at its streams, in one pass whatever it holds: a file made to be slow to read must not be.
 * @param text the file read as Latin-1
 * @returns its streams, and what stands behind the last one
 */
export function cutAtStreams(text: string): { streams: Stream[]; rest: string } {
  const opening = /\bstream\r?\n/g;
  const streams: Stream[] = [];
  let from = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = text.indexOf('endstream', opening.lastIndex);
    if (end === -1) break;
    streams.push({ before: text.slice(from, found.index), body: text.slice(opening.lastIndex, end) });
    from = end + 'endstream'.length;
    opening.lastIndex = from;
  }
  return { streams, rest: text.slice(from) };
}

/**
 * The compressed objects of a PDF, unpacked: since version 1.5 most of a file's structure stands in them.
 * @returns null where one cannot be unpacked, so that nothing hides behind a way of packing that we do not know
 */
export function objectStreams(streams: readonly Stream[]): string[] | null {
  const unpacked: string[] = [];
  let left = MOST_UNPACKED;
  for (const { before, body } of streams) {
    if (!hasName(before, OBJECTS)) continue;
    const objects = unpack(before, body, left);
    if (objects === null) return null;
    left -= objects.length;
    unpacked.push(objects);
  }
  return unpacked;
}

function unpack(before: string, body: string, most: number): string | null {
  if (hasName(before, OTHER)) return null;
  if (!hasName(before, PLAIN)) return body;
  try {
    const packed = Buffer.from(body, 'latin1');
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).toString('latin1');
  } catch {
    return null;
  }
}
