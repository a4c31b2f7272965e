import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { Arrangements } from '@/lib/plan/rules/plan';

/** What the form shows of what was settled before. */
export function arrangementValues(set: Arrangements): FormValues {
  return {
    ...dateValues('startsOn', set.startsOn),
    weeks: String(set.weeks),
    coordinatorId: set.coordinatorId ?? '',
    healthMonitorName: set.healthMonitorName ?? '',
    healthMonitorRole: set.healthMonitorRole ?? '',
    ...dateValues('firstReviewOn', set.firstReviewOn),
    firstReviewHow: set.firstReviewHow ?? '',
    noticeDays: set.noticeDays === null ? '' : String(set.noticeDays),
    capacityFluctuates: set.capacityFluctuates === null ? '' : set.capacityFluctuates ? 'YES' : 'NO',
    overIndicativeReason: set.overIndicativeReason ?? '',
  };
}
