import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { Arrangements } from '@/lib/plan/rules/plan';

/** The saved answers as values of the form. */
export function arrangementValues(arrangements: Arrangements): FormValues {
  return {
    ...dateValues('startsOn', arrangements.startsOn),
    weeks: String(arrangements.weeks),
    coordinatorId: arrangements.coordinatorId ?? '',
    healthMonitorName: arrangements.healthMonitorName ?? '',
    healthMonitorRole: arrangements.healthMonitorRole ?? '',
    ...dateValues('firstReviewOn', arrangements.firstReviewOn),
    firstReviewHow: arrangements.firstReviewHow ?? '',
    noticeDays: arrangements.noticeDays === null ? '' : String(arrangements.noticeDays),
    capacityFluctuates:
      arrangements.capacityFluctuates === null ? '' : arrangements.capacityFluctuates ? 'YES' : 'NO',
    overIndicativeReason: arrangements.overIndicativeReason ?? '',
  };
}
