import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import {
  type RecordedResults,
  type RecordResultsRefusal,
  type Results,
  recordResults,
} from './record-results';

/** Records the results of lines of a run, as a file brought them. What is known already changes nothing. */
export function applyResults(
  actor: Actor,
  results: Results,
  today: PlainDate,
): Promise<Result<RecordedResults, RecordResultsRefusal>> {
  return command(actor, 'payment-run:release', (scope) => recordResults(scope, results, today));
}
