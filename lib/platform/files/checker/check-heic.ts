import libheif from 'libheif-js/wasm-bundle';
import sharp from 'sharp';
import { drawAgain, MOST_PIXELS } from './check-picture';
import { type CheckOutcome, refused } from './outcome';

/**
 * Draws the first picture of a HEIC file as JPEG. libheif turns it upright by itself. The size is in the
 * file, and is read before anything is unpacked.
 */
export async function checkHeic(bytes: Uint8Array): Promise<CheckOutcome> {
  const [image] = decode(bytes);
  if (!image) return refused('file-unreadable');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > MOST_PIXELS) return refused('picture-too-large');
  const pixels = await pixelsOf(image, width, height);
  return pixels
    ? drawAgain(sharp(pixels, { raw: { width, height, channels: 4 } }), { width, height })
    : refused('file-unreadable');
}

function decode(bytes: Uint8Array) {
  try {
    return new libheif.HeifDecoder().decode(bytes);
  } catch {
    return [];
  }
}

type Image = ReturnType<typeof decode>[number];

function pixelsOf(image: Image, width: number, height: number): Promise<Uint8ClampedArray | null> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => {
    image.display({ data, width, height }, (drawn) => resolve(drawn ? drawn.data : null));
  });
}
