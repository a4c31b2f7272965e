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

/** Eligible, or back with what is wrong: a fast track has no third answer. */
export function DecideFastTrackForm({ action, initial, ids, title, heading, firstDay, deciderName }: Props) {
  return (
    <ActionForm action={action} initial={initial} title={title} heading={heading} submit="Save this decision">
      <input type="hidden" name="caseId" value={ids.caseId} />
      <input type="hidden" name="assessmentId" value={ids.assessmentId} />
      <h2 className="nhsuk-heading-m" id="decision">
        Your decision
      </h2>
      <p>
        You decide as {deciderName}. A completed fast track from an appropriate clinician is enough: no
        Checklist, no decision support tool, no panel. “Not eligible” is no answer to it.
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
    hint: 'Not a registered nurse or doctor who is responsible for the person’s diagnosis, treatment or care',
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
        hint="Plain words: the person reads this in the decision letter"
        rows={4}
        limit={4_000}
      />
    ),
  },
  {
    value: 'SEND_BACK',
    label: 'Send it back',
    hint: 'This fast track is withdrawn with your words, and a new one is recorded in its place. The time to the decision runs on.',
    conditional: (
      <>
        <RadiosField name="fault" legend="What is wrong with it?" legendSize="s" items={faults} />
        <TextareaField name="questions" label="What has to be put right" rows={4} limit={1_900} />
      </>
    ),
  },
];
