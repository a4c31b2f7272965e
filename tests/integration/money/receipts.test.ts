import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
process.env.PHB_FILES_DIR = folder;
const { addReceipt } = await import('@/lib/money/commands/add-receipt');
const { withdrawReceipt } = await import('@/lib/money/commands/withdraw-receipt');
const { dismissRefusal } = await import('@/lib/file/commands/dismiss-refusal');
const { spendingLine } = await import('@/lib/money/queries/spending-line');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { receiptFile } = await import('@/lib/money/queries/receipt-photo');
const { diskStore } = await import('@/lib/platform/files/disk-store');
const { readLimited } = await import('@/lib/platform/files/read-limited');
const { checkSent } = await import('../../support/files');
const { aHeic } = await import('../../support/heic');
const { aPdf } = await import('../../support/pdf');
const { eventsOf } = await import('../../support/audit');
const { aCommissioner, aStaffMember } = await import('../../support/identity');
const { anActiveBudget, spendingOf, today } = await import('../../support/money');
const { aHolder, aPerson, withCaseload } = await import('../../support/person');
const { sql } = await import('../../support/superuser');

let code: string;
let personId: string;
let holder: Awaited<ReturnType<typeof aHolder>>;
let spendingId: string;
beforeEach(async () => {
  code = await aCommissioner();
  const budget = await anActiveBudget(code);
  personId = budget.personId;
  holder = await aHolder(code, personId);
  const recorded = await recordSpending(holder, spendingOf(budget), today);
  if (!recorded.ok) throw new Error(recorded.error.kind);
  spendingId = recorded.value.spendingId;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#4488cc' } });
const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 10);
const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

/** Sends a file and checks it. */
async function sent(file: Uint8Array) {
  const result = await addReceipt(holder, { spendingId, file });
  if (!result.ok) return { uploadId: '', refusal: result.error.kind };
  const { uploadId } = result.value;
  return { uploadId, refusal: await checkSent(holder, uploadId) };
}

async function added(file: Uint8Array) {
  const { uploadId, refusal } = await sent(file);
  if (refusal) throw new Error(refusal);
  const stored = await receiptFile(holder, uploadId);
  return { receiptId: uploadId, bytes: Buffer.from(stored?.bytes ?? []) };
}

describe('a photo of a receipt', () => {
  it('is turned upright, loses its location, and is stored with its hash', async () => {
    const exif = {
      IFD0: { Model: 'Secret camera' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
    };
    const sent = await picture().withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
    expect(sent.includes('Secret camera')).toBe(true);
    const { receiptId, bytes } = await added(sent);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect([kept.exif, kept.orientation, kept.xmp, kept.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const [row] = await sql(
      'SELECT media_type, bytes, width, height, length(sha256) AS hash FROM receipt WHERE id = $1',
      [receiptId],
    );
    expect(row).toEqual({ media_type: 'image/jpeg', bytes: bytes.length, width: 40, height: 60, hash: 64 });
    const events = await eventsOf(personId, 'plan:approve');
    expect(events.slice(-4)).toEqual(['file:send', 'receipt:add', 'file:keep', 'receipt:view']);
    const [event] = await sql(
      `SELECT role FROM audit_event WHERE action = 'receipt:add' AND subject_id = $1`,
      [receiptId],
    );
    expect(event).toEqual({ role: 'SYSTEM' });
  });

  it.each(['png', 'webp'] as const)('may be a %s and becomes a JPEG', async (format) => {
    const { bytes } = await added(await picture().toFormat(format).toBuffer());
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });

  it('may be a HEIC of an iPhone and becomes a JPEG', async () => {
    const { bytes } = await added(aHeic());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
  });

  it('may be a PDF, which is kept without what acts by itself', async () => {
    const { receiptId } = await added(aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }));
    expect((await receiptFile(holder, receiptId))?.mediaType).toBe('application/pdf');
    const line = await spendingLine(holder, spendingId);
    expect(line?.receipts.at(-1)).toMatchObject({
      isPartLeftOut: true,
      name: expect.stringMatching(/^PDF \d+, added on /),
    });
  });

  it('loses what was hidden behind the picture', async () => {
    const hidden = Buffer.from('<script>alert(1)</script>PK\u0003\u0004');
    const { bytes } = await added(Buffer.concat([await picture().jpeg().toBuffer(), hidden]));
    expect(bytes.includes('<script>')).toBe(false);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'file-missing'],
    ['a text named .jpg', () => Buffer.from('This is no picture. '.repeat(50)), 'file-type'],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'file-type',
    ],
    ['a PDF that is none', () => Buffer.from('%PDF-1.7\n%test'), 'file-unreadable'],
    ['a GIF', () => picture().gif().toBuffer(), 'file-type'],
    ['a JPEG cut off in the middle', async () => cutOff(await noise().jpeg().toBuffer()), 'file-unreadable'],
    ['a PNG cut off in the middle', async () => cutOff(await noise().png().toBuffer()), 'file-unreadable'],
    [
      'the beginning of a JPEG and then text',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('x'.repeat(200))]),
      'file-unreadable',
    ],
    [
      'a small file of 100 million pixels',
      () => picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer(),
      'picture-too-large',
    ],
  ])('is refused when it is %s, and nothing is kept', async (_, make, expected) => {
    const before = await files();
    expect((await sent(await make())).refusal).toBe(expected);
    expect(await files()).toEqual(before);
  });

  it('is removed again if its row is refused', async () => {
    const one = await aSpendingWith(9);
    // Slow to encode, so that both requests have passed the first check before either is written.
    const file = await sharp({ create: { ...noiseOf(2_000), background: '#fff' } })
      .jpeg()
      .toBuffer();
    const warm = () => addReceipt(holder, { spendingId: one, file: Buffer.alloc(0) });
    await Promise.all([warm(), warm()]);
    const before = (await files()).length;
    const both = await Promise.all([1, 2].map(() => addReceipt(holder, { spendingId: one, file })));
    expect(both.map(kind).sort()).toEqual(['ok', 'too-many-files']);
    expect((await files()).length).toBe(before + 1);
  });

  it('is not there for an actor who may not see this person’s money', async () => {
    const { receiptId } = await added(await picture().jpeg().toBuffer());
    const others = [
      await aHolder(code, await aPerson(code)),
      await aHolder(code, personId, 'REPRESENTATIVE', { money: false }),
      await aStaffMember('PRACTITIONER', code),
      await aStaffMember('ADMINISTRATOR', code),
      await aStaffMember('FINANCE_OFFICER', await aCommissioner()),
    ];
    const file = await picture().jpeg().toBuffer();
    for (const actor of others) {
      expect(await receiptFile(actor, receiptId)).toBeNull();
      expect(kind(await addReceipt(actor, { spendingId, file }))).toBe('not-found');
    }
  });

  it('is seen by the practitioner, finance and a nominee for the money', async () => {
    const { receiptId } = await added(await picture().jpeg().toBuffer());
    const readers = [
      await withCaseload(await aStaffMember('PRACTITIONER', code), personId),
      await aStaffMember('FINANCE_OFFICER', code),
      await aHolder(code, personId, 'NOMINEE', { plan: false }),
    ];
    for (const actor of readers)
      expect((await receiptFile(actor, receiptId))?.bytes.length).toBeGreaterThan(100);
  });

  it('is not shown if the stored file was changed', async () => {
    const { receiptId } = await added(await picture().jpeg().toBuffer());
    await sql('ALTER TABLE receipt DISABLE TRIGGER receipt_append_only');
    await sql(`UPDATE receipt SET sha256 = repeat('0', 64) WHERE id = $1`, [receiptId]);
    await sql('ALTER TABLE receipt ENABLE TRIGGER receipt_append_only');
    await expect(receiptFile(holder, receiptId)).rejects.toThrow(/not the file that was stored/);
  });
});

