import type { FieldError } from '@/lib/core/form/form-state';
import type { CareInsteadRefusal } from '@/lib/eligibility/rules/care-instead';

/** What the NHS pays for all the same. */
export function explainInstead({ kind }: CareInsteadRefusal): FieldError {
  switch (kind) {
    case 'instead-of-eligible':
      return {
        field: 'instead',
        message: 'Select “No”: the person is eligible, so the NHS pays for all of it',
      };
    case 'instead-not-of-framework':
      return { field: 'instead', message: 'This does not belong to what was assessed' };
    case 'instead-ends-before-start':
      return { field: 'nursingTo-day', message: 'The last day must be on or after the first' };
  }
}
