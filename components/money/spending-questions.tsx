import { randomUUID } from 'node:crypto';
import { SpendingFields, type SpendingFieldsProps } from './spending-fields';

type Props = SpendingFieldsProps & { budgetId: string };

/**
 * Everything between the heading and the button of the form to record spending. A form sent twice is recorded
 * once.
 */
export function SpendingQuestions({ budgetId, ...fields }: Props) {
  return (
    <>
      <input type="hidden" name="budgetId" value={budgetId} />
      <input type="hidden" name="formKey" value={randomUUID()} />
      <SpendingFields {...fields} />
    </>
  );
}
