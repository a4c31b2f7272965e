import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { AftercareFields } from './aftercare-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  ids: { caseId: string; assessmentId: string };
  firstDay: string;
  /** Section 117 aftercare asks what it rests on. */
  isAftercare: boolean;
  deciderName: string;
  title: string;
  heading: ReactNode;
};

/** A decision on the commissioner's own criteria: they indicate, a named person decides. */
export function DecideLocalForm({ action, initial, ids, title, heading, firstDay, ...about }: Props) {
  return (
    <ActionForm action={action} initial={initial} title={title} heading={heading} submit="Save this decision">
      <input type="hidden" name="caseId" value={ids.caseId} />
      <input type="hidden" name="assessmentId" value={ids.assessmentId} />
      <input type="hidden" name="isAftercare" value={about.isAftercare ? 'yes' : 'no'} />
      <h2 className="nhsuk-heading-m" id="decision">
        Your decision
      </h2>
      <p>
        You are deciding as {about.deciderName}. You can decide differently from the criteria, with reasons.
        You cannot edit a saved decision.
      </p>
      <RadiosField
        name="outcome"
        legend="Is the person eligible?"
        legendSize="s"
        items={[
          { value: 'ELIGIBLE', label: 'Eligible' },
          {
            value: 'NOT_ELIGIBLE',
            label: 'Not eligible',
            hint: 'This closes the case, unless a budget is active',
          },
        ]}
      />
      <TextareaField
        name="reasons"
        label="Reasons"
        labelSize="s"
        hint="Use plain English. The person will read this in the decision letter. If you differ from the criteria, say why"
        limit={4_000}
      />
      {about.isAftercare && <AftercareFields />}
      <DateField
        name="decidedOn"
        legend="When did you decide?"
        legendSize="s"
        hint={`On or after ${firstDay}, when the answers were complete`}
      />
    </ActionForm>
  );
}
