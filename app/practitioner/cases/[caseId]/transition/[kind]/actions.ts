'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import { type FinishTransitionRefusal, finishTransition } from '@/lib/decision/commands/finish-transition';
import { formAction } from '@/lib/web/forms/form-action';

const transitionSchema = z.object({
  caseId: z.uuid(),
  age: choice(['14', '16', '17', '18'], 'This step does not exist'),
  note: text('Enter what was done, and with whom', 2_000),
});

export const submitTransition = formAction({
  area: 'practitioner',
  schema: transitionSchema,
  run: (actor, { age, ...said }) =>
    finishTransition(actor, { ...said, kind: `TRANSITION_${age}` }, todayInLondon()),
  explain,
  redirectTo: (_nothing, { caseId, age }) => `/practitioner/cases/${caseId}/transition?done=${age}`,
});

function explain(error: FinishTransitionRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'done-already':
      return { message: `This step was recorded as done on ${formatDay(error.endedOn)}` };
    case 'step-opens-later':
      return { message: `This step opens on ${formatDay(error.opensOn)}` };
    case 'not-to-do':
      return { message: 'This step is not active on this case' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
