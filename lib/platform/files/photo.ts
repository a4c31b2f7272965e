import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '@/lib/core/result';

/** A photo as we keep it: our own JPEG, upright, without what the camera wrote into it. */
export type Photo = { bytes: Buffer; width: number; height: number };

export type PhotoRefusal =
  | { kind: 'file-missing' }
  | { kind: 'file-type' }
  | { kind: 'file-unreadable' }
  | { kind: 'picture-too-large' };

const TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** A picture of more pixels than this is refused before it is unpacked: a small file can unpack to gigabytes. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 2400;

/**
 * Makes our own picture of what was sent: by its contents (never its name) a JPEG, PNG or WebP, turned upright, at most
 * 2,400 pixels long, with no metadata and nothing hidden behind the picture. A file that is cut off is refused.
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
  // A transparent PNG would turn black: paper is white.
  const upright = picture.autoOrient().resize(longest).flatten({ background: '#ffffff' });
  try {
    const { data, info } = await upright.jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch {
    return fail({ kind: 'file-unreadable' });
  }
}
