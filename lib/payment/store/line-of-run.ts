import 'server-only';
import type { RunLineState } from '@/lib/payment/rules/run-state';
import type { ActingScope } from '@/lib/platform/db/scope';

/** One line as commands need it. */
export type LineOfRun = { id: string; paymentId: string | null; personId: string; state: RunLineState };

/** A line of a run; null: the run has no such line. */
export async function findRunLine(
  { tx, commissionerCode }: ActingScope,
  { runId, lineId }: { runId: string; lineId: string },
): Promise<LineOfRun | null> {
  const [row] = await tx.$queryRaw<LineOfRun[]>`
    SELECT id, payment_id AS "paymentId", person_id AS "personId", state FROM payment_run_line
    WHERE commissioner_code = ${commissionerCode} AND id = ${lineId}::uuid AND run_id = ${runId}::uuid`;
  return row ?? null;
}
