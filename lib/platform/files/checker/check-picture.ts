import sharp, { type Sharp } from 'sharp';
import { type CheckOutcome, refused } from './outcome';

/**
 * A picture with more is refused before it is unpacked: a small file can unpack to gigabytes. Phones take
 * photos of 50 million.
 */
export const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 12_000;
/** A till roll of 2 metres is 25 times as long as it is wide. */
const MOST_RATIO = 30;
const SECONDS = 20;

/** The longer side of what is kept, unless the picture is a strip. */
const KEPT_SIDE = 2400;
/** A strip stays readable when it is so wide. */
const KEPT_WIDTH = 800;

/**
 * Draws a picture again: upright, as JPEG, without metadata and without anything hidden behind it. A strip,
 * such as a till roll, keeps a readable width. Refuses a truncated file.
 */
export async function checkPicture(bytes: Uint8Array): Promise<CheckOutcome> {
  const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS });
  const size = await picture.metadata().catch((fault: Error) => fault);
  if (size instanceof Error)
    return refused(/pixel limit/i.test(size.message) ? 'picture-too-large' : 'file-unreadable');
  const { width, height } = size;
  if (width * height > MOST_PIXELS) return refused('picture-too-large');
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (longer > LONGEST_SIDE || longer > MOST_RATIO * shorter) return refused('picture-too-long');
  return drawAgain(picture.autoOrient(), { width, height });
}

export type Size = { width: number; height: number };

/** @param size before it is turned upright: only its proportion counts here */
export async function drawAgain(upright: Sharp, size: Size): Promise<CheckOutcome> {
  const side = keptSide(size);
  try {
    const { data, info } = await upright
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' }) // without it a transparent PNG would turn black
      .timeout({ seconds: SECONDS })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, bytes: data, size: { width: info.width, height: info.height }, isPartLeftOut: false };
  } catch {
    return refused('file-unreadable');
  }
}

/** The longer side of what is kept, such that the shorter one stays readable. */
export function keptSide({ width, height }: Size): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.max(KEPT_SIDE, Math.ceil(KEPT_WIDTH * ratio));
}
