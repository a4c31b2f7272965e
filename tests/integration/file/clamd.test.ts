import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'scanned-'));
process.env.PHB_FILES_DIR = folder;
const { CLAMD, MARKER, startClamd } = await import('../../support/clamd');
const clamd = CLAMD ? await startClamd(['StreamMaxLength 12M']) : null;
const small = CLAMD ? await startClamd(['StreamMaxLength 1M']) : null;
Object.assign(process.env, { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd?.port ?? 1) });
const { addReceipt } = await import('@/lib/money/commands/add-receipt');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { env } = await import('@/lib/platform/env');
const { hasVirus } = await import('@/lib/platform/files/scan');
const { checkSent } = await import('../../support/files');
const { aCommissioner } = await import('../../support/identity');
const { anActiveBudget, spendingOf, today } = await import('../../support/money');
const { aPdf, aStream } = await import('../../support/pdf');
const { aHolder } = await import('../../support/person');
const { must } = await import('../../support/result');

const lacks = CLAMD ? '' : ' (left out: clamd is not installed on this machine)';

describe.skipIf(!CLAMD)(`the scanner clamd itself${lacks}`, () => {
  let holder: Awaited<ReturnType<typeof aHolder>>;
  let spendingId: string;
  beforeAll(async () => {
    const code = await aCommissioner();
    const budget = await anActiveBudget(code);
    holder = await aHolder(code, budget.personId);
    ({ spendingId } = must(await recordSpending(holder, spendingOf(budget), today)));
  });
  afterAll(async () => {
    await small?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const sent = async (file: Uint8Array) => {
    const { uploadId } = must(await addReceipt(holder, { spendingId, file }));
    return checkSent(holder, uploadId);
  };
  const packed = () => {
    const body = deflateSync(Buffer.from(`BT (${MARKER}) Tj ET`));
    return aPdf({ objects: [aStream('/Filter /FlateDecode', body)] });
  };
  const photo = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#4488cc' } })
      .jpeg()
      .toBuffer();
  const kept = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 10);

  it('lets a picture and a PDF through', async () => {
    expect([await sent(await photo()), await sent(aPdf())]).toEqual([null, null]);
  });

  it('stops a file with what it knows, inside a packed part as well, and nothing of it is kept', async () => {
    const before = await kept();
    const joined = Buffer.concat([await photo(), Buffer.from(MARKER)]);
    expect([await sent(joined), await sent(packed())]).toEqual(['file-virus', 'file-virus']);
    expect(await kept()).toEqual(before);
  });

  it('reads the largest file that we take, eight at once', async () => {
    const large = Buffer.alloc(10_000_000, 'a long text ');
    const ending = Buffer.concat([large.subarray(MARKER.length), Buffer.from(MARKER)]);
    const files = [large, ending, large, ending, large, ending, large, ending];
    const began = performance.now();
    const found = await Promise.all(files.map((file) => hasVirus(file)));
    expect(found).toEqual([false, true, false, true, false, true, false, true]);
    console.info(`clamd read ${files.length} files of 10 MB in ${Math.round(performance.now() - began)} ms`);
  }, 60_000);

  it('that takes smaller files than we do fails the check by a code that the operator can look up', async () => {
    const settings = env() as { CLAMD_PORT: number };
    const { CLAMD_PORT: before } = settings;
    settings.CLAMD_PORT = small?.port ?? 0;
    await expect(hasVirus(Buffer.alloc(5_000_000, 'x'))).rejects.toMatchObject({
      code: expect.stringMatching(/^CLAMD_(CLOSED|NO_VERDICT)$/),
    });
    settings.CLAMD_PORT = before;
  });

  it('that is ended in the middle fails the check', async () => {
    const scan = hasVirus(Buffer.alloc(10_000_000, 'a long text '));
    const ended = expect(scan).rejects.toThrow();
    await clamd?.stop();
    await ended;
  });
});
