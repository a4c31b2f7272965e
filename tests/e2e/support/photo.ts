import sharp from 'sharp';

/** A small photo of nothing, as a phone would send it. */
export function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 80, channels: 3, background: '#eeeeee' } })
    .jpeg()
    .toBuffer();
}
