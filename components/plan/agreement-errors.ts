import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { AgreePlanRefusal } from '@/lib/plan/commands/agree-plan';
import { planClosedText } from './plan-closed';

/** Why an agreement was not recorded. */
export function explainAgreement(error: AgreePlanRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this plan' };
    case 'plan-closed':
      return { message: planClosedText(error.state) };
    case 'plan-changed':
      return { message: 'The plan has changed since you opened this page. Read it again before you agree' };
    case 'plan-unfinished':
      return { message: 'The plan is not finished yet' };
    case 'who-agreed-missing':
    case 'no-such-agreer':
      return {
        field: 'agreedBy',
        message: 'Select the person, or a representative on record whose authority covers the plan',
      };
    case 'too-young-to-agree':
      return {
        field: 'agreedBy',
        message: 'The person was under 16 that day. Someone with authority over the plan agrees for them',
      };
    case 'lacks-capacity-to-agree':
      return {
        field: 'agreedBy',
        message:
          'The person was found to lack capacity to agree the plan. Someone with authority over the plan agrees for them',
      };
    case 'person-agrees-themselves':
      return {
        field: 'agreedBy',
        message:
          'No finding says that the person lacks capacity to agree the plan, so they agree themselves. If they lack it, record the finding first',
      };
    case 'authority-not-that-day':
      return {
        field: 'agreedOn-day',
        message: `On that day ${error.name} had no authority over the plan. Check the date and the authority`,
      };
    case 'agreed-in-future':
      return { field: 'agreedOn-day', message: 'The date must be today or in the past' };
    case 'agreed-before-plan':
      return {
        field: 'agreedOn-day',
        message: `The date must be on or after ${formatDay(error.startedOn)}, when the plan was started`,
      };
  }
}
