import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { mayCancelRun } from '@/lib/payment/rules/run-steps';
import { lockRun, moveRun, sumRun } from '@/lib/payment/store/payment-run';
import { noteRun } from '@/lib/payment/store/run-events';
import { takeAllOut } from '@/lib/payment/store/run-line';
import { command } from '@/lib/platform/db/transaction';

export type CancelRunRefusal = NotFound | { kind: 'file-made' };

/**
 * Cancels a run until its file is made, with a reason. Its payments wait to be approved again, by themselves
 * or with another run. A user who may approve a run may cancel it.
 */
export function cancelRun(
  actor: Actor,
  { runId, reason }: { runId: string; reason: string },
): Promise<Result<{ runId: string }, CancelRunRefusal>> {
  return command(
    actor,
    'payment-run:approve',
    async (scope): Promise<Result<{ runId: string }, CancelRunRefusal>> => {
      const run = await lockRun(scope, runId);
      if (!run) return notFound;
      if (run.state === 'CANCELLED') return ok({ runId });
      if (!mayCancelRun(run.state)) return fail({ kind: 'file-made' });
      await takeAllOut(scope, runId, reason);
      await sumRun(scope, runId);
      await moveRun(scope, runId, { state: 'CANCELLED', cancelledReason: reason });
      await noteRun(scope, 'payment-run:cancel', { runId, reason });
      return ok({ runId });
    },
  );
}
