import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type NotInformedRefusal =
  | { kind: 'no-indicative-budget' }
  | { kind: 'not-informed' }
  | { kind: 'informed-in-future'; informedOn: PlainDate }
  | { kind: 'how-informed-missing' };

/** When and how the person was informed of the latest indicative budget of a case. */
export type IndicativeInformed = { informedOn: PlainDate | null; informedHow: string | null };

/**
 * Whether planning may start: only after the person was informed of the amount; the same day is enough.
 * @param indicative null if none was set
 * @param startsOn the day that planning starts
 * @rule BUD-04 (docs/rules.md)
 */
export function mayStartPlanning(
  indicative: IndicativeInformed | null,
  startsOn: PlainDate,
): Result<void, NotInformedRefusal> {
  if (indicative === null) return fail({ kind: 'no-indicative-budget' });
  if (indicative.informedOn === null) return fail({ kind: 'not-informed' });
  if (indicative.informedOn > startsOn)
    return fail({ kind: 'informed-in-future', informedOn: indicative.informedOn });
  if (!indicative.informedHow?.trim()) return fail({ kind: 'how-informed-missing' });
  return ok(undefined);
}
