import type { RecordCareInPlaceRefusal } from '@/lib/assessment/commands/record-care-in-place';
import { formatInstant } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';

export type NoSuchTime = { kind: 'no-such-time' };

/** The sentence for each refusal of recording fast track care, and the field that mends it. */
export function explainCareInPlace(error: RecordCareInPlaceRefusal | NotFound | NoSuchTime): FieldError {
  switch (error.kind) {
    case 'in-place-later-than-now':
      return {
        field: 'inPlaceOn-day',
        message: 'The day and time the care was in place must be in the past',
      };
    case 'in-place-before-received':
      return {
        field: 'inPlaceOn-day',
        message: 'The day and time the care was in place must be after the fast track was received',
      };
    case 'no-such-time':
      return {
        field: 'inPlaceTime',
        message: 'The clocks went forward during this hour. Enter a time one hour later',
      };
    case 'already-in-place':
      return {
        message: `It is already recorded that the care was in place on ${formatInstant(error.inPlaceAt)}`,
      };
    case 'no-fast-track':
      return { message: 'There is no fast track on this case' };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
