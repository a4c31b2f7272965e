import { submitCareReview } from '@/app/practitioner/cases/[caseId]/review/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { aCommissioner } from '../../../support/identity';
import { anActiveBudget, today } from '../../../support/money';
import { type CreatingForm, june, row } from './ready';

/** The forms of reviews that create something. */
export const REVIEW_FORMS: Readonly<Record<string, CreatingForm>> = {
  'practitioner/cases/[caseId]/review#submitCareReview': {
    on: june,
    isOnlyOne: 'a later review is of a later day',
    make: async () => {
      const { practitioner, caseId } = await anActiveBudget(await aCommissioner());
      return {
        actor: practitioner,
        action: submitCareReview,
        path: `/practitioner/cases/${caseId}/review`,
        values: {
          caseId,
          kind: 'FIRST_REVIEW',
          present: 'The person',
          outcome: 'NO_CHANGE',
          reason: '',
          ...dateValues('heldOn', today),
        },
        other: { present: 'The person and her sister' },
        ...row('care_review', 'case_id', caseId),
      };
    },
  },
};
