import { ActionForm } from '@/components/forms/action-form';
import { MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { Line, Outcome } from '@/lib/plan/rules/plan';
import { priceOf } from './outcome-list';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  /** The digest of the service that this form changes; '' for a new one. */
  seen: string;
  /** Undefined for a new one. */
  line: Line | undefined;
  outcomes: readonly Outcome[];
};

/** A service: what it is, for which outcome, why, from whom and at what price. */
export function ServiceForm({ action, initial, caseId, seen, line, outcomes }: Props) {
  const title = line ? 'Change a service' : 'Add a service';
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={<h1 className="nhsuk-heading-l">{title}</h1>}
      submit="Save"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="id" value={line?.id ?? ''} />
      <SeenField name="seen" current={seen} heading="What it says now">
        {line && (
          <p>
            {line.service}, {priceOf(line)}. Why: {line.whyNeeded}
          </p>
        )}
      </SeenField>
      <RadiosField
        name="outcomeId"
        legend="Which outcome is it for?"
        items={outcomes.map(({ id, description }) => ({ value: id, label: description }))}
      />
      <TextField
        name="service"
        label="What is the service?"
        hint="For example “Personal assistant, 20 hours a week”."
      />
      <TextareaField name="whyNeeded" label="Why is it needed?" rows={3} limit={1000} />
      <TextField name="provider" label="Who provides it? (optional)" />
      <RadiosField
        name="cost"
        legend="How is it paid for?"
        items={[
          { value: 'WEEKLY', label: 'Each week of the plan' },
          { value: 'ONE_OFF', label: 'Once' },
        ]}
      />
      <MoneyField name="amount" label="Full cost" hint="For one week, or once. Include all costs." />
    </ActionForm>
  );
}
