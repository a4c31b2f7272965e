import 'server-only';
import { laterOf } from '@/lib/case/rules/request-basis';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { startFirstReview } from '@/lib/money/commands/start-payment-review';
import { type RunFileRefusal, runFile } from '@/lib/payment/rules/run-file';
import { mayReleaseRun, type RunReleaseRefusal } from '@/lib/payment/rules/run-steps';
import type { WayChoice } from '@/lib/payment/rules/run-way';
import { releaseLines } from '@/lib/payment/store/lines-to-pay';
import { type FirstOfRun, listFirstOfRun, lockRunLines } from '@/lib/payment/store/lock-run-lines';
import { insertPaymentFile } from '@/lib/payment/store/payment-file';
import { lockRun, moveRun, type PaymentRun } from '@/lib/payment/store/payment-run';
import { noteRun } from '@/lib/payment/store/run-events';
import { findRunFacts } from '@/lib/payment/store/sign-lines';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { addJob } from '@/lib/platform/jobs/add-job';
import { checkShown, type RunChanged, type ShownRun, type Signed, type SignerActsFor } from './approve-run';
import { askLines } from './ask-lines';
import { type PayLinesRefusal, payLines } from './pay-lines';
import { type WayRefusal, wayOfRun } from './way-of-run';

export type ReleaseRunRefusal =
  | NotFound
  | RunReleaseRefusal
  | RunChanged
  | SignerActsFor
  | PayLinesRefusal
  | WayRefusal
  | RunFileRefusal;

/** `choice`: the way out; where it is left out, a plain file for a bank. */
export type ReleaseRun = ShownRun & { choice?: WayChoice };

/**
 * Releases a run as the third of three users: posts every payment and makes the file, all of it or nothing.
 * Who may be paid is asked again: where one may not, it is held and nothing is released, so that what is
 * released was seen. It is released once: another way out is not taken afterwards.
 */
export function releaseRun(
  actor: Actor,
  shown: ReleaseRun,
  today: PlainDate,
): Promise<Result<Signed, ReleaseRunRefusal>> {
  return command(actor, 'payment-run:release', async (scope): Promise<Result<Signed, ReleaseRunRefusal>> => {
    const { runId } = shown;
    const run = await lockRun(scope, runId);
    if (!run) return notFound;
    const facts = await findRunFacts(scope, { runId, today });
    const allowed = mayReleaseRun({ ...run, ...facts }, actor.userId);
    if (!allowed.ok) return allowed;
    const asShown = checkShown(run, shown, facts);
    if (!asShown.ok) return asShown;
    const first = await lockFirst(scope, runId);
    await lockRunLines(scope, { runId });
    const stopped = await askLines(scope, { runId, expected: 'APPROVED', on: laterOf(run.payDay, today) });
    if (stopped > 0) return ok({ runId, stopped });
    const released = await release(scope, { run, choice: shown.choice ?? 'BANK_CSV', today });
    if (!released.ok) return released;
    for (const { payment, lockedCase } of first) await startFirstReview(scope, lockedCase, payment, today);
    return ok({ runId, stopped });
  });
}

type First = { payment: FirstOfRun; lockedCase: LockedCase };

/** Cases are locked before budgets and payments, as where one payment is released. */
async function lockFirst(scope: Scope, runId: string): Promise<First[]> {
  const found: First[] = [];
  for (const payment of await listFirstOfRun(scope, { runId })) {
    const lockedCase = await lockCase(scope, payment.caseId);
    if (lockedCase) found.push({ payment, lockedCase });
  }
  return found;
}

type Releasing = { run: PaymentRun; choice: WayChoice; today: PlainDate };

async function release(scope: Scope, releasing: Releasing): Promise<Result<void, ReleaseRunRefusal>> {
  const { id: runId, number, payDay, lineCount, total } = releasing.run;
  const way = await wayOfRun(scope, releasing);
  if (!way.ok) return way;
  const paid = await payLines(scope, releasing.run);
  if (!paid.ok) return paid;
  await releaseLines(scope, runId);
  const file = runFile({ number, payDay, lineCount, total }, paid.value, way.value);
  if (!file.ok) return file;
  await insertPaymentFile(scope, runId, { ...file.value, lineCount: paid.value.length, total });
  await moveRun(scope, runId, { state: 'RELEASED' });
  await noteRun(scope, 'payment-run:release', { runId, after: file.value.content });
  await addJob(scope, 'tell-paid', runId);
  return ok(undefined);
}
