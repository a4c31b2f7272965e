import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  checkDocx,
  checkEmail,
  checkOle,
  checkRtf,
  checkText,
} from '@/lib/platform/files/checker/check-documents';
import { checkHeic } from '@/lib/platform/files/checker/check-heic';
import { checkPicture, keptSide } from '@/lib/platform/files/checker/check-picture';
import type { CheckOutcome } from '@/lib/platform/files/checker/outcome';
import { acceptOf, FILE_KINDS, fileKindOf, keptKind } from '@/lib/platform/files/file-kinds';
import { fileRefusal, refusalText } from '@/lib/platform/files/file-refusals';
import { aHeic } from '../../../support/heic';
import { aPdf } from '../../../support/pdf';

const latin = (text: string) => Buffer.from(text, 'latin1');
const ole = (...entries: string[]) =>
  Buffer.concat([
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    ...entries.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);
const docx = (...names: string[]) =>
  latin(`PK\x03\x04 [Content_Types].xml word/document.xml ${names.join(' ')} PK\x05\x06`);
const email = (more = '') => latin(`From: a@b.uk\r\nTo: c@d.uk\r\nSubject: Care\r\n\r\nDear team\r\n${more}`);
const answer = (outcome: CheckOutcome) => (outcome.ok ? 'kept' : outcome.refusal);

describe('the kind of a file is in its contents', () => {
  it.each([
    ['JPEG', latin('\xff\xd8\xff\xe0')],
    ['PNG', latin('\x89PNG\r\n\x1a\n')],
    ['WEBP', latin('RIFF....WEBP')],
    ['HEIC', latin('....ftypheic')],
    ['HEIC', latin('....ftypmif1')],
    ['PDF', aPdf()],
    ['PDF', Buffer.concat([latin('\r\n'), aPdf()])],
    ['DOCX', docx()],
    ['DOC', ole('WordDocument')],
    ['MSG', ole('__properties_version1.0')],
    ['RTF', latin('{\\rtf1 Dear')],
    ['EML', email()],
    ['TXT', Buffer.from('Dear Zoë,\n\nwe met on Monday: all is well.')],
    [null, latin('\0\0\0\x1cftypavif')],
    [null, latin('  <html><script>alert(1)</script>')],
    [null, latin('GIF89a\x01\x00')],
    [null, latin('PK\x03\x04 xl/workbook.xml')],
    [null, latin('MZ\x90\x00')],
  ])('%s', (kind, bytes) => {
    expect(fileKindOf(bytes, 'EVIDENCE')).toBe(kind);
  });

  it('and a receipt is a picture or a PDF', () => {
    expect(fileKindOf(docx(), 'RECEIPT')).toBeNull();
    expect(fileKindOf(email(), 'RECEIPT')).toBeNull();
    expect(fileKindOf(latin('....ftypheic'), 'RECEIPT')).toBe('HEIC');
    expect(acceptOf('RECEIPT')).toContain('.heic');
    expect(acceptOf('RECEIPT')).not.toContain('.docx');
  });

  it('and what is kept of it says how it is sent: only our own pictures are shown', () => {
    const shown = Object.values(FILE_KINDS).filter(({ kept }) => kept.served === 'shown');
    expect(new Set(shown.map(({ kept }) => kept.mediaType))).toEqual(new Set(['image/jpeg']));
    for (const { kept } of Object.values(FILE_KINDS)) expect(keptKind(kept.mediaType).kept).toEqual(kept);
  });
});

describe('documents', () => {
  it.each([
    ['a Word document', checkDocx(docx()), 'kept'],
    ['one with macros', checkDocx(docx('word/vbaProject.bin')), 'document-macros'],
    ['one with a program inside', checkDocx(docx('word/embeddings/oleObject1.bin')), 'document-macros'],
    ['half a Word document', checkDocx(docx().subarray(0, 40)), 'file-unreadable'],
    ['an older one', checkOle(ole('WordDocument')), 'kept'],
    ['an older one with macros', checkOle(ole('WordDocument', '_VBA_PROJECT')), 'document-macros'],
    ['an Outlook email with a letter', checkOle(ole('__properties_version1.0', 'letter.pdf')), 'kept'],
    ['one with a program', checkOle(ole('__properties_version1.0', 'invoice.exe')), 'email-program'],
    ['RTF', checkRtf(latin('{\\rtf1 {\\pict\\pngblip 00}}')), 'kept'],
    ['RTF with an object', checkRtf(latin('{\\rtf1 {\\object\\objemb}}')), 'document-macros'],
    ['an email', checkEmail(email()), 'kept'],
    [
      'an email with a letter',
      checkEmail(email('Content-Disposition: attachment; filename="letter.pdf"')),
      'kept',
    ],
    [
      'an email with a program',
      checkEmail(email('Content-Disposition: attachment; filename="a.pdf.js"')),
      'email-program',
    ],
    [
      'an email with a program, named otherwise',
      checkEmail(email("Content-Type: x/y; name*0*=utf-8''a.exe")),
      'email-program',
    ],
  ])('%s', (_, outcome, expected) => {
    expect(answer(outcome)).toBe(expected);
  });

  it('a text that goes on as a program is refused', () => {
    expect(answer(checkText(latin(`${'words '.repeat(20_000)}\x00\x01`)))).toBe('file-unreadable');
  });

  it('a text is kept in UTF-8, whatever it came in', () => {
    const texts = ['Zoë', latin('Zo\xeb')].map((sent) => checkText(Buffer.from(sent)));
    expect(texts.map((one) => one.ok && Buffer.from(one.bytes).toString())).toEqual(['Zoë', 'Zoë']);
  });
});

describe('pictures', () => {
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#48c' } })
      .png()
      .toBuffer();

  it.each([
    [4_000, 3_000, 2_400, 1_800],
    [3_000, 100, 3_000, 100],
    [900, 9_000, 800, 8_000],
    [1_170, 9_000, 800, 6_154],
    [60, 40, 60, 40],
    [8_160, 6_120, 2_400, 1_800],
  ])(
    'of %i × %i are kept as %i × %i: a strip stays readable',
    async (width, height, keptWidth, keptHeight) => {
      const outcome = await checkPicture(await blank(width, height));
      expect(outcome.ok && outcome.size).toEqual({ width: keptWidth, height: keptHeight });
    },
  );

  it.each([
    [8_000, 6_251, 'picture-too-large'],
    [12_001, 500, 'picture-too-long'],
    [1_000, 16_000, 'picture-too-long'],
    [31, 1_000, 'picture-too-long'],
  ])('of %i × %i are refused: %s', async (width, height, refusal) => {
    expect(answer(await checkPicture(await blank(width, height)))).toBe(refusal);
  });

  it('of an iPhone become a JPEG, and are refused when they are cut off', async () => {
    const outcome = await checkHeic(aHeic());
    if (!outcome.ok) throw new Error(outcome.refusal);
    expect(outcome.size).toEqual({ width: 64, height: 48 });
    const { data, info } = await sharp(outcome.bytes).raw().toBuffer({ resolveWithObject: true });
    expect((await sharp(outcome.bytes).metadata()).format).toBe('jpeg');
    const colourAt = (x: number) => [...data.subarray(x * info.channels, x * info.channels + 3)];
    const [red = 0, , blue = 0] = colourAt(8);
    const [red2 = 0, , blue2 = 0] = colourAt(56);
    expect([red > blue, red2 < blue2]).toEqual([true, true]);
    expect(answer(await checkHeic(aHeic().subarray(0, 480)))).toBe('file-unreadable');
  });

  it('keep 800 dots of the shorter side, or what there is', () => {
    expect(keptSide({ width: 1_000, height: 10_000 })).toBe(8_000);
    expect(keptSide({ width: 4_000, height: 3_000 })).toBe(2_400);
  });
});

describe('the sentence of a refusal', () => {
  it('tells the true cause by the kind and the purpose', () => {
    expect(refusalText('file-unreadable', 'RECEIPT', 'HEIC')).toContain('HEIC');
    expect(refusalText('file-type', 'RECEIPT', null)).toContain('a photo or a PDF');
    expect(refusalText('file-type', 'EVIDENCE', null)).toContain('a Word document');
  });

  it('is found by its name alone', () => {
    expect(fileRefusal('pdf-locked')).toBe('pdf-locked');
    expect(fileRefusal('__proto__')).toBeNull();
    expect(fileRefusal(['pdf-locked'])).toBeNull();
  });
});
