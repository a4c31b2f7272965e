import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '@/lib/platform/files/pdf';

const PAGE = '1 0 obj\n<< /Type /Page >>\nendobj\n';

/** A PDF of these objects. */
const pdf = (objects: string, end = '%%EOF\n') =>
  Buffer.from(`%PDF-1.7\n${PAGE}${objects}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n${end}`, 'latin1');
const packed = (objects: string, filter = '/FlateDecode') =>
  `7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} >>\nstream\n${deflateSync(objects).toString('latin1')}\nendstream\nendobj\n`;
const answer = (bytes: Uint8Array) => {
  const checked = checkPdf(bytes);
  return checked.ok ? 'ok' : checked.error.kind;
};

describe('a PDF that is sent as evidence (ELI-29)', () => {
  it.each([
    ['a quiet one', ''],
    ['one that opens at a place on a page', '2 0 obj << /OpenAction [1 0 R /XYZ null null 0] >> endobj'],
    [
      'one that goes to a place by an action',
      '2 0 obj << /OpenAction << /S /GoTo /D [1 0 R /Fit] >> >> endobj',
    ],
    [
      'one whose action stands in an object of its own',
      '2 0 obj << /OpenAction 3 0 R >> endobj\n3 0 obj\n<< /Type /Action /S /GoTo /D [1 0 R /Fit] >>\nendobj',
    ],
    ['one with a link to press', '2 0 obj << /S /URI /URI (https://www.nhs.uk) >> endobj'],
    ['one that writes of scripts in a sentence', '2 0 obj (We talked about JavaScript) endobj'],
    ['one with quiet compressed objects', packed('2 0 << /Type /Catalog /OpenAction [1 0 R /Fit] >>')],
    ['a picture that holds /JS by chance', '2 0 obj << /Length 9 >>\nstream\nxx /JS yy\nendstream endobj'],
    ['one with a name that begins like another', '2 0 obj << /LaunchPad 1 /OpenActions 3 0 R >> endobj'],
  ])('is kept: %s', (_, objects) => {
    expect(answer(pdf(objects))).toBe('ok');
  });

  it.each([
    ['a script', '2 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'],
    ['a script under a written-out name', '2 0 obj << /S /J#61vaScript /J#53 (1) >> endobj'],
    ['a script without its type', '2 0 obj << /JS (1) >> endobj'],
    ['a script in the compressed objects', packed('2 0 << /S /JavaScript /JS (1) >>')],
    ['a script in compressed objects with a short filter', packed('2 0 << /S /J#61vaScript >>', '/Fl')],
    [
      'a script in compressed objects behind a stream word that readers forgive',
      packed('2 0 << /S /JavaScript >>').replace('stream\n', 'stream %\r'),
    ],
    ['a program to start', '2 0 obj << /S /Launch /F (cmd.exe) >> endobj'],
    ['a file inside', '2 0 obj << /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream endobj'],
    ['something that happens on opening', '2 0 obj << /OpenAction 3 0 R >> endobj'],
    [
      'an action that is replaced by another',
      '2 0 obj << /OpenAction 3 0 R >> endobj 3 0 obj << /S /GoTo /D [] >> endobj 3 0 obj << /S /URI >> endobj',
    ],
    ['an action with another behind it', '2 0 obj << /OpenAction << /S /GoTo /D [] /Next 4 0 R >> >> endobj'],
    ['a place in another file', '2 0 obj << /OpenAction << /S /GoToR /F (x) >> >> endobj'],
    ['the same, written out', '2 0 obj << /Open#41ction<< /S /URI >> >> endobj'],
    ['something that happens on each page', '2 0 obj << /AA << /O 3 0 R >> >> endobj'],
    ['a form that is sent', '2 0 obj << /S /SubmitForm >> endobj'],
    [
      'a script behind a comment that looks like a stream',
      '% stream\n2 0 obj << /S /JavaScript >> endobj\nendstream',
    ],
  ])('is refused when it carries %s', (_, objects) => {
    expect(answer(pdf(objects))).toBe('pdf-active');
  });

  it('is refused when it asks for a password', () => {
    expect(answer(pdf('2 0 obj << /Encrypt 5 0 R >> endobj'))).toBe('pdf-locked');
  });

  it.each([
    ['is cut off', pdf('').subarray(0, 60)],
    ['goes on behind its end', pdf('', '%%EOF\nPK\u0003\u0004 an archive')],
    ['begins with something else', Buffer.concat([Buffer.from('GIF89a'), pdf('')])],
    ['packs its objects in a way we do not know', pdf(packed('2 0 << >>', '[/ASCIIHexDecode /FlateDecode]'))],
    ['hides its objects behind a comment', pdf(`% stream\n${packed('2 0 << /S /JavaScript >>')}`)],
    ['has compressed objects without an end', pdf(packed('2 0 << >>').replace('endstream', ''))],
    ['packs its objects twice', pdf(packed('2 0 << >>', '[/FlateDecode /FlateDecode]'))],
    ['packs its objects in a way that stands elsewhere', pdf(packed('2 0 << >>', '8 0 R'))],
    ['mixes up its objects', pdf(packed('2 0 << >>', '/FlateDecode /DecodeParms << /Predictor 12 >>'))],
    [
      'packs its objects wrongly',
      pdf('7 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nnot packed\nendstream'),
    ],
    ['unpacks to more than a file may', pdf(packed(' '.repeat(60_000_000)))],
  ])('is refused when it %s', (_, bytes) => {
    expect(answer(bytes)).toBe('file-unreadable');
  });

  it.each([
    ['streams without an end', 'stream\n'.repeat(1_000_000)],
    ['streams without a beginning', 'stream\nendstream\n'.repeat(500_000)],
    ['names without an end', '/'.repeat(5_000_000)],
    ['hashes', `/${'#4'.repeat(4_000_000)}`],
  ])('takes no long time over a file of %s', (_, objects) => {
    const began = performance.now();
    answer(pdf(objects));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
