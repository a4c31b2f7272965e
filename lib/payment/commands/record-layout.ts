import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { checkFirstDay, type FirstDayRefusal } from '@/lib/payment/rules/first-day';
import { faultOfLayout, type LayoutFault } from '@/lib/payment/rules/layout-faults';
import { findLayout, insertLayout, type NewLayout } from '@/lib/payment/store/payment-layout';
import { command } from '@/lib/platform/db/transaction';

export type RecordLayoutRefusal = NotFound | FirstDayRefusal | { kind: 'layout-wrong'; part: LayoutFault };

/**
 * Saves the columns of a finance system from a day on: the next version of their name. A version that was
 * saved is never changed, because files name the one that made them.
 */
export function recordLayout(
  actor: Actor,
  given: NewLayout,
  today: PlainDate,
): Promise<Result<string, RecordLayoutRefusal>> {
  return command<string, RecordLayoutRefusal>(actor, 'payment-way:write', async (scope) => {
    const firstDay = checkFirstDay(given.validFrom, today);
    if (!firstDay.ok) return firstDay;
    const part = faultOfLayout(given.layout, given.results);
    if (part) return fail({ kind: 'layout-wrong', part });
    if (await findLayout(scope, given.id)) return ok(given.id);
    const version = await insertLayout(scope, given);
    await recordEvent(scope, {
      action: 'payment-way:layout',
      personId: null,
      subjectKind: 'payment-layout',
      subjectId: given.id,
      after: { ...given, version },
    });
    return ok(given.id);
  });
}
