import 'server-only';
import { todayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { listPaymentsOut } from '@/lib/payment/store/sent-lines';
import { tellOfMoney } from '@/lib/person/commands/tell-of-money';
import { systemCommand } from '@/lib/platform/db/system-command';
import type { JobSubject } from '@/lib/platform/jobs/job-kinds';

/** Payments of one transaction. */
const BATCH = 100;

/**
 * The job that tells people, and who acts for their money, that a run released a payment, as one that is
 * released by itself does. One that was killed begins again: what is queued already is queued once.
 */
export async function tellPaid(
  { commissionerCode, subjectId: runId }: JobSubject,
  today: PlainDate = todayInLondon(),
): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const page = { runId, after, most: BATCH };
    after = await systemCommand(commissionerCode, async (scope) => {
      const paid = await listPaymentsOut(scope, page);
      for (const { paymentId, personId } of paid)
        await tellOfMoney(scope, { kind: 'PAYMENT_MADE', personId, subjectId: paymentId }, today);
      return paid.length < BATCH ? null : (paid.at(-1)?.number ?? null);
    });
  }
}
