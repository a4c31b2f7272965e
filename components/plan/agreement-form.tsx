import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { WrittenPlan } from '@/lib/plan/queries/plan-view';
import { AgreementFacts } from './agreement-facts';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  plan: WrittenPlan;
};

/** The practitioner records that the person, or their representative, agreed the plan as it is now. */
export function AgreementForm({ action, initial, caseId, plan }: Props) {
  const title = 'The person’s agreement';
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <h1 className="nhsuk-heading-l">{title}</h1>
          <AgreementFacts agreements={plan.agreements} hash={plan.hash} />
        </>
      }
      {...(plan.isAgreed || !plan.isOpen ? {} : { submit: 'Record the agreement' })}
    >
      {!plan.isAgreed && plan.isOpen && (
        <>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="seenHash" value={plan.hash} />
          <p>
            The person can agree online, on their plan page. If they told you or signed on paper, record it
            here. It counts for the plan exactly as it is now.
          </p>
          <TextField
            name="agreedByName"
            label="Who agreed?"
            hint="The person, or someone authorised to agree for them."
          />
          <RadiosField
            name="how"
            legend="How did they agree?"
            items={[
              { value: 'ON_PAPER', label: 'They signed on paper' },
              { value: 'SPOKEN', label: 'They told me' },
            ]}
          />
          <DateField name="agreedOn" legend="When did they agree?" hint="For example, 27 3 2026" />
        </>
      )}
    </ActionForm>
  );
}
