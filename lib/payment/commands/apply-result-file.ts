import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import type { MatchedResult } from '@/lib/payment/rules/match-results';
import { type ResultsFound, resultsFound } from '@/lib/payment/rules/results-found';
import type { LineResult } from '@/lib/payment/rules/run-results';
import { findLayout } from '@/lib/payment/store/payment-layout';
import { lockResultFiles, markApplied, openResultFile } from '@/lib/payment/store/result-file';
import { withoutNote } from '@/lib/platform/db/sent-form';
import { command } from '@/lib/platform/db/transaction';
import { applyResults } from './apply-results';
import { type MatchedFile, matchFile } from './match-file';
import type { RecordResultsRefusal } from './record-results';

export type ApplyResultFileRefusal = NotFound | { kind: 'not-waiting' } | RecordResultsRefusal;

type Asked = { fileId: string };

/** Results of one transaction: where a bank refuses a whole file, each of them is a return. */
const BATCH = 200;

/**
 * Applies a file of results that was read, as it matches now: what is paid, and what came back. So many lines
 * of a run are one transaction, and then the file is marked. A crash or a refusal in between leaves it
 * waiting: applied again, what is known already changes nothing.
 */
export async function applyResultFile(
  actor: Actor,
  { fileId }: Asked,
  today: PlainDate,
  batch = BATCH,
): Promise<Result<void, ApplyResultFileRefusal>> {
  // Only the last step notes the form: until then nothing says that the file is applied.
  const found = await withoutNote(() => applyFound(actor, { fileId, batch }, today));
  return found.ok ? noteApplied(actor, fileId, found.value) : found;
}

async function applyFound(
  actor: Actor,
  { fileId, batch }: Asked & { batch: number },
  today: PlainDate,
): Promise<Result<ResultsFound, ApplyResultFileRefusal>> {
  const read = await readAgain(actor, fileId, today);
  if (!read.ok) return read;
  const { matched, faults } = read.value;
  const changing = matched.filter(({ outcome }) => outcome === 'PAID' || outcome === 'RETURNED');
  for (const [runId, results] of Map.groupBy(changing, ({ runId: of }) => of)) {
    if (runId === null) continue;
    for (let from = 0; from < results.length; from += batch) {
      const some = results.slice(from, from + batch).map((one) => lineResult(one, today));
      const applied = await applyResults(actor, { runId, results: some }, today);
      if (!applied.ok) return applied;
    }
  }
  return ok(resultsFound(matched, faults));
}

function readAgain(
  actor: Actor,
  id: string,
  today: PlainDate,
): Promise<Result<MatchedFile, ApplyResultFileRefusal>> {
  return command<MatchedFile, ApplyResultFileRefusal>(actor, 'payment-run:release', async (scope) => {
    const file = await openResultFile(scope, { id, state: 'READ' });
    const layout = file && (await findLayout(scope, file.layoutId));
    if (!layout || file.content === null) return fail({ kind: 'not-waiting' });
    const read = await matchFile(scope, file.content, { layout: layout.results, today });
    return read.ok ? read : fail({ kind: 'not-waiting' });
  });
}

/** A file that gives no day speaks of today. */
function lineResult({ result }: MatchedResult, today: PlainDate): LineResult {
  const { reference, status, happenedOn, reason } = result;
  const day = happenedOn ?? today;
  if (status === 'PAID') return { reference, outcome: 'PAID', day };
  return { reference, outcome: 'RETURNED', day, reason: reason ?? 'The results give no reason' };
}

function noteApplied(
  actor: Actor,
  id: string,
  found: ResultsFound,
): Promise<Result<void, ApplyResultFileRefusal>> {
  return command<void, ApplyResultFileRefusal>(actor, 'payment-run:release', async (scope) => {
    await lockResultFiles(scope);
    // Another press of the button has marked it already.
    if (!(await openResultFile(scope, { id, state: 'READ' }))) return ok(undefined);
    await markApplied(scope, { id, found });
    const subject = { personId: null, subjectKind: 'payment-result-file', subjectId: id } as const;
    await recordEvent(scope, { action: 'payment-run:apply-results', ...subject, after: found.counts });
    return ok(undefined);
  });
}
