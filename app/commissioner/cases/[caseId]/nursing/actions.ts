'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import { type ConsiderNursingRefusal, considerNursing } from '@/lib/decision/commands/consider-nursing';
import { formAction } from '@/lib/web/forms/form-action';
import { answerOf, nursingSchema } from './schema';

export const submitNursing = formAction({
  area: 'commissioner',
  schema: nursingSchema,
  run: (actor, input) =>
    considerNursing(actor, { caseId: input.caseId, outcome: answerOf(input) }, todayInLondon()),
  explain,
  redirectTo: (caseId) => `/commissioner/cases/${caseId}/eligibility?done=nursing`,
});

function explain(error: ConsiderNursingRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'why-missing':
      return { field: 'why', message: 'Enter the reasons' };
    case 'nursing-considered':
      return { message: 'The outcome on nursing care is recorded already. Nothing was saved' };
    case 'nursing-paid':
      return { field: 'answer', message: 'The record says that the NHS pays already. Choose that answer' };
    case 'nursing-not-paid':
      return { field: 'answer', message: 'The record does not say that the NHS pays for nursing care' };
    case 'nursing-from-out-of-range':
      return {
        field: 'from-day',
        message: `The date must be from ${formatDay(error.earliest)} to ${formatDay(error.latest)}`,
      };
    case 'person-died':
      return { message: `This person died on ${formatDay(error.diedOn)}. Nothing was saved` };
    case 'not-found':
      return { message: 'You do not have access to this' };
  }
}
