'use server';

import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainStart } from './errors';
import { startSchema } from './schema';

export const submitStart = formAction({
  area: 'practitioner',
  schema: startSchema,
  creates: 'assessmentId',
  run: (actor, input) => startAssessment(actor, input, todayInLondon()),
  explain: explainStart,
  redirectTo: (assessmentId) => `/practitioner/assessments/${assessmentId}?done=started`,
});
