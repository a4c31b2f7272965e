import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

// Before the first import that reads the settings.
const folder = mkdtempSync(join(tmpdir(), 'proof-'));
process.env.PHB_FILES_DIR = folder;
const { addReceipt } = await import('@/lib/money/commands/add-receipt');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { withdrawReceipt } = await import('@/lib/money/commands/withdraw-receipt');
const { verifyLedger } = await import('@/lib/money/store/verify-ledger');
const { digest } = await import('@/lib/audit/store/audit-chain');
const { checkSent } = await import('../../support/files');
const { aCommissioner } = await import('../../support/identity');
const { anActiveBudget, spendingOf, today } = await import('../../support/money');
const { aHolder } = await import('../../support/person');
const { aPdf } = await import('../../support/pdf');
const { must } = await import('../../support/result');
const { sql } = await import('../../support/superuser');
const { forge, keepRows } = await import('../../support/tampering');

type Kept = { code: string; receipt: string; withdrawn: string };

let kept: Kept;
let putBack: () => Promise<void>;

/** A spending with a receipt, and one that was withdrawn. */
beforeAll(async () => {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const holder = await aHolder(code, budget.personId);
  const { spendingId } = must(await recordSpending(holder, spendingOf(budget), today));
  const send = async () => {
    const { uploadId } = must(await addReceipt(holder, { spendingId, file: aPdf() }));
    expect(await checkSent(holder, uploadId)).toBeNull();
    return uploadId;
  };
  kept = { code, receipt: await send(), withdrawn: await send() };
  const withdrawal = { spendingId, receiptId: kept.withdrawn, reason: 'Wrong paper' };
  must(await withdrawReceipt(holder, withdrawal));
  putBack = await keepRows(code, ['receipt', 'receipt_withdrawal', 'audit_event']);
});
afterEach(() => putBack());
afterAll(() => rm(folder, { recursive: true, force: true }));

async function faults() {
  const [verdict] = await verifyLedger({ codes: [kept.code] });
  return verdict?.faults ?? [];
}

const setReceipt = (what: string, { receipt }: Kept) => `UPDATE receipt SET ${what} WHERE id = '${receipt}'`;
const setWithdrawal = (what: string, { withdrawn }: Kept) =>
  `UPDATE receipt_withdrawal SET ${what} WHERE receipt_id = '${withdrawn}'`;

/** Each is one change past the triggers, and what the verification says of it. */
const CHANGES: [string, (kept: Kept) => string, Record<string, unknown>][] = [
  ['the picture of a receipt', (k) => setReceipt(`sha256 = repeat('0', 64)`, k), { kind: 'not-as-recorded', table: 'receipt' }],
  ['where the picture of a receipt is kept', (k) => setReceipt(`storage_key = 'other'`, k), { kind: 'not-as-recorded', table: 'receipt' }],
  ['what is said to be left out of a receipt', (k) => setReceipt('is_part_left_out = NOT is_part_left_out', k), { kind: 'not-as-recorded', table: 'receipt' }],
  ['who sent a receipt', (k) => setReceipt('uploaded_by_id = gen_random_uuid()', k), { kind: 'not-as-recorded', table: 'receipt' }],
  ['the day of a receipt', (k) => setReceipt(`uploaded_at = uploaded_at - interval '1 day'`, k), { kind: 'not-as-recorded', table: 'receipt' }],
  ['the spending of a receipt', (k) => setReceipt('spending_id = gen_random_uuid()', k), { kind: 'without-row', table: 'receipt' }],
  ['a receipt removed', (k) => `DELETE FROM receipt WHERE id = '${k.receipt}'`, { kind: 'removed', table: 'receipt' }],
  ['a receipt that was never sent', (k) => `INSERT INTO receipt SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
    FROM receipt r WHERE r.id = '${k.receipt}'`, { kind: 'without-event', table: 'receipt' }],
  ['the reason of a withdrawal', (k) => setWithdrawal(`reason = 'Other'`, k), { kind: 'not-as-recorded', table: 'withdrawal' }],
  ['who withdrew a receipt', (k) => setWithdrawal('withdrawn_by_id = gen_random_uuid()', k), { kind: 'not-as-recorded', table: 'withdrawal' }],
  ['a withdrawal of another receipt', (k) => setWithdrawal(`receipt_id = '${k.receipt}'`, k), { kind: 'without-event', table: 'withdrawal' }],
  ['a withdrawal of a receipt that is not there', (k) => `DELETE FROM receipt WHERE id = '${k.withdrawn}'`, { kind: 'without-row', table: 'withdrawal' }],
  ['a withdrawal removed', (k) => `DELETE FROM receipt_withdrawal WHERE receipt_id = '${k.withdrawn}'`, { kind: 'removed', table: 'withdrawal' }],
]; // biome-ignore format: one line a change

describe('the proof of receipts', () => {
  it('finds nothing where all is as it was recorded', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each(CHANGES)('names %s', async (_, statement, fault) => {
    await forge(statement(kept));
    expect(await faults()).toContainEqual(expect.objectContaining(fault));
  });

  it('takes the events of before it, which have the spending and the picture alone', async () => {
    const [row] = await sql<{ spendingId: string; sha256: string }>(
      `SELECT spending_id AS "spendingId", sha256 FROM receipt WHERE id = $1`,
      [kept.receipt],
    );
    await forge(
      `UPDATE audit_event SET after_digest = '${digest(row)}' WHERE subject_id = '${kept.receipt}' AND action = 'receipt:add'`,
      `UPDATE audit_event SET after_digest = NULL WHERE subject_id = '${kept.withdrawn}' AND action = 'receipt:withdraw'`,
    );
    expect(await faults()).toEqual([]);
    await forge(setReceipt(`sha256 = repeat('0', 64)`, kept));
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'not-as-recorded', table: 'receipt' })]);
  });
});