describe('a file that is checked', () => {
  it('cannot be opened meanwhile, and its page says that it is checked', async () => {
    const result = await addReceipt(holder, { spendingId, file: await picture().jpeg().toBuffer() });
    if (!result.ok) throw new Error(result.error.kind);
    const { uploadId } = result.value;
    expect(await receiptFile(holder, uploadId)).toBeNull();
    const waiting = (await spendingLine(holder, spendingId))?.waiting.filter(({ id }) => id === uploadId);
    expect(waiting).toMatchObject([{ refusal: null, isMine: true, name: 'picture' }]);
    const [job] = await sql(
      `SELECT 1 AS there FROM graphile_worker._private_jobs WHERE payload->>'subjectId' = $1`,
      [uploadId],
    );
    expect(job).toEqual({ there: 1 });
    expect(await checkSent(holder, uploadId)).toBeNull();
    expect(await checkSent(holder, uploadId)).toBeNull(); // a second run finds nothing to do
    expect(await receiptFile(holder, uploadId)).not.toBeNull();
  });

  it('says why it was refused until its sender takes the note away', async () => {
    const { uploadId, refusal } = await sent(Buffer.from('%PDF-1.7 nothing more'));
    expect(refusal).toBe('file-unreadable');
    const shown = async () =>
      (await spendingLine(holder, spendingId))?.waiting.find(({ id }) => id === uploadId);
    expect((await shown())?.refusal).toMatch(/We cannot open this file/);
    const nominee = await aHolder(code, personId, 'NOMINEE', { plan: false });
    expect(kind(await dismissRefusal(nominee, uploadId))).toBe('not-found');
    expect(kind(await dismissRefusal(holder, uploadId))).toBe('ok');
    expect(await shown()).toBeUndefined();
    expect(kind(await dismissRefusal(holder, uploadId))).toBe('not-found');
  });
});

