import { ASSESSMENT_FORMS } from './creating/assessment';
import { CHALLENGE_FORMS } from './creating/challenge';
import { CRITERIA_FORMS } from './creating/criteria';
import { IDENTITY_FORMS } from './creating/identity';
import { LETTER_FORMS } from './creating/letter';
import { MONEY_FORMS } from './creating/money';
import { PAYMENT_FORMS } from './creating/payment';
import { PERSON_FORMS } from './creating/person';
import { PLAN_FORMS } from './creating/plan';
import type { CreatingForm } from './creating/ready';
import { REPAYMENT_FORMS } from './creating/repayment';
import { REVIEW_FORMS } from './creating/review';

/** Every form that creates something, by its name in tests/architecture/form-scan.ts. */
export const CREATING_FORMS: Readonly<Record<string, CreatingForm>> = {
  ...ASSESSMENT_FORMS,
  ...CHALLENGE_FORMS,
  ...REPAYMENT_FORMS,
  ...CRITERIA_FORMS,
  ...IDENTITY_FORMS,
  ...LETTER_FORMS,
  ...MONEY_FORMS,
  ...PAYMENT_FORMS,
  ...PERSON_FORMS,
  ...PLAN_FORMS,
  ...REVIEW_FORMS,
};
