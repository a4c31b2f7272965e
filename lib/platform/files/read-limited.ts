/**
 * Reads a stream and stops as soon as it is longer than allowed, so that no file fills the memory.
 * @returns null if it is longer
 */
export async function readLimited(
  stream: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream ?? []) {
    length += part.length;
    if (length > mostBytes) return null; // leaving the loop cancels the stream
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts, length));
}
