import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { Risk } from '@/lib/plan/rules/plan';
import { IMPACT_CHOICES, LIKELIHOOD_CHOICES } from './risk-text';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  /** The digest of the risk that this form changes; '' for a new one. */
  seen: string;
  /** Undefined for a new one. */
  risk: Risk | undefined;
};

/** A significant risk and what was agreed about it. */
export function RiskForm({ action, initial, caseId, seen, risk }: Props) {
  const title = risk ? 'Change a risk' : 'Add a risk';
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={<h1 className="nhsuk-heading-l">{title}</h1>}
      submit="Save"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="id" value={risk?.id ?? ''} />
      <SeenField name="seen" current={seen} heading="What it says now">
        {risk && (
          <p>
            {risk.hazard}. {risk.management}
          </p>
        )}
      </SeenField>
      <TextareaField name="hazard" label="What could go wrong?" rows={3} limit={500} />
      <TextField name="whoMightBeHarmed" label="Who might be harmed?" />
      <RadiosField name="likelihood" legend="How likely is it?" items={LIKELIHOOD_CHOICES} isSmall />
      <RadiosField name="impact" legend="How serious would it be?" items={IMPACT_CHOICES} isSmall />
      <TextareaField
        name="management"
        label="What did you agree to do about it?"
        hint="How you will make it less likely, and what to do if it happens."
        rows={5}
        limit={2000}
      />
      <TextField name="ownerName" label="Who is responsible?" />
      <TextareaField
        name="personsView"
        label="What does the person think? (optional)"
        rows={3}
        limit={1000}
      />
    </ActionForm>
  );
}
