import { ActionForm } from '@/components/forms/action-form';
import { DateField, TextareaField } from '@/components/forms/fields';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { consentForm } from '@/lib/money/queries/consent-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitConsentEnd, submitConsentGiven } from './actions';

type Props = { params: Promise<{ budgetId: string }> };

/** Consent to a direct payment: that it was withdrawn, or is given again. */
export default async function ConsentPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId } = await params;
  const form = await consentForm(actor, budgetId);
  if (!form) pageNotFound();
  const { personName, endedOn } = form;
  const heading = endedOn ? 'Consent is given again' : 'Consent was withdrawn';
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={endedOn ? submitConsentGiven : submitConsentEnd}
          initial={await startForm(actor)}
          title={heading}
          back={{ href: `/practitioner/budgets/${budgetId}`, text: 'Back to the budget' }}
          heading={
            <PersonFormHeading person={personName} heading={heading}>
              <p>
                {endedOn
                  ? `Consent to a direct payment ended on ${endedOn}. If it is given again, or its end was a mistake, payments can go on.`
                  : 'This stops the direct payment for later days. It does not end the budget: arrange the care in another way.'}
              </p>
            </PersonFormHeading>
          }
          submit={endedOn ? 'Consent is given' : 'Stop the direct payment'}
          isWarning={!endedOn}
        >
          <input type="hidden" name="budgetId" value={budgetId} />
          {!endedOn && <DateField name="lastDay" legend="Last day of consent" legendSize="m" />}
          <TextareaField name="reason" label="What was said, and by whom?" limit={500} rows={3} />
        </ActionForm>
      </div>
    </div>
  );
}
