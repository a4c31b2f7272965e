'use server';

import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';
import { explainStart } from './explain';
import { startSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: startSchema,
  run: (actor, input) => startAssessment(actor, input, todayInLondon()),
  explain: explainStart,
  redirectTo: (assessmentId) => `/practitioner/assessments/${assessmentId}?done=started`,
});

export async function submitStart(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
