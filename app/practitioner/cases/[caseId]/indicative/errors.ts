import { explainDeath } from '@/components/person/death-text';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import type { SetIndicativeBudgetRefusal } from '@/lib/plan/commands/set-indicative-budget';

/** The sentence for each refusal of an indicative budget, and the field to correct. */
export function explainIndicative(error: SetIndicativeBudgetRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'weekly-not-positive':
      return {
        field: 'weekly',
        message: 'The weekly amount must be more than £0. Leave it blank if there are only one-off costs',
      };
    case 'weeks-not-whole':
      return { field: 'weeks', message: 'Enter how many weeks the weekly amount is for, from 1 to 53' };
    case 'contingency-not-whole':
      return { field: 'contingencyWeeks', message: 'Enter a whole number of weeks, or 0' };
    case 'one-off-not-positive':
      return {
        field: 'oneOff',
        message: 'One-off costs must be more than £0. Leave the box blank if there are none',
      };
    case 'nothing-in-budget':
      return { field: 'weekly', message: 'Enter a weekly amount, one-off costs, or both' };
    case 'one-off-without-purpose':
      return { field: 'oneOffFor', message: 'Enter what the one-off costs are for' };
    case 'purpose-without-one-off':
      return { field: 'oneOff', message: 'Enter the one-off costs, or clear what they are for' };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return {
        message:
          'The case has moved on. You can set the indicative budget only after the eligibility decision and before planning',
      };
    case 'is-referral':
      return {
        message:
          'A referral leads to a decision on eligibility, not to a budget. Record a request for a budget that rests on this decision, and set the amount there',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
