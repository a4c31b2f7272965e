import 'server-only';
import { dayInLondon } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  type LineResult,
  type LineResultRefusal,
  stepOfResult,
  takesResults,
} from '@/lib/payment/rules/run-results';
import { findReleaseDay, listLinesByReference, payLinesOn } from '@/lib/payment/store/line-results';
import { lockRun } from '@/lib/payment/store/payment-run';
import { noteRun } from '@/lib/payment/store/run-events';
import type { Scope } from '@/lib/platform/db/scope';
import { type ReturnRefusal, returnPayment } from './return-payment';

export type RecordResultsRefusal = NotFound | LineResultRefusal | ReturnRefusal | { kind: 'run-not-sent' };

/** How many lines were paid, were returned, and were known already. */
export type RecordedResults = { runId: string; paid: number; returned: number; known: number };

export type Results = { runId: string; results: readonly LineResult[] };

/**
 * Records what became of lines of a run that was sent, whatever brought the results: all of them, or none.
 * The same results again change nothing.
 */
export async function recordResults(
  scope: Scope,
  { runId, results }: Results,
  today: PlainDate,
): Promise<Result<RecordedResults, RecordResultsRefusal>> {
  const run = await lockRun(scope, runId);
  if (!run) return notFound;
  if (!takesResults(run.state, results)) return fail({ kind: 'run-not-sent' });
  const recorded = await recordAll(scope, { runId, results }, today);
  if (recorded.ok && recorded.value.paid + recorded.value.returned > 0)
    await noteRun(scope, 'payment-run:result', { runId, after: results });
  return recorded;
}

async function recordAll(
  scope: Scope,
  { runId, results }: Results,
  today: PlainDate,
): Promise<Result<RecordedResults, RecordResultsRefusal>> {
  const releasedOn = dayInLondon((await findReleaseDay(scope, runId)) ?? new Date(0));
  const lines = await listLinesByReference(
    scope,
    runId,
    results.map(({ reference }) => reference),
  );
  const paid: { id: string; day: PlainDate }[] = [];
  let returned = 0;
  for (const result of inOrder(results)) {
    const line = lines.get(result.reference);
    const step = stepOfResult(result, line?.state ?? null, { today, releasedOn });
    if (!step.ok) return step;
    if (!line || step.value === 'NOTHING') continue;
    lines.set(result.reference, { ...line, state: result.outcome });
    if (result.outcome === 'PAID') {
      paid.push({ id: line.id, day: result.day });
      continue;
    }
    const done = await returnPayment(scope, line, result, today);
    if (!done.ok) return done;
    returned += 1;
  }
  await payLinesOn(scope, paid);
  return ok({ runId, paid: paid.length, returned, known: results.length - paid.length - returned });
}

/** Returns last and by reference: cases are locked in one order. */
function inOrder(results: readonly LineResult[]): LineResult[] {
  const rank = ({ outcome, reference }: LineResult) => `${outcome} ${reference}`;
  return [...results].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
