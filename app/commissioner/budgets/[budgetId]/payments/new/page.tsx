import { ActionForm } from '@/components/forms/action-form';
import { DateField, MoneyField } from '@/components/forms/fields';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { PageTitle } from '@/components/page/page-title';
import { paymentForm } from '@/lib/money/queries/payment-form';
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
  const form = await paymentForm(actor, budgetId, allocationId);
  if (!form) pageNotFound();
  if (form.free === null) return <NothingFree {...form} href={`/commissioner/budgets/${budgetId}`} />;
  return (
    <>
      <BackLink href={`/commissioner/budgets/${budgetId}`}>Back to the budget</BackLink>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ActionForm
            action={submitProposal}
            initial={await startForm(actor, {}, { allocationId })}
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
            <DateField name="dueOn" legend="Date the payment is due" />
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

function Heading(names: Names) {
  return (
    <>
      <Title {...names} />
      <p>Two other people must approve and release it before the money is paid.</p>
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
