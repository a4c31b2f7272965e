import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findRunLine } from '@/lib/payment/store/line-of-run';
import { lockRun, sumRun } from '@/lib/payment/store/payment-run';
import { takeLineOut } from '@/lib/payment/store/run-line';
import { command } from '@/lib/platform/db/transaction';

export type TakeOutRefusal = NotFound | { kind: 'run-not-proposed' } | { kind: 'line-not-in-run' };

/**
 * Takes a line out of a run that is not approved yet, with a reason. Its payment waits as before: it can be
 * approved by itself, cancelled, or come into the next run.
 */
export function takeOutLine(
  actor: Actor,
  { runId, lineId, reason }: { runId: string; lineId: string; reason: string },
): Promise<Result<{ runId: string }, TakeOutRefusal>> {
  return command(
    actor,
    'payment-run:propose',
    async (scope): Promise<Result<{ runId: string }, TakeOutRefusal>> => {
      const run = await lockRun(scope, runId);
      const line = run && (await findRunLine(scope, { runId, lineId }));
      if (!line) return notFound;
      if (line.state === 'TAKEN_OUT') return ok({ runId });
      if (run.state !== 'PROPOSED') return fail({ kind: 'run-not-proposed' });
      if (line.state !== 'IN_RUN' && line.state !== 'HELD') return fail({ kind: 'line-not-in-run' });
      await takeLineOut(scope, lineId, reason);
      await sumRun(scope, runId);
      await recordEvent(scope, {
        action: 'payment:take-out',
        personId: line.personId,
        subjectKind: 'payment',
        subjectId: line.paymentId,
        reason,
      });
      return ok({ runId });
    },
  );
}
