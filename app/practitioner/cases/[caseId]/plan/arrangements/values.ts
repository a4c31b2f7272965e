import type { FormValues } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
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

function dateValues(name: string, date: PlainDate | null): FormValues {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return {
    [`${name}-day`]: day.replace(/^0/, ''),
    [`${name}-month`]: month.replace(/^0/, ''),
    [`${name}-year`]: year,
  };
}
