import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type Result } from '@/lib/core/result';
import type { LineResult } from '@/lib/payment/rules/run-results';
import { listOpenReferences } from '@/lib/payment/store/line-results';
import { lockRun } from '@/lib/payment/store/payment-run';
import { command } from '@/lib/platform/db/transaction';
import { type RecordedResults, type RecordResultsRefusal, recordResults } from './record-results';

const MOST = 1_000_000;

export type PayRestRefusal = RecordResultsRefusal | { kind: 'results-known' };

/**
 * Marks every line of a run as paid of which no result is known, on one day: the statement of the bank shows
 * the whole sum. What was returned is recorded before or afterwards.
 */
export function payRest(
  actor: Actor,
  { runId, day }: { runId: string; day: PlainDate },
  today: PlainDate,
): Promise<Result<RecordedResults, PayRestRefusal>> {
  return command(
    actor,
    'payment-run:release',
    async (scope): Promise<Result<RecordedResults, PayRestRefusal>> => {
      // Locked before the lines are read: no result comes in between.
      await lockRun(scope, runId);
      const open = await listOpenReferences(scope, { runId, after: 0, most: MOST });
      const results = open.map(({ reference }): LineResult => ({ reference, outcome: 'PAID', day }));
      const recorded = await recordResults(scope, { runId, results }, today);
      return recorded.ok && results.length === 0 ? fail({ kind: 'results-known' }) : recorded;
    },
  );
}
