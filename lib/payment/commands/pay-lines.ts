import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type PostPaymentsRefusal, postPayments } from '@/lib/money/store/payments-entries';
import type { PayableLine } from '@/lib/payment/rules/payable-line';
import { factsOfEntries, type LineToPay, listLinesToPay } from '@/lib/payment/store/lines-to-pay';
import type { PaymentRun } from '@/lib/payment/store/payment-run';
import { notePayment } from '@/lib/payment/store/run-events';
import type { Scope } from '@/lib/platform/db/scope';

/** Lines of a few statements: their values fit into one message. */
const BATCH = 1_000;

export type PayLinesRefusal = PostPaymentsRefusal | { kind: 'account-sealed'; reference: string };

/**
 * Posts every payment of a run, dated with its pay day, some at a time. @returns the lines for the file
 */
export async function payLines(
  scope: Scope,
  { id: runId, payDay }: PaymentRun,
): Promise<Result<PayableLine[], PayLinesRefusal>> {
  const payable: PayableLine[] = [];
  for (let after = 0; ; ) {
    const lines = await listLinesToPay(scope, { runId, after, most: BATCH });
    const posted = await payBatch(scope, lines, payDay);
    if (!posted.ok) return posted;
    payable.push(...posted.value);
    if (lines.length < BATCH) return ok(payable);
    after = lines.at(-1)?.number ?? after;
  }
}

async function payBatch(
  scope: Scope,
  lines: readonly LineToPay[],
  payDay: PlainDate,
): Promise<Result<PayableLine[], PayLinesRefusal>> {
  const payable: PayableLine[] = [];
  for (const line of lines) {
    const { account, number, reference, amount, personId, budgetId, startsOn, endsOn } = line;
    if (!account) return fail({ kind: 'account-sealed', reference });
    payable.push({ number, reference, amount, account, personId, budgetId, startsOn, endsOn });
  }
  const posted = await postPayments(scope, lines, payDay);
  if (!posted.ok) return posted;
  const facts = await factsOfEntries(scope, posted.value);
  for (const [place, { paymentId, personId }] of lines.entries())
    await notePayment(scope, 'release', {
      paymentId,
      personId,
      facts: facts.get(posted.value[place] ?? ''),
    });
  return ok(payable);
}
