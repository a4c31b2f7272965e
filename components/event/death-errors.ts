import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { RecordDeathRefusal } from '@/lib/event/commands/record-death';

/** Why a death cannot be recorded as it is, and what mends it. */
export function explainRecordDeath(error: RecordDeathRefusal): FieldError {
  switch (error.kind) {
    case 'died-in-future':
      return { field: 'diedOn-day', message: 'The date of death must be today or in the past' };
    case 'died-before-birth':
      return { field: 'diedOn-day', message: 'The date of death must not be before the date of birth' };
    case 'death-recorded-already':
      return {
        message: `A death on ${formatDay(error.diedOn)} is recorded already. To change the day, take it back first`,
      };
    case 'born-in-future':
    case 'born-too-long-ago':
      return { message: 'The date of birth cannot be right. Change it first' };
    case 'sent-with-other-answers':
      return { message: 'You may have already saved this. Open the person to check' };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
