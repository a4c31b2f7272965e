import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { type RecordedResults, type RecordResultsRefusal, recordResults } from './record-results';

export type RecordReturn = { runId: string; reference: string; day: PlainDate; reason: string };
export type RecordReturnRefusal = RecordResultsRefusal | { kind: 'returned-already' };

/**
 * Records by hand that the bank returned a payment. A file may say it again; a user who does is refused,
 * because their day and reason would not be kept.
 */
export function recordReturn(
  actor: Actor,
  { runId, ...returned }: RecordReturn,
  today: PlainDate,
): Promise<Result<RecordedResults, RecordReturnRefusal>> {
  return command(
    actor,
    'payment-run:release',
    async (scope): Promise<Result<RecordedResults, RecordReturnRefusal>> => {
      const results = [{ ...returned, outcome: 'RETURNED' }] as const;
      const recorded = await recordResults(scope, { runId, results }, today);
      return recorded.ok && recorded.value.returned === 0 ? fail({ kind: 'returned-already' }) : recorded;
    },
  );
}
