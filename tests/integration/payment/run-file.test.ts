import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { endLayout } from '@/lib/payment/commands/end-layout';
import { openRunFile } from '@/lib/payment/commands/open-run-file';
import { recordLayout } from '@/lib/payment/commands/record-layout';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { sendResults } from '@/lib/payment/commands/send-results';
import { runView } from '@/lib/payment/queries/run-view';
import { readBacsFile } from '@/lib/payment/rules/bacs-reader';
import type { WayChoice } from '@/lib/payment/rules/run-way';
import { ACCOUNT_KEY } from '../../support/account-key';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { balancesOf, today } from '../../support/money';
import {
  aProposedRun,
  aScheduledBudget,
  payDay,
  type RunOfficers,
  release as releaseAll,
  runOfficers,
  shownOf,
} from '../../support/payment-run';
import { anOriginator, aPaymentLayout, layoutGiven } from '../../support/payment-way';
import { kindOf, must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

let code: string;
let officers: RunOfficers;
beforeAll(async () => {
  code = await aCommissioner();
  officers = await runOfficers(code);
  await anOriginator(code, today);
});

/** A run of one payment that waits to be released. */
async function anApprovedRun(on = payDay): Promise<string> {
  await aScheduledBudget(code);
  const runId = await aProposedRun(officers, today, on);
  must(await approveRun(officers.approver, await shownOf(runId), today));
  return runId;
}

const release = async (runId: string, choice: WayChoice, by: Actor = officers.releaser) =>
  releaseRun(by, { ...(await shownOf(runId)), choice }, today);

const contentOf = async (runId: string) => must(await openRunFile(officers.releaser, { runId })).content;

describe('the file of a run', () => {
  it('OUT-01: is a Bacs file that reads back to the run, made once and given alike each time', async () => {
    const runId = await anApprovedRun();
    must(await release(runId, 'BACS'));
    const content = await contentOf(runId);
    const read = readBacsFile(content);
    expect(read).toMatchObject({
      ok: true,
      value: {
        head: { serial: '000001', fileNumber: 1, madeOn: today, processedOn: addDays(payDay, -1) },
        credits: [{ amount: 40_000, reference: expect.stringMatching(/^PHB\d+-\d+$/) }],
        total: 40_000,
      },
    });
    const [row] = await sql<{ sha: string; sealed: string; lines: number; total: string }>(
      'SELECT sha256 AS sha, sealed, line_count AS lines, total_pence AS total FROM payment_file WHERE run_id = $1',
      [runId],
    );
    expect(row).toMatchObject({
      sha: createHash('sha256').update(content).digest('hex'),
      lines: 1,
      total: '40000',
    });
    expect(row?.sealed).not.toContain('VOL1');
    expect(await kindOf(release(runId, 'BANK_CSV'))).toBe('run-not-approved');
    expect(await contentOf(runId)).toBe(content);
  });

  it('OUT-04: takes the next serial of the service user, and the next file of the day', async () => {
    const runId = await anApprovedRun();
    must(await release(runId, 'BACS'));
    const read = readBacsFile(await contentOf(runId));
    expect(read).toMatchObject({ ok: true, value: { head: { serial: '000002', fileNumber: 2 } } });
    const [taken] = await sql<{ id: string }>('SELECT id FROM bacs_submission WHERE run_id = $1', [runId]);
    const again = { id: newId(), made_on: '2026-01-01' };
    await expect(copyRow('bacs_submission', taken?.id ?? '', again)).rejects.toThrow(
      'bacs_submission_serial',
    );
  });

  it('OUT-08: has the columns of the finance system, and keeps the version', async () => {
    const runId = await anApprovedRun();
    const layoutId = await aPaymentLayout(code, today);
    must(await release(runId, { layoutId }));
    const lines = (await contentOf(runId)).split('\r\n');
    expect(lines[0]).toBe('Invoice number,Supplier,Amount,Pay on');
    expect(lines[1]).toMatch(/^PHB\d+-1,[A-Z ]+,400\.00,\d\d\/\d\d\/\d{4}$/);
    expect(lines).toHaveLength(3);
    const view = await runView(officers.releaser, runId, today);
    expect(view?.file).toMatchObject({
      way: 'FINANCE',
      controlTotals: { Columns: 'Test payments, version 1' },
    });
    expect(view?.file?.fileName).toMatch(/^PHB-RUN-\d{4}\.csv$/);
  });

  it('OUT-07: is a bureau file where that is chosen', async () => {
    const runId = await anApprovedRun();
    must(await release(runId, 'BUREAU'));
    expect(await contentOf(runId)).toMatch(
      /^\d{6},\d{8},[A-Z ]+,400\.00,99,601613,12345678,NHS EXAMPLE ICB,PHB\d+-1,/,
    );
  });

  it('OUT-12: is not made by a way that its releaser set up, that is ended, or that is too late', async () => {
    const runId = await anApprovedRun(addDays(today, 1));
    const own = layoutGiven({ name: 'Own columns', validFrom: today });
    must(await recordLayout(officers.releaser, own, today));
    expect(await kindOf(release(runId, { layoutId: own.id }))).toBe('way-set-up-yourself');
    must(await endLayout(officers.creator, { layoutId: own.id }, today));
    expect(await kindOf(release(runId, { layoutId: own.id }))).toBe('way-not-set-up');
    expect(await kindOf(release(runId, 'BACS'))).toBe('too-late-for-bacs');
    const late = releaseRun(officers.releaser, await shownOf(runId), addDays(today, 2));
    expect(await kindOf(late)).toBe('pay-day-over');
    const [row] = await sql<{ state: string }>('SELECT state FROM payment_run WHERE id = $1', [runId]);
    expect(row).toEqual({ state: 'APPROVED' });
    must(await release(runId, 'BANK_CSV'));
  });

  it('OUT-03: is refused whole for one payment, and nothing is posted', async () => {
    const budget = await aScheduledBudget(code);
    const runId = await aProposedRun(officers);
    must(await approveRun(officers.approver, await shownOf(runId), today));
    await sql(`UPDATE payment_run_line SET reference = 'PHB' WHERE run_id = $1`, [runId]);
    expect(await kindOf(release(runId, 'BACS'))).toBe('line-refused');
    expect(await balancesOf(budget.budgetId)).toMatchObject({ HELD: 0 });
    expect(await sql('SELECT 1 FROM bacs_submission WHERE run_id = $1', [runId])).toEqual([]);
    await sql(`UPDATE payment_run_line SET reference = 'PHB900-1' WHERE run_id = $1`, [runId]);
    must(await release(runId, 'BACS'));
  });

  it('opens for those alone who may release a run', async () => {
    const runId = await anApprovedRun();
    must(await release(runId, 'BACS'));
    for (const role of ['PHB_LEAD', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'] as const)
      expect(await kindOf(openRunFile(await aStaffMember(role, code), { runId }))).toBe('not-found');
    const other = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    expect(await kindOf(openRunFile(other, { runId }))).toBe('not-found');
  });

  it('is sealed with the key of now by the daily job, as is a file of results that waits', async () => {
    const own = await aCommissioner();
    const there = await runOfficers(own);
    await aScheduledBudget(own);
    const runId = await aProposedRun(there);
    await releaseAll(there, runId);
    const layoutId = await aPaymentLayout(own, today);
    const bytes = new TextEncoder().encode('Invoice number,Status');
    must(await sendResults(there.releaser, { layoutId, fileName: 'a.csv', bytes }));
    const { content } = must(await openRunFile(there.releaser, { runId }));
    const resealed = async (now: string, before: string) => {
      vi.resetModules();
      vi.stubEnv('PHB_ACCOUNT_KEY', now);
      vi.stubEnv('PHB_ACCOUNT_KEY_BEFORE', before);
      const { resealFiles } = await import('@/lib/payment/commands/reseal-files');
      return [await resealFiles(own), await resealFiles(own)];
    };
    const next = '2c'.repeat(32);
    expect(await resealed(next, ACCOUNT_KEY)).toEqual([2, 0]);
    // The modules of this file have the key before alone.
    expect(await kindOf(openRunFile(there.releaser, { runId }))).toBe('not-found');
    expect(await resealed(ACCOUNT_KEY, next)).toEqual([2, 0]);
    vi.unstubAllEnvs();
    expect(must(await openRunFile(there.releaser, { runId })).content).toBe(content);
  });
});
