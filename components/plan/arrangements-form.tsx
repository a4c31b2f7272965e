import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, SelectField, TextareaField, TextField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { cutText } from '@/components/lists/count-text';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { ListChoices } from '@/lib/core/list-view';
import type { WrittenPlan } from '@/lib/plan/queries/plan-view';
import { ArrangementFacts } from './arrangement-facts';
import { difference } from './plan-money';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  plan: WrittenPlan;
  practitioners: ListChoices;
};

const COORDINATOR_HINT = 'The practitioner who manages the plan and is the person’s main contact.';

/** Who does what, and when. It may be saved half filled. */
export function ArrangementsForm({ action, initial, caseId, plan, practitioners }: Props) {
  const title = 'Who does what, and when';
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={<h1 className="nhsuk-heading-l">{title}</h1>}
      submit="Save"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <SeenField
        name="version"
        current={String(plan.version)}
        heading="What someone else saved while you were writing"
      >
        <ArrangementFacts {...plan} />
      </SeenField>
      <p>You can save what you know now and come back to complete the rest.</p>
      <DateField name="startsOn" legend="When does the plan start?" hint="For example, 27 3 2026" />
      <TextField
        name="weeks"
        label="For how many weeks?"
        hint="A year is 52 weeks."
        width={3}
        inputMode="numeric"
      />
      <SelectField
        name="coordinatorId"
        label="Who is the care co-ordinator?"
        hint={[COORDINATOR_HINT, cutText(practitioners.cutAt)].filter(Boolean).join(' ')}
        options={[{ value: '', text: 'Choose a practitioner' }, ...practitioners.options]}
      />
      <TextField name="healthMonitorName" label="Who monitors the person’s health condition?" />
      <TextField name="healthMonitorRole" label="Their role" hint="For example “Community nurse”." />
      <DateField
        name="firstReviewOn"
        legend="When is the first review?"
        hint="At most 3 months after the start. For example, 27 6 2026"
      />
      <TextareaField name="firstReviewHow" label="How will the review be done?" rows={3} limit={500} />
      <TextField
        name="noticeDays"
        label="How many days’ notice before money is reduced or stopped?"
        width={3}
        inputMode="numeric"
      />
      <RadiosField
        name="capacityFluctuates"
        legend="Does the person’s capacity to decide change from day to day?"
        hint="If it does, the plan must say what happens on days when they cannot decide."
        items={[
          { value: 'YES', label: 'Yes' },
          { value: 'NO', label: 'No' },
        ]}
      />
      {(plan.total > plan.indicative.total || plan.arrangements.overIndicativeReason) && (
        <TextareaField
          name="overIndicativeReason"
          label="Why does the plan cost more than the indicative budget?"
          hint={difference(plan.total, plan.indicative.total)}
          rows={4}
          limit={2000}
        />
      )}
    </ActionForm>
  );
}
