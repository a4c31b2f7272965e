import type { FieldError } from '@/lib/core/form/form-state';
import type { EndSensitiveRefusal } from '@/lib/event/commands/end-sensitive';
import type { SetSensitiveRefusal } from '@/lib/event/commands/set-sensitive';

/** How to mend a refusal, and where. */
export function explainSensitive(error: SetSensitiveRefusal | EndSensitiveRefusal): FieldError {
  switch (error.kind) {
    case 'reason-too-short':
      return { field: 'reason', message: 'Enter a reason of at least 10 characters' };
    case 'review-too-soon':
      return { field: 'reviewOn-day', message: 'The review must be after today' };
    case 'review-too-late':
      return { field: 'reviewOn-day', message: 'The review must be within 12 months' };
    case 'too-many-readers':
      return { field: 'readers', message: 'Name 20 people or fewer' };
    case 'unknown-staff':
      return { field: 'readers', message: `No member of staff here has the email ${error.email}` };
    case 'no-safe-way':
      return { field: 'safe-way', message: 'Select how letters reach the person safely' };
    case 'changed-meanwhile':
      return { message: 'Someone else changed this record while you were typing. Save again to join both' };
    case 'already-sensitive':
      return { message: 'Someone else has made this record sensitive. Reload this page to change it' };
    case 'not-found':
      return { message: 'You cannot change this. A PHB lead or someone named on the record can' };
  }
}
