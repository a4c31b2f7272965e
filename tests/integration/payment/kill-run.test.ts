import { expect, it } from 'vitest';
import { applyResults } from '@/lib/payment/commands/apply-results';
import { approveRun } from '@/lib/payment/commands/approve-run';
import { markRunSent } from '@/lib/payment/commands/mark-run';
import { releaseRun } from '@/lib/payment/commands/release-run';
import { onDay } from '../../support/day';
import { aCommissioner } from '../../support/identity';
import { today } from '../../support/money';
import {
  aProposedRun,
  aScheduledBudget,
  faultsOfPayments,
  payDay,
  runOfficers,
  shownOf,
} from '../../support/payment-run';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const LINES = 3;
const STEP_MS = 15;

/** Ends every connection of the application so long after it began, as a crash of the database does. */
async function killed(after: number, run: () => Promise<unknown>): Promise<boolean> {
  const isDone = run().then(
    () => true,
    () => false,
  );
  await pause(after);
  await sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user AND datname = current_database()`,
  );
  return isDone;
}

/** What is asked first after a kill may find a connection that has ended. */
async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left -= 1)
    try {
      return await run();
    } catch (thrown) {
      if (left === 0) throw thrown;
      await pause(50);
    }
}

/** Kills it later and later, until it was done before. @returns how often it was killed before its end */
async function killUntilDone(run: () => Promise<unknown>, check: () => Promise<void>): Promise<number> {
  for (let times = 0; ; times += 1) {
    if (await killed(times * STEP_MS, run)) return times;
    await check();
  }
}

it('a run that is killed at any point pays each once, and so come back its results', async () => {
  const code = await aCommissioner();
  const { creator, approver, releaser } = await runOfficers(code);
  for (let made = 0; made < LINES; made += 1) await aScheduledBudget(code);
  const entries = async () => {
    const rows = await sql<{ kind: string; count: number }>(
      `SELECT kind, count(*)::int AS count FROM journal_entry WHERE commissioner_code = $1 AND kind IN ('PAYMENT', 'REVERSAL') GROUP BY 1 ORDER BY 1`,
      [code],
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  };
  await onDay(today, async () => {
    const runId = await aProposedRun({ creator, approver, releaser });
    must(await approveRun(approver, await shownOf(runId), today));
    const shown = await shownOf(runId);
    const points = await killUntilDone(
      () => releaseRun(releaser, shown, today),
      // The answer may be lost after COMMIT too.
      async () => expect([{}, { PAYMENT: LINES }]).toContainEqual(await entries()),
    );
    expect(points).toBeGreaterThan(0);
    // Done before it was killed, or after COMMIT: then it is released and refused.
    await again(async () =>
      expect(await kindOf(releaseRun(releaser, shown, today))).toBe('run-not-approved'),
    );
    expect(await entries()).toEqual({ PAYMENT: LINES });
    expect(await sql('SELECT line_count FROM payment_file WHERE run_id = $1', [runId])).toEqual([
      { line_count: LINES },
    ]);
    must(await markRunSent(releaser, { runId }));
    const lines = await sql<{ reference: string }>(
      'SELECT reference FROM payment_run_line WHERE run_id = $1',
      [runId],
    );
    const results = lines.map(
      ({ reference }) => ({ reference, outcome: 'RETURNED', day: payDay, reason: 'Account closed' }) as const,
    );
    const apply = () => applyResults(releaser, { runId, results }, payDay);
    await killUntilDone(apply, async () =>
      expect([{ PAYMENT: LINES }, { PAYMENT: LINES, REVERSAL: LINES }]).toContainEqual(await entries()),
    );
    must(await again(apply));
    expect(await entries()).toEqual({ PAYMENT: LINES, REVERSAL: LINES });
  });
  expect(await faultsOfPayments(code)).toEqual([]);
});
