import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { RunLineState, RunState } from './run-state';

/** What the bank or the finance system says became of a line, by its reference. */
export type LineResult =
  | { reference: string; outcome: 'PAID'; day: PlainDate }
  | { reference: string; outcome: 'RETURNED'; day: PlainDate; reason: string };

export type LineResultRefusal =
  | { kind: 'result-in-future'; reference: string }
  | { kind: 'result-before-release'; reference: string; releasedOn: PlainDate }
  | { kind: 'unknown-reference'; reference: string };

/** `NOTHING`: it is known already, or a payment that was returned is said to be paid: it stays returned. */
export type ResultStep = 'PAY' | 'RETURN' | 'NOTHING';

/**
 * What a result does to a line. The same result again changes nothing; a payment that was returned stays so.
 * @param state of the line; null: the run has no line of the reference
 * @rule RUN-04 (docs/rules.md)
 */
export function stepOfResult(
  { reference, outcome, day }: LineResult,
  state: RunLineState | null,
  { today, releasedOn }: { today: PlainDate; releasedOn: PlainDate },
): Result<ResultStep, LineResultRefusal> {
  if (state === null) return fail({ kind: 'unknown-reference', reference });
  if (day > today) return fail({ kind: 'result-in-future', reference });
  if (day < releasedOn) return fail({ kind: 'result-before-release', reference, releasedOn });
  if (state === 'RELEASED') return ok(outcome === 'PAID' ? 'PAY' : 'RETURN');
  return ok(state === 'PAID' && outcome === 'RETURNED' ? 'RETURN' : 'NOTHING');
}

/**
 * Whether results of a run are taken: once it was sent. After it is reconciled only what came back late.
 * @rule RUN-04 (docs/rules.md)
 */
export function takesResults(state: RunState, results: readonly Pick<LineResult, 'outcome'>[]): boolean {
  const isLate = state === 'RECONCILED' && results.every(({ outcome }) => outcome === 'RETURNED');
  return state === 'SENT' || isLate;
}
