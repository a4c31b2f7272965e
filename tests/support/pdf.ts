type Parts = { catalogue?: string; objects?: string[]; trailer?: string };

/**
 * A small PDF with a true table of objects: 1 is the catalogue, 2 the pages, 3 a page, 4 and on are
 * `objects`.
 */
export function aPdf({ catalogue = '', objects = [], trailer = '' }: Parts = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const table = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const size = all.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`;
  return Buffer.from(
    `${text}trailer\n<< /Root 1 0 R /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

/** An object with a stream. */
export function aStream(dictionary: string, body: Buffer): string {
  return `<< ${dictionary} /Length ${body.length} >>\nstream\n${body.toString('latin1')}\nendstream`;
}
