import { DateField, MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { whoHolds } from './way-text';

type Allocation = {
  id: string;
  way: WayOfManaging;
  holderName: string | null;
  left: string;
};

const QUESTIONS = {
  holder: {
    allocation: 'Which part of your budget did you use?',
    amount: 'How much did you pay?',
    when: 'When did you pay?',
    who: 'Who did you pay?',
  },
  staff: {
    allocation: 'Which part of the budget was used?',
    amount: 'How much was paid?',
    when: 'When was it paid?',
    who: 'Who was paid?',
  },
} as const;

type SpendingFieldsProps = {
  lines: readonly { id: string; service: string; provider: string | null }[];
  allocations: readonly Allocation[];
  reader: 'holder' | 'staff';
};

/** The questions about a spending. The allocation is asked only if there are several. */
function SpendingFields({ lines, allocations, reader }: SpendingFieldsProps) {
  const asked = QUESTIONS[reader];
  const [onlyAllocation] = allocations.length === 1 ? allocations : [];
  return (
    <>
      <RadiosField
        name="planLineId"
        legend="What was it for?"
        legendSize="s"
        items={lines.map(({ id, service, provider }) => ({
          value: id,
          label: service,
          ...(provider ? { hint: provider } : {}),
        }))}
      />
      {onlyAllocation ? (
        <input type="hidden" name="allocationId" value={onlyAllocation.id} />
      ) : (
        <RadiosField
          name="allocationId"
          legend={asked.allocation}
          legendSize="s"
          items={allocations.map(({ id, way, holderName, left }) => ({
            value: id,
            label: whoHolds(way, holderName),
            hint: leftText(left, reader),
          }))}
        />
      )}
      <MoneyField
        name="amount"
        label={asked.amount}
        labelSize="s"
        {...(onlyAllocation ? { hint: leftText(onlyAllocation.left, reader) } : {})}
      />
      <DateField name="spentOn" legend={asked.when} legendSize="s" hint="For example, 27 3 2026" />
      <TextField
        name="paidTo"
        label={asked.who}
        labelSize="s"
        hint="For example, a shop, an agency or a carer"
      />
      <TextareaField name="note" label="Anything else? (optional)" labelSize="s" limit={500} rows={3} />
    </>
  );
}

function leftText(left: string, reader: SpendingFieldsProps['reader']): string {
  return reader === 'holder' ? `You have ${left} to spend` : `${left} to spend`;
}

type SpendingQuestionsProps = SpendingFieldsProps & { budgetId: string };

/**
 * Everything between the heading and the button of the form to record spending.
 */
export function SpendingQuestions({ budgetId, ...fields }: SpendingQuestionsProps) {
  return (
    <>
      <input type="hidden" name="budgetId" value={budgetId} />
      <SpendingFields {...fields} />
    </>
  );
}
