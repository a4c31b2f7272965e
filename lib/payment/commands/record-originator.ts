import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { faultOfOriginator, type OriginatorFault } from '@/lib/payment/rules/credit-faults';
import { checkFirstDay, type FirstDayRefusal } from '@/lib/payment/rules/first-day';
import { insertOriginator, isRecorded, type NewOriginator } from '@/lib/payment/store/originator';
import { command } from '@/lib/platform/db/transaction';

export type RecordOriginatorRefusal =
  | NotFound
  | FirstDayRefusal
  | { kind: 'recorded-already' }
  | { kind: 'originator-wrong'; part: OriginatorFault };

/**
 * Records the commissioner as its bank knows it, from a day on. A mistake is corrected by a later recording
 * of the same day; files that are made stay as they are.
 * @param given the form makes the id, so that one that is sent twice records once
 */
export function recordOriginator(
  actor: Actor,
  given: NewOriginator,
  today: PlainDate,
): Promise<Result<void, RecordOriginatorRefusal>> {
  return command<void, RecordOriginatorRefusal>(actor, 'payment-way:write', async (scope) => {
    const firstDay = checkFirstDay(given.validFrom, today);
    if (!firstDay.ok) return firstDay;
    const part = faultOfOriginator(given);
    if (part) return fail({ kind: 'originator-wrong', part });
    if (!(await insertOriginator(scope, given)))
      return (await isRecorded(scope, given)) ? ok(undefined) : fail({ kind: 'recorded-already' });
    const { id, validFrom, serviceUserNumber, name, lineEnd, accountNumber } = given;
    await recordEvent(scope, {
      action: 'payment-way:originator',
      personId: null,
      subjectKind: 'payment-originator',
      subjectId: id,
      after: { validFrom, serviceUserNumber, name, lineEnd, accountEnd: accountNumber.slice(-4) },
    });
    return ok(undefined);
  });
}
