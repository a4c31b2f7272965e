import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { FormValues } from '@/lib/core/form/form-state';
import { answerField } from './answer-schema';

/** The current answers of the domains, as the values of a form. */
export function answerValues(domains: AssessmentView['domains']): FormValues {
  const fields = domains.flatMap(({ key, version, answer }) =>
    Object.entries({
      version: String(version),
      level: answer.level,
      body: answer.body,
      saidBy: answer.saidBy,
      isWellManaged: answer.isWellManaged ? 'yes' : '',
      lowerLevel: answer.lowerLevel,
      disagreement: answer.disagreement,
      expectedChange: answer.expectedChange,
    }).map(([field, value]) => [answerField(key, field), value ?? '']),
  );
  return Object.fromEntries(fields);
}
