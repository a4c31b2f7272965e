import { REPAYMENT_LETTER, RepaymentLetterScreen } from '@/components/letter/repayment-letter-screen';
import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { repaymentLetterView } from '@/lib/letter/queries/repayment-letter-view';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRepaymentLetter } from './actions';

type Props = {
  params: Promise<{ budgetId: string; repaymentId: string }>;
  searchParams: Promise<{ to?: string | string[]; copies?: string | string[] }>;
};

export default async function RepaymentLetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, repaymentId } = await params;
  const { to, copies } = await searchParams;
  // Nothing is chosen yet where neither is in the address.
  const asked = to === undefined && copies === undefined ? null : [copies ?? []].flat();
  const chosen = { to: [to].flat()[0] ?? null, copies: asked };
  const today = todayInLondon();
  const view = await repaymentLetterView(actor, { repaymentId, ...chosen }, today);
  if (!view || view.budgetId !== budgetId) pageNotFound();
  const first = dateValues('sentOn', today);
  const about = { aboutId: view.letter?.aboutId ?? '' };
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {!view.letter && <PageTitle title={REPAYMENT_LETTER} />}
        <BackLink href={`/commissioner/budgets/${budgetId}/repayments/${repaymentId}`}>
          Back to the repayment
        </BackLink>
        <RepaymentLetterScreen
          view={view}
          action={submitRepaymentLetter}
          initial={await startForm(actor, first, about)}
        />
      </div>
    </div>
  );
}
