import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '@/lib/core/result';

/** A stored photo: our own JPEG, upright, without the camera's metadata. */
export type Photo = { bytes: Buffer; width: number; height: number };

export type PhotoRefusal =
  | { kind: 'file-missing' }
  | { kind: 'file-type' }
  | { kind: 'file-unreadable' }
  | { kind: 'picture-too-large' };

const TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** A picture with more pixels is refused before it is unpacked: a small file can unpack to gigabytes. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 2400;

/**
 * Redraws an uploaded JPEG, PNG or WebP (by contents, never by name) upright, at most 2,400 pixels long,
 * without metadata and without anything hidden behind the picture. Refuses a truncated file.
 */
export async function receiptPhoto(sent: Uint8Array): Promise<Result<Photo, PhotoRefusal>> {
  if (sent.length === 0) return fail({ kind: 'file-missing' });
  const type = await fileTypeFromBuffer(sent);
  if (!type || !TYPES.has(type.mime)) return fail({ kind: 'file-type' });
  const picture = sharp(sent, { failOn: 'truncated', limitInputPixels: false });
  const size = await sizeOf(picture);
  if (!size) return fail({ kind: 'file-unreadable' });
  if (size.width * size.height > MOST_PIXELS) return fail({ kind: 'picture-too-large' });
  return encode(picture);
}

async function sizeOf(picture: Sharp) {
  return picture.metadata().catch(() => null);
}

async function encode(picture: Sharp): Promise<Result<Photo, PhotoRefusal>> {
  const longest = {
    width: LONGEST_SIDE,
    height: LONGEST_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  // Without a background a transparent PNG would turn black.
  const upright = picture.autoOrient().resize(longest).flatten({ background: '#ffffff' });
  try {
    const { data, info } = await upright.jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch {
    return fail({ kind: 'file-unreadable' });
  }
}
