import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type ToldRefusal =
  | { kind: 'no-indicative-budget' }
  | { kind: 'not-told' }
  | { kind: 'told-in-future'; informedOn: PlainDate }
  | { kind: 'how-told-missing' };

/** The latest indicative budget of a case, and when and how the person was told it. */
export type ToldIndicative = { informedOn: PlainDate | null; informedHow: string | null };

/**
 * Planning starts only after the person has been told the amount; the same day will do.
 * @param indicative null when none has been set
 * @param startsOn   the day planning is to start
 * @rule BUD-04 (docs/rules.md)
 */
export function mayStartPlanning(
  indicative: ToldIndicative | null,
  startsOn: PlainDate,
): Result<void, ToldRefusal> {
  if (indicative === null) return fail({ kind: 'no-indicative-budget' });
  if (indicative.informedOn === null) return fail({ kind: 'not-told' });
  if (indicative.informedOn > startsOn)
    return fail({ kind: 'told-in-future', informedOn: indicative.informedOn });
  if (!indicative.informedHow?.trim()) return fail({ kind: 'how-told-missing' });
  return ok(undefined);
}
