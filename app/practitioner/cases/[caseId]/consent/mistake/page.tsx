import { TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { todayInLondon } from '@/lib/core/clock';
import { paymentConsentForm } from '@/lib/money/queries/payment-consent-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitConsentMistake } from './actions';

type Props = { params: Promise<{ caseId: string }> };

/** Takes back the last record of consent, which was a mistake. */
export default async function ConsentMistakePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const form = await paymentConsentForm(actor, caseId, todayInLondon());
  if (!form?.lastId) pageNotFound();
  const title = 'The last record was a mistake';
  const here = `/practitioner/cases/${caseId}/consent`;
  return (
    <RecordForm
      action={submitConsentMistake}
      initial={await startForm(actor)}
      title={title}
      back={{ href: here, text: 'Back to consent' }}
      person={form.personName}
      heading={title}
      about={
        <>
          <p>{form.sentence}</p>
          <p>
            If this was recorded by mistake, take it back. What was before counts again, and both stay in the
            history. If someone changed their mind, do not use this page.
          </p>
        </>
      }
      submit="Take it back"
      keep={{ href: here, text: 'Keep it as it is' }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="seenId" value={form.lastId} />
      <TextareaField name="words" label="What was wrong?" limit={500} rows={3} />
    </RecordForm>
  );
}
