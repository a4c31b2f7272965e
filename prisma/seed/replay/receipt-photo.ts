import sharp from 'sharp';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

/** A drawn JPEG of a till roll on a table. It shows nothing real. */
export function photoOfReceipt(on: PlainDate): Promise<Buffer> {
  const rows = Array.from({ length: 9 }, (_, row) => `<rect x="190" y="${330 + row * 44}" width="${130 + ((row * 67) % 90)}" height="14" fill="#555"/><rect x="420" y="${330 + row * 44}" width="60" height="14" fill="#555"/>`); // biome-ignore format: one line
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="900">
    <rect width="680" height="900" fill="#8a6f4d"/>
    <g transform="rotate(-3 340 450)">
      <rect x="150" y="90" width="380" height="720" fill="#fbfaf5"/>
      <text x="340" y="170" font-family="sans-serif" font-size="34" text-anchor="middle">PAID, THANK YOU</text>
      <text x="340" y="225" font-family="sans-serif" font-size="24" text-anchor="middle">${formatDay(on)}</text>
      ${rows.join('')}
      <rect x="190" y="745" width="290" height="22" fill="#222"/>
    </g>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 75 }).toBuffer();
}
