import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { EndEligibilityRefusal, TakeBackEndRefusal } from '@/lib/decision/commands/end-eligibility';
import { explainCouncil } from './council-errors';

/** The sentence for each refusal of an end, and of taking one back. */
export function explainEnd(error: EndEligibilityRefusal | TakeBackEndRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'nothing-to-end':
      return { message: 'This has ended already, or it is not an eligibility' };
    case 'not-ended':
      return { message: 'This was not ended, so there is nothing to take back' };
    case 'ends-before-its-start':
      return {
        field: 'lastDay-day',
        message: `It started on ${formatDay(error.startsOn)}. It cannot end before`,
      };
    case 'ground-not-of-outcome':
      return { field: 'ground', message: 'This reason does not belong to what was decided' };
    case 'person-died':
      return explainDeath(error);
    case 'council-not-consulted':
    case 'council-after-decision':
      return explainCouncil(error);
    case 'changed-meanwhile':
      return { message: `${error.by} changed this record while you were writing. Nothing was saved` };
    case 'not-found':
      return { message: 'You do not have access to this person' };
  }
}
