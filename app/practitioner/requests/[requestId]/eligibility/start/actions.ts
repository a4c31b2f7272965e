'use server';

import { todayInLondon } from '@/lib/clock';
import { startAssessment } from '@/lib/commands/start-assessment';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
