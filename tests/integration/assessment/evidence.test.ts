import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
process.env.PHB_FILES_DIR = folder;
const { addEvidence } = await import('@/lib/assessment/commands/add-evidence');
const { withdrawEvidence } = await import('@/lib/assessment/commands/withdraw-evidence');
const { client } = await import('@/lib/platform/db/client');
const { keptKind } = await import('@/lib/platform/files/file-kinds');
const { evidenceFile } = await import('@/lib/assessment/queries/evidence-file');
const { aChecklist, aStartedTool, complete } = await import('@/tests/support/assessment');
const { eventsOf } = await import('@/tests/support/audit');
const { checkSent } = await import('@/tests/support/files');
const { aPdf } = await import('@/tests/support/pdf');
const { aCase, someAccounts } = await import('@/tests/support/case');
const { aCommissioner, aStaffMember } = await import('@/tests/support/identity');
const { aHolder } = await import('@/tests/support/person');
const { kindOf, must } = await import('@/tests/support/result');
const { sql } = await import('@/tests/support/superuser');

let accounts: Awaited<ReturnType<typeof someAccounts>>;
let assessmentId: string;
// A cold pool opens its connections one by one, and would queue the requests that ought to race.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);
beforeEach(async () => {
  accounts = await someAccounts();
  assessmentId = await aChecklist(accounts, await aCase(accounts), 'CABBBBCCCCC');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pdf = (catalogue = '') => aPdf({ catalogue });
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#48c' } })
    .withMetadata({ exif: { IFD0: { Model: 'Secret camera' } } })
    .jpeg()
    .toBuffer();
const add = (file: Uint8Array, change = {}) =>
  addEvidence(accounts.practitioner, { assessmentId, domain: 'skin', title: 'Wound chart', file, ...change });
/** Sends a file and checks it. @returns the kind of refusal, or `ok` */
async function send(file: Uint8Array): Promise<string> {
  const sent = await add(file);
  return sent.ok ? ((await checkSent(accounts.practitioner, sent.value.uploadId)) ?? 'ok') : sent.error.kind;
}
async function keep(file: Uint8Array): Promise<{ fileId: string }> {
  const { uploadId: fileId } = must(await add(file));
  expect(await checkSent(accounts.practitioner, fileId)).toBeNull();
  return { fileId };
}
const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 10);

describe('addEvidence', () => {
  it('keeps a PDF written again, with its hash, and tells the trail', async () => {
    const { fileId } = await keep(pdf());
    const stored = await evidenceFile(accounts.practitioner, fileId);
    expect(Buffer.from(stored?.bytes ?? []).toString('latin1')).toMatch(/^%PDF-1\.7/);
    expect(stored).toMatchObject({ mediaType: 'application/pdf', title: 'Wound chart' });
    const [row] = await sql(
      `SELECT part, media_type, bytes, uploaded_by_name, length(sha256) AS hash FROM assessment_file WHERE id = $1`,
      [fileId],
    );
    expect(row).toEqual({
      part: 'skin',
      media_type: 'application/pdf',
      bytes: stored?.bytes.length,
      uploaded_by_name: accounts.practitioner.displayName,
      hash: 64,
    });
    const events = await eventsOf(accounts.personId);
    expect(events.slice(-4)).toEqual([
      'file:send',
      'assessment:evidence',
      'file:keep',
      'assessment:evidence-view',
    ]);
  });

  it('makes our own picture of a picture', async () => {
    const sent = await picture();
    expect(sent.includes('Secret camera')).toBe(true);
    const { fileId } = await keep(sent);
    const stored = await evidenceFile(accounts.practitioner, fileId);
    expect(stored?.mediaType).toBe('image/jpeg');
    expect(Buffer.from(stored?.bytes ?? []).includes('Secret camera')).toBe(false);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'file-missing'],
    ['a web page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'file-type'],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
      'file-type',
    ],
    ['a PDF without objects', () => Buffer.from('%PDF-1.7 and no more'), 'file-unreadable'],
    ['a spreadsheet', () => Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'file-type'],
    ['half a picture', async () => (await picture()).subarray(0, 400), 'file-unreadable'],
    ['more than 10 MB', () => Buffer.concat([pdf(), Buffer.alloc(10_000_000, 32)]), 'file-too-large'],
  ])('refuses %s, and keeps nothing', async (_, make, expected) => {
    const before = await files();
    expect(await send(await make())).toBe(expected);
    expect(await files()).toEqual(before);
  });

  it.each([
    [
      'a Word document',
      'PK\u0003\u0004[Content_Types].xml word/document.xml PK\u0005\u0006',
      'Word document',
    ],
    ['an email', 'From: a@b.uk\r\nTo: c@d.uk\r\n\r\nDear team', 'email'],
    ['a text', 'Dear team, we met.', 'text'],
  ])('keeps %s, only ever as a download', async (_, text, kind) => {
    const { fileId } = await keep(Buffer.from(text));
    const stored = await evidenceFile(accounts.practitioner, fileId);
    expect(Buffer.from(stored?.bytes ?? []).toString()).toBe(text);
    expect(keptKind(stored?.mediaType ?? '')).toMatchObject({ name: kind, kept: { served: 'download' } });
  });

  it('refuses a file that was still checked when the assessment was finished', async () => {
    const before = await files();
    const { uploadId } = must(await add(pdf()));
    await complete(accounts, assessmentId);
    expect(await checkSent(accounts.practitioner, uploadId)).toBe('no-longer-open');
    expect(await files()).toEqual(before);
  });

  it('refuses a domain that the tool does not have', async () => {
    expect(await kindOf(add(pdf(), { domain: 'seizures' }))).toBe('no-such-domain');
  });

  it('keeps ten for a domain, and deletes the file of a refused row', async () => {
    for (let made = 0; made < 9; made += 1) must(await add(pdf()));
    const before = (await files()).length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => kindOf(add(pdf()))));
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['ok', 'too-many-files']));
    expect((await files()).length).toBe(before + 1);
    expect(await kindOf(add(pdf(), { domain: 'mobility' }))).toBe('ok');
  });

  it('is refused once the assessment is finished', async () => {
    const { fileId } = await keep(pdf());
    await complete(accounts, assessmentId);
    expect(await kindOf(add(pdf()))).toBe('assessment-closed');
    const gone = { assessmentId, fileId, reason: 'Of somebody else' };
    expect(await kindOf(withdrawEvidence(accounts.practitioner, gone))).toBe('assessment-closed');
  });
});

