import { expect, it, vi } from 'vitest';
import { submitResults } from '@/app/commissioner/payment-results/actions';
import { addDays } from '@/lib/core/plain-date';
import { post, signedIn } from '../../support/browser';
import { onDay } from '../../support/day';
import { lockRows } from '../../support/lock-rows';
import { today } from '../../support/money';
import { aReadResultFile, aSentRun } from '../../support/payment-result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const dayAfter = addDays(today, 1);

/** Until so many commands wait for the row that the test holds. */
async function areBlocked(count: number): Promise<void> {
  await vi.waitFor(async () => {
    const waiting = await sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(waiting).toHaveLength(count);
  }, 10_000);
}

it('says that results are not applied where the run takes none between reading and applying', async () => {
  const sent = await aSentRun();
  const { officers, runId } = sent;
  const fileId = await aReadResultFile(sent, dayAfter);
  const letGo = await lockRows('payment_run', runId, 'id');
  const unsent = sql(
    `UPDATE payment_run SET state = 'RELEASED', sent_by_id = NULL, sent_at = NULL WHERE id = $1`,
    [runId],
  );
  await areBlocked(1);
  const answered = onDay(dayAfter, async () => {
    const browser = await signedIn(officers.creator);
    return post(browser, '/commissioner/payment-results', submitResults, { fileId });
  });
  await areBlocked(2);
  await letGo();
  await unsent;
  expect(await answered).toMatchObject({
    state: {
      errors: [{ message: 'Not all results could be applied. Send the file again to see what is left' }],
    },
  });
});
