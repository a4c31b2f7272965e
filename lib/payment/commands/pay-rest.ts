import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import type { LineResult } from '@/lib/payment/rules/run-results';
import { listOpenReferences } from '@/lib/payment/store/line-results';
import { query } from '@/lib/platform/db/transaction';
import { type AppliedResults, type ApplyResultsRefusal, applyResults } from './apply-results';

const MOST = 1_000_000;

/**
 * Marks every line of a run as paid of which no result is known, on one day: the statement of the bank shows
 * the whole sum. What was returned is recorded before or afterwards.
 */
export async function payRest(
  actor: Actor,
  { runId, day }: { runId: string; day: PlainDate },
  today: PlainDate,
): Promise<Result<AppliedResults, ApplyResultsRefusal>> {
  const open = await query(actor, 'payment-run:release', (scope) =>
    listOpenReferences(scope, { runId, after: 0, most: MOST }),
  );
  const results = (open ?? []).map(({ reference }): LineResult => ({ reference, outcome: 'PAID', day }));
  return applyResults(actor, { runId, results }, today);
}
