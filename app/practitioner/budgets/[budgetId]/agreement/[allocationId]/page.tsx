import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { AgreementHistory, AgreementSigned } from '@/components/money/agreement-signed';
import { AgreementTerms } from '@/components/money/agreement-terms';
import { RecordForm } from '@/components/person/record-form';
import { paymentAgreementForm } from '@/lib/money/queries/payment-agreement-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAgreement } from './actions';

type Props = { params: Promise<{ budgetId: string; allocationId: string }> };

const rules = [
  { value: 'SEPARATE', label: 'A separate account, for this and other direct payments only' },
  {
    value: 'ONE_OFF',
    label: 'Any account of the payee',
    hint: 'Only for one payment that buys at most 5 items or services, with no other direct payment in this financial year.',
  },
];

/** The agreement about a direct payment: what it says, and that it is signed. */
export default async function AgreementPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, allocationId } = await params;
  const form = await paymentAgreementForm(actor, { budgetId, allocationId });
  if (!form) pageNotFound();
  const { personName, payeeId, payeeName, consentedByName, terms, signed, earlier } = form;
  const title = 'Direct payment agreement';
  const here = `/practitioner/budgets/${budgetId}/agreement/${allocationId}`;
  const who = [payeeName, ...(consentedByName === null ? [] : [consentedByName])].join(' and ');
  return (
    <>
      <RecordForm
        action={submitAgreement}
        initial={await startForm(actor, {}, { allocationId })}
        title={title}
        back={{ href: `/practitioner/budgets/${budgetId}`, text: 'Back to the budget' }}
        person={personName}
        heading={title}
        about={
          <>
            {signed && <AgreementSigned line={signed} mistakeHref={`${here}/mistake`} />}
            <AgreementTerms terms={terms} />
            <h2 className="nhsuk-heading-m">Record that it is signed on paper</h2>
            <p>{`Print this page. It is signed by ${who}, and for the commissioner. Nothing is paid until then.`}</p>
          </>
        }
        submit="Save the signed agreement"
      >
        <input type="hidden" name="budgetId" value={budgetId} />
        <input type="hidden" name="allocationId" value={allocationId} />
        <input type="hidden" name="seenPayeeId" value={payeeId} />
        <RadiosField name="rule" legend="Where is the money paid?" legendSize="s" items={rules} />
        <TextField
          name="items"
          label="How many items or services (optional)"
          hint="Only without a separate account."
          width={2}
          inputMode="numeric"
        />
        <DateField name="signedOn" legend="Day of the last signature" legendSize="s" />
        <TextField name="signedForUsBy" label="Who signed for the commissioner?" autoComplete="off" />
        <TextareaField name="note" label="Where is the paper kept? (optional)" limit={500} rows={2} />
      </RecordForm>
      <AgreementHistory lines={earlier} />
    </>
  );
}
