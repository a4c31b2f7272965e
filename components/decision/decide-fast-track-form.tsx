import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';

type Props = {
  action: FormAction;
  initial: FormState;
  ids: { caseId: string; assessmentId: string };
  firstDay: string;
  deciderName: string;
  title: string;
  heading: ReactNode;
};

/** Eligible, or returned with what is wrong: a fast track has no third answer. */
export function DecideFastTrackForm({ action, initial, ids, title, heading, firstDay, deciderName }: Props) {
  return (
    <ActionForm action={action} initial={initial} title={title} heading={heading} submit="Save this decision">
      <input type="hidden" name="caseId" value={ids.caseId} />
      <input type="hidden" name="assessmentId" value={ids.assessmentId} />
      <h2 className="nhsuk-heading-m" id="decision">
        Your decision
      </h2>
      <p>
        You are deciding as {deciderName}. A completed fast track from an appropriate clinician is enough,
        without a Checklist, decision support tool or panel. A valid fast track cannot be refused.
      </p>
      <RadiosField name="option" legend="What do you decide?" legendSize="s" items={items} />
      <DateField
        name="decidedOn"
        legend="When did you decide?"
        legendSize="s"
        hint={`On or after ${firstDay}, when it was received`}
      />
    </ActionForm>
  );
}

const faults = [
  {
    value: 'CLINICIAN_NOT_APPROPRIATE',
    label: 'The clinician is not an appropriate one',
    hint: 'Not a registered nurse or doctor responsible for the person’s diagnosis, treatment or care',
  },
  { value: 'TOOL_INCOMPLETE', label: 'The tool is incomplete' },
];

const items = [
  {
    value: 'ELIGIBLE',
    label: 'The person is eligible',
    conditional: (
      <TextareaField
        name="reasons"
        label="Reasons"
        hint="Use plain English. The person will read this in the decision letter"
        rows={4}
        limit={4_000}
      />
    ),
  },
  {
    value: 'SEND_BACK',
    label: 'Return it',
    hint: 'This fast track is withdrawn with your reasons, and a new one can be recorded. The time to a decision keeps running.',
    conditional: (
      <>
        <RadiosField name="fault" legend="What is wrong with it?" legendSize="s" items={faults} />
        <TextareaField name="questions" label="What needs to be corrected" rows={4} limit={1_900} />
      </>
    ),
  },
];
