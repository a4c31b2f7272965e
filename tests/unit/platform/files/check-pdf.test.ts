import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '@/lib/platform/files/checker/check-pdf';
import { runQpdf } from '@/lib/platform/files/checker/qpdf';
import { aPdf, aStream } from '../../../support/pdf';

/** Every object of the kept file in plain JSON; the refusal when it is not kept. */
async function kept(bytes: Uint8Array): Promise<{ isPartLeftOut: boolean; text: string } | string> {
  const outcome = await checkPdf(bytes);
  if (!outcome.ok) return outcome.refusal;
  const { output } = await runQpdf(['--json=2', '--json-key=qpdf', '/in', '/out'], { '/in': outcome.bytes });
  return { isPartLeftOut: outcome.isPartLeftOut, text: output.toString() };
}

const ACTIVE =
  /\/(JS|JavaScript|AA|Launch|SubmitForm|ImportData|GoToE|GoToR|EmbeddedFiles?|EF|RichMedia\w+|Rendition|XFA)"/;

describe('a PDF that is sent (ELI-29)', () => {
  it.each([
    ['a quiet one', aPdf()],
    ['one that opens at a place', aPdf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0]' })],
    [
      'one that goes to a place by an action',
      aPdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }),
    ],
    [
      'one with a link to press',
      aPdf({ objects: ['<< /S /URI /URI (https://www.nhs.uk) >>'], catalogue: '/X 4 0 R' }),
    ],
    ['one that writes of scripts in a sentence', aPdf({ catalogue: '/X (We talked of JavaScript) ' })],
    [
      'one with a font named AA',
      aPdf({ catalogue: '/X << /Font << /AA << /Type /Font >> /JS << /Type /Font >> >> >>' }),
    ],
    ['one with a line break before its start', Buffer.concat([Buffer.from('\r\n'), aPdf()])],
    ['one with zero bytes after its end', Buffer.concat([aPdf(), Buffer.alloc(3000)])],
  ])('is kept whole: %s', async (_, bytes) => {
    expect(await kept(bytes)).toMatchObject({ isPartLeftOut: false });
  });

  it.each([
    ['a script on opening', aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['a script under written-out names', aPdf({ catalogue: '/OpenAction << /S /J#61vaScript /J#53 (1) >>' })],
    [
      'a script in an object of its own',
      aPdf({ catalogue: '/OpenAction 4 0 R', objects: ['<< /S 5 0 R /JS (1) >>', '/JavaScript'] }),
    ],
    [
      'a script of the whole document',
      aPdf({
        catalogue: '/Names << /JavaScript << /Names [(a) 4 0 R] >> >>',
        objects: ['<< /S /JavaScript /JS (1) >>'],
      }),
    ],
    [
      'number formatting in a form',
      aPdf({
        catalogue: '/AcroForm << /Fields [4 0 R] >>',
        objects: ['<< /FT /Tx /T (a) /AA << /F << /S /JavaScript /JS (AFNumber_Format\\(2\\);) >> >> >>'],
      }),
    ],
    ['a program to start', aPdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    ['a program behind a button', aPdf({ catalogue: '/X << /S /Launch /F (cmd.exe) >>' })],
    [
      'another action behind a harmless one',
      aPdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R] /Next << /S /Launch /F (x) >> >>' }),
    ],
    ['a place in another file', aPdf({ catalogue: '/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\x) >>' })],
    ['a link to a file of the network', aPdf({ catalogue: '/X << /S /URI /URI (file://evil/x) >>' })],
    ['a form that is sent', aPdf({ catalogue: '/X << /S /SubmitForm /F (http://x) >>' })],
    [
      'a file inside',
      aPdf({
        catalogue: '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>',
        objects: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>',
          aStream('/Type /EmbeddedFile', Buffer.from('MZ')),
        ],
      }),
    ],
    [
      'an attached file without its type',
      aPdf({
        catalogue: '/X << /Subtype /FileAttachment /FS << /F (a) /EF << /F 4 0 R >> >> >>',
        objects: [aStream('', Buffer.from('MZ'))],
      }),
    ],
  ])('is kept without what acts by itself: %s', async (_, bytes) => {
    const found = await kept(bytes);
    expect(found).toMatchObject({ isPartLeftOut: true });
    expect(JSON.stringify(found)).not.toMatch(ACTIVE);
    expect(JSON.stringify(found)).not.toMatch(/evil|cmd\.exe/);
  });

  it('keeps no object that nothing leads to, and no earlier one of the same number', async () => {
    const hidden = aPdf({ objects: ['<< /S /JavaScript /JS (1) >>'] });
    const found = await kept(hidden);
    expect(found).toMatchObject({ isPartLeftOut: false });
    expect(JSON.stringify(found)).not.toMatch(ACTIVE);
  });

  it.each([
    ['is cut off', aPdf().subarray(0, 60), 'file-unreadable'],
    [
      'has no table of its objects',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF'),
      'file-unreadable',
    ],
    [
      'is a form that only one program draws',
      aPdf({ catalogue: '/NeedsRendering true /AcroForm << /XFA (x) >>' }),
      'pdf-form',
    ],
  ])('is refused when it %s', async (_, bytes, refusal) => {
    expect(await kept(bytes)).toBe(refusal);
  });

  it('is refused when it opens only with a password', async () => {
    const { output } = await runQpdf(['--encrypt', 'open', 'owner', '256', '--', '/in', '/out'], {
      '/in': aPdf(),
    });
    expect(await kept(output)).toBe('pdf-locked');
  });

  it('is opened when it is locked against changes only', async () => {
    const { output } = await runQpdf(
      [
        '--encrypt',
        '--user-password=',
        '--owner-password=owner',
        '--bits=256',
        '--modify=none',
        '--',
        '/in',
        '/out',
      ],
      { '/in': aPdf() },
    );
    expect(output.includes('/Encrypt')).toBe(true);
    const outcome = await checkPdf(output);
    expect(outcome.ok && Buffer.from(outcome.bytes).includes('/Encrypt')).toBe(false);
    expect(outcome.ok).toBe(true);
  });

  it('finds what acts in packed objects, in more packs than one', async () => {
    // qpdf packs a hundred objects together.
    const fill = Array.from({ length: 250 }, (_, index) => `<< /Type /Font /Name (${index}) >>`);
    const places = fill.map((_, index) => `${index + 4} 0 R`).join(' ');
    const action = `<< /S /JavaScript /JS (1) >>`;
    const { output } = await runQpdf(['--object-streams=generate', '/in', '/out'], {
      '/in': aPdf({ catalogue: `/X [${places} 254 0 R]`, objects: [...fill, action] }),
    });
    expect(output.toString('latin1').match(/\/ObjStm/g)?.length).toBeGreaterThan(1);
    const found = await kept(output);
    expect(found).toMatchObject({ isPartLeftOut: true });
    expect(JSON.stringify(found)).not.toMatch(ACTIVE);
  });

  it('does not open a stream that unpacks to far more', async () => {
    const began = performance.now();
    const bomb = aStream('/Type /XObject /Filter /FlateDecode', deflateSync(Buffer.alloc(60_000_000)));
    expect(await kept(aPdf({ catalogue: '/X 4 0 R', objects: [bomb] }))).toMatchObject({
      isPartLeftOut: false,
    });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
