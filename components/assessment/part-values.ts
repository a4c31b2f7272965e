import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { FormValues } from '@/lib/core/form/form-state';
import { partField } from './part-schema';

/** The current answers of the parts, as the values of a form. */
export function partValues(parts: AssessmentView['parts']): FormValues {
  const fields = parts.flatMap(({ key, version, answer }) =>
    Object.entries({
      version: String(version),
      level: answer.level,
      body: answer.body,
      saidBy: answer.saidBy,
      isWellManaged: answer.isWellManaged ? 'yes' : '',
      lowerLevel: answer.lowerLevel,
      disagreement: answer.disagreement,
      expectedChange: answer.expectedChange,
    }).map(([field, value]) => [partField(key, field), value ?? '']),
  );
  return Object.fromEntries(fields);
}
