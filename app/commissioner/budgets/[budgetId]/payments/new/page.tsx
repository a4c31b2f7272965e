import { ActionForm } from '@/components/forms/action-form';
import { DateField, MoneyField, TextareaField } from '@/components/forms/fields';
import { OverlapFields } from '@/components/money/overlap-fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';
import { DiedLine } from '@/components/person/died-line';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import type { FormValues } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import { type PaymentForm, paymentForm } from '@/lib/money/queries/payment-form';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitProposal } from './actions';

type Props = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ allocation?: string | string[] }>;
};

export default async function ProposePaymentPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId } = await params;
  const allocationId = [(await searchParams).allocation].flat()[0] ?? '';
  const form = await paymentForm(actor, budgetId, allocationId, todayInLondon());
  if (!form) pageNotFound();
  if (form.stops.some(({ lastDay }) => lastDay === null))
    return <NothingPaid {...form} href={`/commissioner/budgets/${budgetId}`} />;
  if (form.free === null) return <NothingFree {...form} href={`/commissioner/budgets/${budgetId}`} />;
  return (
    <>
      <BackLink href={`/commissioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <DiedLine name={form.personName} diedOn={form.diedOn} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitProposal}
            initial={await startForm(actor, valuesOf(form, todayInLondon()), { allocationId })}
            title="Propose a payment"
            heading={<Heading {...form} />}
            submit="Propose the payment"
          >
            <input type="hidden" name="budgetId" value={budgetId} />
            <input type="hidden" name="allocationId" value={allocationId} />
            <MoneyField name="amount" label="Amount" hint={`Up to ${form.free}`} />
            <DateField
              name="startsOn"
              legend="First day the payment covers"
              hint={`${form.startsOn} or later`}
            />
            <DateField
              name="endsOn"
              legend="Last day the payment covers"
              hint={`${form.endsOn} or earlier`}
            />
            <DateField name="dueOn" legend="Date the payment is due" hint={`${form.dueBy} or earlier`} />
            {form.asksReason && (
              <TextareaField name="owedReason" label="Why is this payment still owed?" limit={500} rows={3} />
            )}
            <OverlapFields />
          </ActionForm>
        </div>
      </div>
    </>
  );
}

type Names = { personName: string; holderName: string };

function NothingFree({ href, ...names }: Names & { href: string }) {
  return (
    <>
      <PageTitle title="Propose a payment" />
      <BackLink href={href}>Back to the budget</BackLink>
      <Title {...names} />
      <p>All the money in this part has been paid, or is waiting to be approved or released.</p>
    </>
  );
}

type Stops = { stops: readonly { sentence: string; lastDay: string | null }[] };

function NothingPaid({ href, stops, ...names }: Names & Stops & { href: string }) {
  return (
    <>
      <PageTitle title="Propose a payment" />
      <BackLink href={href}>Back to the budget</BackLink>
      <Title {...names} />
      <p>Nothing can be paid from this part yet.</p>
      {stops.map(({ sentence }) => (
        <InsetText key={sentence}>
          <p>{`${sentence}.`}</p>
        </InsetText>
      ))}
    </>
  );
}

function Heading({ stops, ...names }: Names & Stops) {
  return (
    <>
      <Title {...names} />
      <p>Two other people must approve and release it before the money is paid.</p>
      {stops.map(({ sentence, lastDay }) => (
        <InsetText key={sentence}>
          <p>{`${sentence}. You can still propose what is owed up to ${lastDay}.`}</p>
        </InsetText>
      ))}
    </>
  );
}

function Title({ personName, holderName }: Names) {
  return (
    <h1 className="nhsuk-heading-l">
      <Caption size="l">{personName}</Caption>
      Propose a payment to {holderName}
    </h1>
  );
}

/** The next payment of the schedule, due today where its day is past. Blank where none is agreed. */
function valuesOf({ next }: PaymentForm, today: PlainDate): FormValues {
  if (next === null) return {};
  return {
    amount: (next.amount / 100).toFixed(2),
    ...dateValues('startsOn', next.startsOn),
    ...dateValues('endsOn', next.endsOn),
    ...dateValues('dueOn', next.dueOn < today ? today : next.dueOn),
  };
}
