import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';

type Props = {
  action: FormAction;
  initial: FormState;
  ids: { caseId: string; submissionId: string };
  heading: ReactNode;
};

/** One decision with its reasons. */
export function DecisionForm({ action, initial, ids, heading }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title="Decide the plan"
      heading={heading}
      submit="Record the decision"
    >
      <input type="hidden" name="caseId" value={ids.caseId} />
      <input type="hidden" name="submissionId" value={ids.submissionId} />
      <p>
        <a href="#plan">Read the whole plan</a>
      </p>
      <RadiosField
        name="option"
        legend="What do you decide?"
        legendSize="m"
        items={[
          { value: 'APPROVE', label: 'Approve' },
          {
            value: 'APPROVE_WITH_CONDITIONS',
            label: 'Approve with conditions',
            conditional: <TextareaField name="conditions" label="Conditions" rows={4} limit={4000} />,
          },
          {
            value: 'RETURN',
            label: 'Return with comments',
            hint: 'The practitioner can change it and resend it.',
          },
          { value: 'REFUSE', label: 'Refuse', hint: 'The case ends. You must tell the person why.' },
        ]}
      />
      <TextareaField
        name="reasons"
        label="Reasons or comments"
        labelSize="m"
        hint="The practitioner and the person will read this. Use plain English."
        rows={6}
        limit={4000}
      />
    </ActionForm>
  );
}
