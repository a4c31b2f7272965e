'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import { type AskNursingAgainRefusal, askNursingAgain } from '@/lib/decision/commands/ask-nursing-again';
import { type ConsiderNursingRefusal, considerNursing } from '@/lib/decision/commands/consider-nursing';
import { formAction } from '@/lib/web/forms/form-action';
import { answerOf, nursingAgainSchema, nursingSchema } from './schema';

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
    case 'nursing-own-answer':
      return { message: 'You answered it before. Another PHB lead must answer now' };
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

export const submitNursingAgain = formAction({
  area: 'commissioner',
  schema: nursingAgainSchema,
  run: (actor, input) => askNursingAgain(actor, input, todayInLondon()),
  explain: explainAgain,
  redirectTo: (caseId) => `/commissioner/cases/${caseId}/eligibility?done=nursing-again`,
});

function explainAgain(error: AskNursingAgainRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'nursing-open':
      return { message: 'This was recorded already: nursing care is to be considered again' };
    case 'nursing-not-refused':
      return { message: 'There is no answer to ask about again. Nothing was saved' };
    case 'asked-in-future':
      return { field: 'askedOn-day', message: 'The date must be today or in the past' };
    case 'asked-before-answer':
      return { field: 'askedOn-day', message: `The date must be ${formatDay(error.answeredOn)} or later` };
    case 'person-died':
      return { message: `This person died on ${formatDay(error.diedOn)}. Nothing was saved` };
    case 'not-found':
      return { message: 'You do not have access to this' };
  }
}
