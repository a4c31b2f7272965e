import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { RecordPersonInformedRefusal } from '@/lib/plan/commands/record-person-informed';

/** The sentence for each refusal to record that the person was informed, and the field to correct. */
export function explainInformed(
  error: RecordPersonInformedRefusal | NotFound | { kind: 'format-missing' },
): FieldError {
  switch (error.kind) {
    case 'informed-in-future':
      return { field: 'informedOn-day', message: 'The date must be today or in the past' };
    case 'informed-before-set':
      return {
        field: 'informedOn-day',
        message: `The date must be on or after ${formatDay(error.setOn)}, when the amount was set`,
      };
    case 'format-missing':
      return {
        field: 'format',
        message: 'Enter which format you used, such as easy read or British Sign Language',
      };
    case 'amount-changed':
      return {
        message: `The amount changed to ${formatPence(error.total)} while you were on this page. Open the case and tell the person the new amount`,
      };
    case 'already-informed':
      return {
        message: `It is already recorded that this amount was shared with the person on ${formatDay(error.informedOn)}`,
      };
    case 'nothing-to-inform-of':
      return { message: 'There is no amount to tell the person at this stage of the case' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
