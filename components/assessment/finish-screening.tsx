import { ActionForm } from '@/components/forms/action-form';
import {
  CheckboxesField,
  DateField,
  RadiosField,
  SelectField,
  TextareaField,
} from '@/components/forms/fields';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { COMPLETER_PROFESSIONS } from '@/lib/assessment/rules/professions';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { AssessmentHeading } from './assessment-frame';
import { theTool } from './assessment-text';
import { FinishOutcome } from './finish-outcome';

type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
};

/** Shows what a screening indicates and why, then completes it; against the tool only with reasons. */
export function FinishScreening({ action, initial, view }: Props) {
  const title = `Complete ${theTool(view.tool)}`;
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <AssessmentHeading {...view}>{title}</AssessmentHeading>
          <FinishOutcome view={view} />
        </>
      }
      submit="Complete"
    >
      <input type="hidden" name="assessmentId" value={view.assessmentId} />
      <input type="hidden" name="caseId" value={view.caseId} />
      <h2 className="nhsuk-heading-m">Complete the tool</h2>
      <p>You cannot change a completed tool.</p>
      {needsNone(view) ? (
        <Outcome isAdult={view.tool === 'CHECKLIST'} />
      ) : (
        <input type="hidden" name="outcome" value="TOOL" />
      )}
      <SelectField name="profession" label="What is your profession?" labelSize="s" options={professions} />
      <DateField
        name="completedOn"
        legend="When was it completed?"
        legendSize="s"
        hint="For example, 27 3 2026"
      />
      <DateField
        name="receivedOn"
        legend="When did the commissioner receive it?"
        legendSize="s"
        hint="If a full assessment follows, the time to a decision starts on this date."
      />
    </ActionForm>
  );
}

const professions = [
  { value: '', text: 'Select a profession' },
  ...COMPLETER_PROFESSIONS.map((name) => ({ value: name, text: name })),
];

function needsNone({ explanation }: ToolView): boolean {
  const indication = explanation?.indication;
  return indication === 'NEGATIVE' || indication === 'NO_FULL_ASSESSMENT';
}

function Outcome({ isAdult }: { isAdult: boolean }) {
  const rationale = (
    <TextareaField
      name="referralRationale"
      label="Why refer for full assessment anyway?"
      hint="The person and the commissioner can read this"
      rows={4}
      limit={2_000}
    />
  );
  const nursingHome = (
    <CheckboxesField
      name="isNursingHome"
      legend="Where does the person live?"
      items={[
        {
          value: 'yes',
          label: 'In a home with nursing, or going to one',
          hint: 'The commissioner then considers NHS-funded nursing care.',
        },
      ]}
    />
  );
  return (
    <RadiosField
      name="outcome"
      legend="What happens next?"
      legendSize="s"
      items={[
        {
          value: 'TOOL',
          label: 'No full assessment',
          hint: 'This closes the case. The person must be told in writing and can ask for reconsideration.',
          ...(isAdult && { conditional: nursingHome }),
        },
        { value: 'REFER_ANYWAY', label: 'Refer for full assessment anyway', conditional: rationale },
      ]}
    />
  );
}
