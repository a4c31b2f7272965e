import { TextareaField } from '@/components/forms/fields';
import { RecordForm } from '@/components/person/record-form';
import { paymentAgreementForm } from '@/lib/money/queries/payment-agreement-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAgreementMistake } from './actions';

type Props = { params: Promise<{ budgetId: string; allocationId: string }> };

/** Takes back the record of an agreement that was a mistake. */
export default async function AgreementMistakePage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, allocationId } = await params;
  const form = await paymentAgreementForm(actor, { budgetId, allocationId });
  if (!form?.signed) pageNotFound();
  const title = 'This agreement was recorded by mistake';
  const back = `/practitioner/budgets/${budgetId}/agreement/${allocationId}`;
  return (
    <RecordForm
      action={submitAgreementMistake}
      initial={await startForm(actor, {}, { allocationId })}
      title={title}
      back={{ href: back, text: 'Back to the agreement' }}
      person={form.personName}
      heading={title}
      about={
        <p>
          Take it back if it was not signed, or by someone else. Nothing more is paid until one is signed. The
          record stays in the history.
        </p>
      }
      submit="Take it back"
      isWarning
      keep={{ href: back, text: 'Keep it as it is' }}
    >
      <input type="hidden" name="budgetId" value={budgetId} />
      <input type="hidden" name="agreementId" value={form.signed.id} />
      <TextareaField name="note" label="What was wrong?" limit={500} rows={3} />
    </RecordForm>
  );
}
