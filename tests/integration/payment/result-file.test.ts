import { beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { entryKey } from '@/lib/money/store/entry-key';
import { applyResultFile } from '@/lib/payment/commands/apply-result-file';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { markRunSent } from '@/lib/payment/commands/mark-run';
import { readResults } from '@/lib/payment/commands/read-results';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { sendResults } from '@/lib/payment/commands/send-results';
import { resultFiles } from '@/lib/payment/queries/result-files';
import { writeDay } from '@/lib/payment/rules/written-forms';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { today } from '../../support/money';
import {
  aProposedRun,
  aScheduledBudget,
  type RunOfficers,
  runOfficers,
  shownOf,
} from '../../support/payment-run';
import { aPaymentLayout } from '../../support/payment-way';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { forge } from '../../support/tampering';

/** Releases are dated by the clock, so results are of its day. */
const on = todayInLondon();

let code: string;
let officers: RunOfficers;
let layoutId: string;
beforeAll(async () => {
  code = await aCommissioner();
  officers = await runOfficers(code);
  layoutId = await aPaymentLayout(code, today);
});

/** A run of so many payments that is out by the finance system. @returns the references of its lines */
async function aReleasedRun(count: number): Promise<string[]> {
  for (let made = 0; made < count; made += 1) await aScheduledBudget(code);
  const runId = await aProposedRun(officers);
  must(await approveRun(officers.approver, await shownOf(runId), today));
  must(await releaseRun(officers.releaser, { ...(await shownOf(runId)), choice: { layoutId } }, today));
  must(await markRunSent(officers.releaser, { runId }));
  const rows = await sql<{ reference: string }>(
    `SELECT reference FROM payment_run_line WHERE run_id = $1 AND state = 'RELEASED' ORDER BY number`,
    [runId],
  );
  return rows.map(({ reference }) => reference);
}

const HEADINGS = 'Invoice number,Status,Amount,Paid on,Reason';
const bytesOf = (...lines: string[]) => new TextEncoder().encode([HEADINGS, ...lines].join('\r\n'));

/** Sends a file and lets its job read it. @returns its id */
async function read(bytes: Uint8Array): Promise<string> {
  const id = must(await sendResults(officers.creator, { layoutId, fileName: 'PAID.csv', bytes }));
  await readResults({ commissionerCode: code, subjectId: id }, on);
  return id;
}

const waiting = async () => (await resultFiles(officers.creator, on))?.waiting;

describe('a file of results', () => {
  it('OUT-10: is read by its job, names each line and changes nothing', async () => {
    const [one, two] = await aReleasedRun(2);
    const bytes = bytesOf(
      `${one},Paid,400.00,${writeDay(on, 'DAY_MONTH_YEAR')},`,
      `${two},Returned,400.00,${writeDay(on, 'DAY_MONTH_YEAR')},Account closed`,
      'PHB0-1,Paid,400.00,,',
      `${one},Pending,400.00,,`,
    );
    const id = must(await sendResults(officers.creator, { layoutId, fileName: 'PAID.csv', bytes }));
    expect(await waiting()).toMatchObject({ id, state: 'READING', found: null });
    await readResults({ commissionerCode: code, subjectId: id }, on);
    const found = (await waiting())?.found;
    expect(found?.counts).toMatchObject({ PAID: 1, RETURNED: 1, UNKNOWN_REFERENCE: 1 });
    expect(found?.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [4, 'UNKNOWN_REFERENCE'],
      [5, 'unknown-status'],
      [3, 'RETURNED'],
      [2, 'PAID'],
    ]);
    const states = await sql('SELECT DISTINCT state FROM payment_run_line WHERE reference = ANY ($1)', [
      [one, two],
    ]);
    expect(states).toEqual([{ state: 'RELEASED' }]);
    const [row] = await sql<{ all: string }>(
      'SELECT f.sealed AS all FROM payment_result_file f WHERE id = $1',
      [id],
    );
    expect(row?.all).not.toContain('PHB');
  });

  it('is applied once: what is paid is paid, what came back returns to its budget', async () => {
    const [one, two] = await aReleasedRun(2);
    const bytes = bytesOf(`${one},Paid,400.00,,`, `${two},Returned,400.00,,Account closed`);
    const fileId = await read(bytes);
    must(await applyResultFile(officers.creator, { fileId }, on));
    const states = () =>
      sql<{ line: string }>(
        `SELECT state || coalesce(' ' || result_reason, '') AS line FROM payment_run_line WHERE reference = ANY ($1) ORDER BY number`,
        [[one, two]],
      );
    expect(await states()).toEqual([{ line: 'PAID' }, { line: 'RETURNED Account closed' }]);
    const view = await resultFiles(officers.creator, on);
    expect(view?.waiting).toBeNull();
    expect(view?.applied[0]).toMatchObject({ id: fileId, found: { counts: { PAID: 1, RETURNED: 1 } } });
    expect(await kindOf(applyResultFile(officers.creator, { fileId }, on))).toBe('not-waiting');
    const entries = () => sql('SELECT count(*) FROM journal_entry WHERE commissioner_code = $1', [code]);
    const before = await entries();
    const again = await read(bytes);
    expect((await waiting())?.found?.counts).toMatchObject({ PAID: 0, RETURNED: 0, ALREADY_KNOWN: 2 });
    must(await applyResultFile(officers.creator, { fileId: again }, on));
    expect([await states(), await entries()]).toEqual([
      [{ line: 'PAID' }, { line: 'RETURNED Account closed' }],
      before,
    ]);
  });

  it('is applied some lines at a time, and where one is refused it waits and goes on', async () => {
    const [one, two] = await aReleasedRun(2);
    const fileId = await read(bytesOf(`${one},Paid,400.00,,`, `${two},Returned,400.00,,Account closed`));
    const states = async () => {
      const rows = await sql<{ state: string }>(
        'SELECT state FROM payment_run_line WHERE reference = ANY ($1) AND commissioner_code = $2 ORDER BY number',
        [[one, two], code],
      );
      return rows.map(({ state }) => state);
    };
    const [back] = await sql<{ id: string }>(
      'SELECT payment_id AS id FROM payment_run_line WHERE commissioner_code = $1 AND reference = $2',
      [code, two],
    );
    const [key, other] = [entryKey('PAYMENT', back?.id ?? ''), newId()];
    const setKey = (from: string, to: string) =>
      forge(`UPDATE journal_entry SET idempotency_key = '${to}' WHERE idempotency_key = '${from}'`);
    await setKey(key, other);
    await expect(applyResultFile(officers.creator, { fileId }, on, 1)).rejects.toThrow('has no entry');
    expect(await states()).toEqual(['PAID', 'RELEASED']);
    await setKey(other, key);
    must(await applyResultFile(officers.creator, { fileId }, on, 1));
    expect(await states()).toEqual(['PAID', 'RETURNED']);
    expect((await waiting()) ?? null).toBeNull();
  });

  it('names a payment of another amount, and does not take it', async () => {
    const [one] = await aReleasedRun(1);
    await read(bytesOf(`${one},Paid,399.99,,`));
    expect((await waiting())?.found?.counts).toMatchObject({ PAID: 0, AMOUNT_DIFFERS: 1 });
  });

  it('is refused whole where a heading is missing, and keeps nothing', async () => {
    const id = await read(new TextEncoder().encode('Number,State\r\nPHB1-1,Paid'));
    expect(await waiting()).toMatchObject({
      id,
      state: 'REFUSED',
      refusal: { kind: 'heading-missing', heading: 'Invoice number' },
    });
    expect(await sql('SELECT sealed FROM payment_result_file WHERE id = $1', [id])).toEqual([
      { sealed: null },
    ]);
  });

  it('drops the one that waited before, which its job then leaves alone', async () => {
    const first = must(
      await sendResults(officers.creator, { layoutId, fileName: 'a.csv', bytes: bytesOf('X,Paid,1.00,,') }),
    );
    const second = await read(bytesOf('Y,Paid,1.00,,'));
    await readResults({ commissionerCode: code, subjectId: first }, on);
    expect(await waiting()).toMatchObject({ id: second, state: 'READ' });
    expect(await sql('SELECT state FROM payment_result_file WHERE id = $1', [first])).toEqual([
      { state: 'DROPPED' },
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'file-missing'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not-text'],
    ['a page', new TextEncoder().encode('<html><body>1,2</body></html>'), 'not-text'],
    ['more than 8 MB', new Uint8Array(8_000_001).fill(65), 'file-too-large'],
  ])('is not taken: %s', async (_, bytes, kind) =>
    expect(await kindOf(sendResults(officers.creator, { layoutId, fileName: 'x', bytes }))).toBe(kind),
  );

  it('is not taken by columns of another commissioner, nor from another role', async () => {
    const bytes = bytesOf('X,Paid,1.00,,');
    const other = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    expect(await kindOf(sendResults(other, { layoutId, fileName: 'x', bytes }))).toBe('layout-missing');
    const lead = await aStaffMember('PHB_LEAD', code);
    expect(await kindOf(sendResults(lead, { layoutId, fileName: 'x', bytes }))).toBe('not-found');
  });
});
