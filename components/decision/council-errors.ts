import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { CouncilRefusal } from '@/lib/eligibility/rules/council';

/** The sentence for each refusal about consulting the council, and the field that mends it. */
export function explainCouncil(error: CouncilRefusal): FieldError {
  switch (error.kind) {
    case 'council-not-consulted':
      return {
        field: 'council',
        message: 'Select whether you consulted the council, or say why it was not practicable',
      };
    case 'council-after-decision':
      return {
        field: 'councilOn-day',
        message: `You must have consulted the council on or before ${formatDay(error.decidedOn)}`,
      };
  }
}
