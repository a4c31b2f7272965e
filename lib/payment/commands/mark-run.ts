import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { listOpenReferences } from '@/lib/payment/store/line-results';
import { lockRun, moveRun } from '@/lib/payment/store/payment-run';
import { noteRun } from '@/lib/payment/store/run-events';
import { command } from '@/lib/platform/db/transaction';

type Marked = { runId: string };

export type MarkSentRefusal = NotFound | { kind: 'run-not-released' };

/** Notes that the file of a run was sent to the bank or the finance system. */
export function markRunSent(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Result<Marked, MarkSentRefusal>> {
  return command(actor, 'payment-run:release', async (scope): Promise<Result<Marked, MarkSentRefusal>> => {
    const run = await lockRun(scope, runId);
    if (!run) return notFound;
    if (run.state === 'SENT') return ok({ runId });
    if (run.state !== 'RELEASED') return fail({ kind: 'run-not-released' });
    await moveRun(scope, runId, { state: 'SENT' });
    await noteRun(scope, 'payment-run:send', { runId });
    return ok({ runId });
  });
}

export type ReconcileRefusal = NotFound | { kind: 'run-not-sent' } | { kind: 'results-missing' };

/**
 * Closes a run of which every line is known to be paid or returned: together they are what was released.
 * @rule RUN-04 (docs/rules.md)
 */
export function reconcileRun(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Result<Marked, ReconcileRefusal>> {
  return command(actor, 'payment-run:release', async (scope): Promise<Result<Marked, ReconcileRefusal>> => {
    const run = await lockRun(scope, runId);
    if (!run) return notFound;
    if (run.state === 'RECONCILED') return ok({ runId });
    if (run.state !== 'SENT') return fail({ kind: 'run-not-sent' });
    const open = await listOpenReferences(scope, { runId, after: 0, most: 1 });
    if (open.length > 0) return fail({ kind: 'results-missing' });
    await moveRun(scope, runId, { state: 'RECONCILED' });
    await noteRun(scope, 'payment-run:reconcile', { runId });
    return ok({ runId });
  });
}
