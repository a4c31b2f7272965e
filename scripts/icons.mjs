import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { root } from './lib/folders.mjs';

/**
 * `node scripts/icons.mjs`: draws the icons of `public/` from `public/icon.svg`. Run it when that file
 * changes.
 */
const folder = path.join(root, 'public');
const source = path.join(folder, 'icon.svg');

/** @param {number} size in pixels, of both sides */
const draw = (size) => sharp(source, { density: size * 4 }).resize(size, size);
/** @param {import('sharp').Sharp} image */
const png = (image) => image.png({ compressionLevel: 9 }).toBuffer();

for (const size of [192, 512]) writeFileSync(path.join(folder, `icon-${size}.png`), await png(draw(size)));
// iOS rounds the corners itself and paints transparent ones black.
writeFileSync(
  path.join(folder, 'apple-touch-icon.png'),
  await png(draw(180).flatten({ background: '#005eb8' })),
);
writeFileSync(path.join(folder, 'favicon.ico'), icoOf(await Promise.all([16, 32, 48].map(icoEntry))));

/** @param {number} size */
async function icoEntry(size) {
  return { size, data: await png(draw(size)) };
}

/**
 * An ICO file that holds PNG pictures: a header of 6 bytes, 16 bytes for each picture, then the pictures.
 * @param {{ size: number, data: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, data }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}
