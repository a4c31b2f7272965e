import { challengeDone } from '@/components/challenge/challenge-done';
import { RefundBackForm } from '@/components/challenge/refund-back-form';
import { RefundCheckForm } from '@/components/challenge/refund-check-form';
import { RefundForm } from '@/components/challenge/refund-form';
import { RefundScreen } from '@/components/challenge/refund-screen';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { todayInLondon } from '@/lib/core/clock';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitRefund, submitRefundBack, submitRefundCheck } from './actions';

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[]; back?: string | string[] }>;
};

export default async function RefundPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { caseId } = await params;
  const page = await refundView(actor, caseId, todayInLondon());
  if (!page) pageNotFound();
  const { done, back } = await searchParams;
  const toTakeBack = page.refunds.find(({ id, mayTakeBack }) => mayTakeBack && id === back);
  // One at a time: the second follows when the first is confirmed.
  const toCheck = page.mayConfirm ? page.refunds.find(({ mayCheck }) => mayCheck) : undefined;
  const [due] = page.mayConfirm && !page.hasDecided ? page.due : [];
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {toTakeBack ? (
          <BackLink href={`/commissioner/cases/${caseId}/refund`}>Back to the refunds</BackLink>
        ) : (
          <BackLink href={`/commissioner/cases/${caseId}`}>Back to the case</BackLink>
        )}
        <DoneBanner sentences={challengeDone} done={done} />
        {toTakeBack ? (
          <RefundBackForm
            action={submitRefundBack}
            initial={await startForm(actor, {}, { refundId: toTakeBack.id })}
            page={page}
            refund={toTakeBack}
          />
        ) : toCheck ? (
          <RefundCheckForm
            action={submitRefundCheck}
            initial={await startForm(actor, {}, { refundId: toCheck.id })}
            page={page}
            refund={toCheck}
          />
        ) : due ? (
          <RefundForm
            action={submitRefund}
            initial={
              await startForm(
                actor,
                { firstDay: due.proposed ?? '' },
                { kind: due.kind, lastDay: due.lastDay },
              )
            }
            page={page}
            due={due}
          />
        ) : (
          <RefundScreen page={page} />
        )}
      </div>
    </div>
  );
}