describe('a receipt that was added by mistake (SPE-02)', () => {
  const withdraw = (actor: typeof holder, receiptId: string) =>
    withdrawReceipt(actor, { spendingId, receiptId, reason: 'Wrong picture' });

  it('is withdrawn by who added it: row and reason stay, the picture is gone', async () => {
    const { receiptId } = await added(await picture().jpeg().toBuffer());
    const before = (await files()).length;
    expect(kind(await withdraw(holder, receiptId))).toBe('ok');
    expect(await receiptFile(holder, receiptId)).toBeNull();
    expect((await files()).length).toBe(before - 1);
    const line = await spendingLine(holder, spendingId);
    expect(line?.receipts.find(({ id }) => id === receiptId)).toMatchObject({
      mayWithdraw: false,
      withdrawn: { by: holder.displayName, reason: 'Wrong picture' },
    });
    expect(await eventsOf(personId, 'plan:approve')).toContain('receipt:withdraw');
    expect(kind(await withdraw(holder, receiptId))).toBe('not-found');
  });

  it('is withdrawn by the practitioner, and by no other user', async () => {
    const { receiptId } = await added(await picture().jpeg().toBuffer());
    const others = [
      await aHolder(code, personId, 'NOMINEE', { plan: false }),
      await aStaffMember('FINANCE_OFFICER', code),
      await aStaffMember('PRACTITIONER', code),
      await aStaffMember('PHB_LEAD', await aCommissioner()),
    ];
    for (const actor of others) expect(kind(await withdraw(actor, receiptId))).toBe('not-found');
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    expect(kind(await withdraw(practitioner, receiptId))).toBe('ok');
  });
});

describe('the store', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'ab/../../x', ''])('opens no other path: %s', async (key) => {
    await expect((async () => diskStore(folder).get(key))()).rejects.toThrow(/Not a key/);
  });

  it('returns the file it stored', async () => {
    const store = diskStore(folder);
    const key = await store.put(Buffer.from('hello'));
    expect(Buffer.from(await store.get(key)).toString()).toBe('hello');
    expect((await readFile(join(folder, key))).toString()).toBe('hello');
  });
});

describe('readLimited', () => {
  it('stops as soon as the stream is too long', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    expect(await readLimited(endless, 10_000)).toBeNull();
    expect(pulled).toBeLessThan(15);
  });

  it.each([
    [10_000, 10_000],
    [9_999, undefined],
  ])('of 10,000 bytes with a limit of %i', async (limit, length) => {
    const stream = new Blob([new Uint8Array(10_000)]).stream();
    expect((await readLimited(stream, limit))?.length).toBe(length);
  });
});

function noise() {
  return sharp({ create: { ...noiseOf(300), background: '#fff' } });
}

function noiseOf(side: number) {
  return {
    width: side,
    height: side,
    channels: 3,
    noise: { type: 'gaussian', mean: 120, sigma: 60 },
  } as const;
}

function cutOff(file: Buffer): Buffer {
  return file.subarray(0, Math.floor(file.length / 2));
}

/** A spending with this many receipts. */
async function aSpendingWith(count: number): Promise<string> {
  const budget = await anActiveBudget(code);
  holder = {
    ...holder,
    personIds: [...holder.personIds, budget.personId],
    authorities: [...holder.authorities, { personId: budget.personId, coversMoney: true, coversPlan: true }],
  };
  const recorded = await recordSpending(holder, spendingOf(budget), today);
  if (!recorded.ok) throw new Error(recorded.error.kind);
  const file = await picture().jpeg().toBuffer();
  for (let made = 0; made < count; made += 1)
    await addReceipt(holder, { spendingId: recorded.value.spendingId, file });
  return recorded.value.spendingId;
}