describe('withdrawEvidence', () => {
  it('hides a file from all users, with a reason, and keeps it', async () => {
    const { fileId } = await keep(pdf());
    const kept = (await files()).length;
    must(await withdrawEvidence(accounts.practitioner, { assessmentId, fileId, reason: 'Of somebody else' }));
    expect(await evidenceFile(accounts.practitioner, fileId)).toBeNull();
    expect((await files()).length).toBe(kept);
    const [row] = await sql(`SELECT withdrawn_reason FROM assessment_file WHERE id = $1`, [fileId]);
    expect(row).toEqual({ withdrawn_reason: 'Of somebody else' });
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:evidence-withdraw');
    const again = { assessmentId, fileId, reason: 'Of somebody else' };
    expect(await kindOf(withdrawEvidence(accounts.practitioner, again))).toBe('not-found');
  });

  it('finds no file of another assessment', async () => {
    const { fileId } = await keep(pdf());
    const [row] = await sql<{ case_id: string }>(`SELECT case_id FROM assessment WHERE id = $1`, [
      assessmentId,
    ]);
    const other = await aStartedTool(accounts, row?.case_id ?? '', 'DST');
    const sent = { assessmentId: other, fileId, reason: 'x' };
    expect(await kindOf(withdrawEvidence(accounts.practitioner, sent))).toBe('not-found');
  });
});

describe('evidenceFile', () => {
  it('is seen by staff who may, and by the person when the assessment is finished', async () => {
    const { fileId } = await keep(pdf());
    const person = await aHolder(accounts.code, accounts.personId);
    const auditor = await aStaffMember('AUDITOR', accounts.code);
    expect(await evidenceFile(person, fileId)).toBeNull();
    for (const actor of [accounts.lead, auditor]) expect(await evidenceFile(actor, fileId)).not.toBeNull();
    await complete(accounts, assessmentId);
    expect(await evidenceFile(person, fileId)).not.toBeNull();
  });

  it('is not there for any other user', async () => {
    const { fileId } = await keep(pdf());
    await complete(accounts, assessmentId);
    const others = [
      await aStaffMember('FINANCE_OFFICER', accounts.code),
      await aStaffMember('ADMINISTRATOR', accounts.code),
      await aStaffMember('PRACTITIONER', accounts.code),
      await aStaffMember('PHB_LEAD', await aCommissioner()),
      await aHolder(accounts.code, accounts.personId, 'NOMINEE'),
      await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false }),
    ];
    for (const actor of others) expect(await evidenceFile(actor, fileId)).toBeNull();
    expect(await evidenceFile(accounts.practitioner, randomUUID())).toBeNull();
  });

  it('is not shown when the stored file was changed', async () => {
    const { fileId } = await keep(pdf());
    await sql(`UPDATE assessment_file SET sha256 = repeat('0', 64) WHERE id = $1`, [fileId]);
    await expect(evidenceFile(accounts.practitioner, fileId)).rejects.toThrow(/not the file that was stored/);
  });
});
