import { RecordSpendingScreen } from '@/components/money/record-spending-screen';
import { firstSpending } from '@/components/money/spending-values';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { todayInLondon } from '@/lib/core/clock';
import { spendingFormOf } from '@/lib/money/queries/spending-form';
import { fileHelp } from '@/lib/platform/files/file-help';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSpending } from './actions';

type Props = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export default async function NewSpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId } = await params;
  const form = await spendingFormOf(actor, budgetId, (await searchParams).from);
  if (!form) pageNotFound();
  const today = todayInLondon();
  const budget = `/practitioner/budgets/${budgetId}`;
  const heading = (
    <>
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{form.personName}</Caption>
        Record spending
      </h1>
      <p>{`The budget runs from ${form.startsOn} to ${form.endsOn}. The account will show that you recorded this.`}</p>
    </>
  );
  return (
    <>
      <BackLink href={budget}>Back to the budget</BackLink>
      <RecordSpendingScreen
        form={form}
        action={submitSpending}
        initial={await startForm(actor, firstSpending(form, today))}
        heading={heading}
        sameHref={(from) => `${budget}/spending/new?from=${from}`}
        accept={fileHelp('RECEIPT').accept}
        today={today}
        reader="staff"
      />
    </>
  );
}
