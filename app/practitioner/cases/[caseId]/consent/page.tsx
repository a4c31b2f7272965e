import { ConsentFields } from '@/components/money/consent-fields';
import { ConsentHistory } from '@/components/money/consent-history';
import { moneyDone } from '@/components/money/money-done';
import { InsetText } from '@/components/nhs/inset-text';
import { DoneBanner } from '@/components/page/done-banner';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { paymentConsentForm } from '@/lib/money/queries/payment-consent-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitConsent, submitConsentEnd } from './actions';

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[]; form?: string | string[] }>;
};

/** Consent to a direct payment of a case: what counts now, what changes it, and its history. */
export default async function ConsentPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const form = await paymentConsentForm(actor, caseId, todayInLondon());
  if (!form) pageNotFound();
  const { done, form: asked } = await searchParams;
  const { personName, state, isLapsed, sentence, givers, history, budgetId, lastId } = form;
  const here = `/practitioner/cases/${caseId}/consent`;
  const isGiven = state === 'GIVEN' && !isLapsed && asked !== 'give';
  const title = 'Consent to a direct payment';
  return (
    <>
      <DoneBanner sentences={moneyDone} done={done} />
      <RecordForm
        action={isGiven ? submitConsentEnd : submitConsent}
        initial={await startForm(actor)}
        title={title}
        back={
          budgetId === null
            ? { href: `/practitioner/cases/${caseId}`, text: 'Back to the case' }
            : { href: `/practitioner/budgets/${budgetId}`, text: 'Back to the budget' }
        }
        person={personName}
        heading={title}
        about={
          <>
            <InsetText>
              <p>{sentence}</p>
              {isLapsed && state === 'GIVEN' && (
                <p>They no longer act for the person, so consent must be given again.</p>
              )}
            </InsetText>
            <h2 className="nhsuk-heading-m">
              {isGiven ? 'Record that it was withdrawn' : 'Record that it is given'}
            </h2>
            <p>
              {isGiven
                ? 'This stops the direct payment for later days. It does not end the budget: arrange the care in another way.'
                : 'The person consents from 16 if they can decide about the money. Otherwise a representative does. A nominee receives the money and does not consent.'}
            </p>
          </>
        }
        submit={isGiven ? 'Stop the direct payment' : 'Save this consent'}
        isWarning={isGiven}
        {...(lastId === null
          ? {}
          : {
              keep: {
                href: `${here}/mistake`,
                text: 'The last record was a mistake',
              },
            })}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <ConsentFields
          givers={givers}
          isGiven={!isGiven}
          who={isGiven ? 'Who withdrew it?' : 'Who gives it?'}
          day={isGiven ? 'Last day of consent' : 'Day on which it was given'}
        />
      </RecordForm>
      {isGiven && (
        <p>
          <a href={`${here}?form=give`}>Someone else decides now, and consents</a>
        </p>
      )}
      <ConsentHistory lines={history} />
    </>
  );
}
