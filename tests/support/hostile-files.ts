import { crc32 as crc, deflateSync } from 'node:zlib';
import { aPdf, aStream } from './pdf';

/** Files that once ended the service or stopped it for a minute, made again from how they were made. */
export const HOSTILE = {
  /** One packed object that unpacks to 49 MB of written-out names. */
  'a packed PDF of 119 KB': async () => {
    const names = deflateSync(Buffer.from('/#41#41#41#41#41 '.repeat(3_000_000)), { level: 9 });
    return aPdf({ objects: [aStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', names)] });
  },
  /** 20,000 actions on opening that all lead to one object. */
  'a PDF with 20,000 actions': async () =>
    aPdf({ catalogue: '/OpenAction 4 0 R\n'.repeat(20_000), objects: ['<< /S /GoTo /D [0] >>'] }),
  /** One dot wide and 60 million long. */
  'a tall picture of 60 million dots': () => blank(1, 60_000_000),
  'a wide picture of 60 million dots': () => blank(60_000_000, 1),
} as const;

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const END = Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1');

/** A grey PNG written by hand, row by row in one colour. */
async function blank(width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4);
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 0, 0, 0, 0], 16);
  header.writeUInt32BE(crc(header.subarray(4, 21)), 21);
  const rows = deflateSync(Buffer.alloc((width + 1) * height), { level: 9 });
  const data = Buffer.alloc(rows.length + 12);
  data.writeUInt32BE(rows.length, 0);
  data.write('IDAT', 4);
  data.set(rows, 8);
  data.writeUInt32BE(crc(data.subarray(4, rows.length + 8)), rows.length + 8);
  return Buffer.concat([SIGNATURE, header, data, END]);
}
